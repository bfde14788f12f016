// One of those that are compared, in a process of its own, so that nothing in memory is another's. `node rate-process.ts <who> <place> <callers>` sends
// how many it does in a second: cases, or workflows.

/** By who is measured, each loaded when it is. `place`: a file, or the connection string of an empty database. */
export const RATES = {
  'motcua on sqlite': async (file: string, callers: number) =>
    (await import('./motcua.ts')).smallCasesOnSqlite(file, callers),
  'bpmn-engine': async (file: string, callers: number) =>
    (await import('./bpmn-engine.ts')).bpmnEngineCasesPerSecond(file, callers),
  'motcua on postgres': async (connectionString: string, callers: number) =>
    (await import('./motcua.ts')).stepWaitStepOnPostgres(connectionString, callers),
  dbos: async (connectionString: string, callers: number) =>
    (await import('./dbos.ts')).dbosWorkflowsPerSecond(connectionString, callers),
};

if (import.meta.main) {
  const [, , who = '', place = '', callers = ''] = process.argv;
  process.send?.(await RATES[who as keyof typeof RATES](place, Number(callers)));
  process.disconnect();
}
