import type { Store } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { smallCase, stepWaitStep } from '../workload/models.ts';
import { RunningCases } from '../workload/running-cases.ts';
import type { Subject } from './subject.ts';

async function casesOn(store: Store, model: string, callers: number): Promise<Subject> {
  const running = await RunningCases.open({ store, model });
  return {
    async rate(wanted) {
      const { cases, seconds } = await running.runFor(callers, wanted);
      return cases / seconds;
    },
    close: () => running.close(),
  };
}

/** «Small» cases in an empty file. */
export function smallCasesOnSqlite(file: string, callers: number): Promise<Subject> {
  return casesOn(sqlite({ file }), smallCase, callers);
}

/** A step, a wait and a step, on an empty database. */
export function stepWaitStepOnPostgres(connectionString: string, callers: number): Promise<Subject> {
  return casesOn(postgres({ connectionString }), stepWaitStep, callers);
}
