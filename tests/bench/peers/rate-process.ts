// One of those that are compared, in a process of its own, so that nothing in memory is another's. `node rate-process.ts <who> <place> <callers>` sends
// how many it does in a second: cases, or workflows.
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { smallCase, stepWaitStep } from '../workload/models.ts';
import { casesPerSecond } from '../workload/running-cases.ts';

/** By who is measured. `place`: a file, or the connection string of an empty database. */
export const RATES = {
  'motcua on sqlite': (file: string, callers: number) =>
    casesPerSecond({ store: sqlite({ file }), model: smallCase, callers }),
  'bpmn-engine': async (file: string, callers: number) =>
    (await import('./bpmn-engine.ts')).bpmnEngineCasesPerSecond(file, callers),
  'motcua on postgres': (connectionString: string, callers: number) =>
    casesPerSecond({ store: postgres({ connectionString }), model: stepWaitStep, callers }),
  dbos: async (connectionString: string, callers: number) =>
    (await import('./dbos.ts')).dbosWorkflowsPerSecond(connectionString, callers),
};

if (import.meta.main) {
  const [, , who = '', place = '', callers = ''] = process.argv;
  process.send?.(await RATES[who as keyof typeof RATES](place, Number(callers)));
  process.disconnect();
}
