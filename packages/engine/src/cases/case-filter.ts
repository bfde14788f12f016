import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Actor } from '../model/actor.ts';
import type { CaseStatus } from '../model/record.ts';
import type { Database } from '../store/schema.ts';
import { identitiesOf } from './access.ts';

/** Which cases a list shows. */
export interface CaseFilter {
  /** Shows what this person may see; absent: everything. */
  readonly actor?: Actor;
  readonly procedure?: string;
  readonly status?: CaseStatus;
  readonly unit?: string;
  /** The whole number of a case. Found at once, however many cases there are. */
  readonly number?: string;
  /** The host's own key of a case, as it was started with. Found at once, too. */
  readonly businessKey?: string;
  /** Part of the case's number. */
  readonly text?: string;
  /** The `next` of the page before. */
  readonly after?: string;
  /** Default 50. */
  readonly limit?: number;
}

/** The columns that a filter compares, with their values. */
export function equalTo(filter: CaseFilter): Readonly<Record<string, string>> {
  const { procedure, status, unit, number, businessKey } = filter;
  const values = Object.entries({ procedure, status, unit, number, business_key: businessKey });
  return Object.fromEntries(
    values.flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  );
}

/** Applicants see their own cases; officers those in which a task was for their role and unit. */
export function seenBy(where: ExpressionBuilder<Database, 'cases'>, actor: Actor): Expression<SqlBool> {
  const own = where('cases.applicant', 'in', identitiesOf(actor));
  if (actor.roles.length === 0) return own;
  const { units } = actor;
  const work = where
    .selectFrom('tasks')
    .select('tasks.task_id')
    .whereRef('tasks.case_id', '=', 'cases.case_id')
    .where('tasks.role', 'in', actor.roles)
    .where((task) => {
      if (units === undefined) return task.lit(true);
      const without = task('tasks.unit', 'is', null);
      return units.length === 0 ? without : task.or([without, task('tasks.unit', 'in', units)]);
    });
  return where.or([own, where.exists(work)]);
}
