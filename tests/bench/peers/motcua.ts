import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { smallCase, stepWaitStep } from '../workload/models.ts';
import { casesPerSecond } from '../workload/running-cases.ts';

/** «Small» cases a second in an empty file. */
export function smallCasesOnSqlite(file: string, callers: number): Promise<number> {
  return casesPerSecond({ store: sqlite({ file }), model: smallCase, callers });
}

/** A step, a wait and a step, as cases a second on an empty database. */
export function stepWaitStepOnPostgres(connectionString: string, callers: number): Promise<number> {
  return casesPerSecond({ store: postgres({ connectionString }), model: stepWaitStep, callers });
}
