// One of those that are compared, in a process of its own, so that nothing in memory is another's. `node rate-process.ts <who> <place> <callers>`; messages: a number
// of seconds → how many it did in a second; `end`.
import type { Subject } from './subject.ts';

/** By who is measured, each loaded when it is. `place`: a file, or the connection string of an empty database. */
export const SUBJECTS = {
  'motcua on sqlite': async (file: string, callers: number): Promise<Subject> =>
    (await import('./motcua.ts')).smallCasesOnSqlite(file, callers),
  'bpmn-engine': async (file: string, callers: number): Promise<Subject> =>
    (await import('./bpmn-engine.ts')).smallCasesOfBpmnEngine(file, callers),
  'motcua on postgres': async (connectionString: string, callers: number): Promise<Subject> =>
    (await import('./motcua.ts')).stepWaitStepOnPostgres(connectionString, callers),
  dbos: async (connectionString: string, callers: number): Promise<Subject> =>
    (await import('./dbos.ts')).workflowsOfDbos(connectionString, callers),
};

if (import.meta.main) {
  const [, , who = '', place = '', callers = ''] = process.argv;
  const subject = await SUBJECTS[who as keyof typeof SUBJECTS](place, Number(callers));
  process.on('message', async (message) => {
    if (message !== 'end') {
      process.send?.(await subject.rate(Number(message)));
      return;
    }
    await subject.close();
    // DBOS leaves something behind that keeps a process alive.
    process.exit();
  });
  process.send?.('ready');
}
