import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Subject } from './subject.ts';

const TOPIC = 'review';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

const firstDone = new Map<string, () => void>();

const workflow = DBOS.registerWorkflow(
  async () => {
    await DBOS.runStep(async () => ({ amount: 20 }), { name: 'first' });
    firstDone.get(String(DBOS.workflowID))?.();
    await DBOS.recv(TOPIC);
    await DBOS.runStep(async () => ({}), { name: 'second' });
  },
  { name: 'step-wait-step' },
);

/** The message that ends the wait is sent as soon as the step before it is done: nobody could do that earlier. */
async function run(workflowID: string): Promise<void> {
  const waits = new Promise<void>((resolve) => firstDone.set(workflowID, resolve));
  const handle = await DBOS.startWorkflow(workflow, { workflowID })();
  await waits;
  firstDone.delete(workflowID);
  await DBOS.send(workflowID, { reviewed: true }, TOPIC);
  await handle.getResult();
}

/**
 * DBOS as it comes, on a PostgreSQL server with its settings for durability: each step is recorded in a commit of its own, as ours are.
 *
 * @param connectionString with the socket's folder as `host`, as `PostgresServer` gives it
 */
export async function workflowsOfDbos(connectionString: string, callers: number): Promise<Subject> {
  // It reads the address as a URL of the web, which must have a host; the folder of the socket comes first all the same.
  const systemDatabaseUrl = connectionString.replace('@/', '@localhost/');
  // The names of its workflows are used once in a schema.
  const systemDatabaseSchemaName = `dbos${callers}`;
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl, systemDatabaseSchemaName, logger: silent });
  await DBOS.launch();
  let workflows = 0;
  return {
    async rate(seconds) {
      const begin = performance.now();
      const first = workflows;
      const caller = async (): Promise<void> => {
        while (performance.now() - begin < seconds * 1000) {
          workflows += 1;
          await run(`w${workflows}`);
        }
      };
      await Promise.all(Array.from({ length: callers }, caller));
      return ((workflows - first) * 1000) / (performance.now() - begin);
    },
    close: () => DBOS.shutdown(),
  };
}
