import {
  type Expression,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { Actor } from '../model/actor.ts';
import type { Database } from '../store/schema.ts';
import { identitiesOf } from './access.ts';
import { partOf } from './part-of.ts';

/** Which tasks a worklist shows. */
export interface TaskFilter {
  /** Shows what this person may do; absent: everything. */
  readonly actor?: Actor;
  readonly assignee?: string;
  readonly role?: string;
  readonly unit?: string;
  readonly caseId?: string;
  /** Default: `open`. */
  readonly state?: 'open' | 'completed' | 'withdrawn';
  /** Part of the case's number or of the step's name. */
  readonly text?: string;
  /** The `next` of the page before. */
  readonly after?: string;
  /** Default 50. */
  readonly limit?: number;
}

type Equal = Partial<Record<'assignee' | 'role' | 'unit', string | null>>;

/** Above, the units of an actor are compared row by row: whoever is of so many sees most of what there is. */
const MOST_WAYS = 60;

/** What of a task has to be equal for a way on which an actor may do it; `units`: one of them, or none. */
interface Way {
  readonly equal: Equal;
  readonly units?: readonly string[];
}

/**
 * The ways on which an actor may do a task, the same rule as `mayDoTask`: it is theirs, or it is nobody's and they hold its role at its unit.
 * No task is found on two of them. Each is found in the order of an index, so that a page costs the same however many tasks there are.
 */
function waysOf(actor: Actor): readonly Way[] {
  const own = [...new Set(identitiesOf(actor))].map((assignee): Way => ({ equal: { assignee } }));
  const { units } = actor;
  const roles = [...new Set(actor.roles)];
  const ofRole = (role: string): readonly Way[] => {
    const equal = { assignee: null, role };
    if (units === undefined) return [{ equal }];
    if (roles.length * units.length > MOST_WAYS) return [{ equal, units }];
    return [null, ...new Set(units)].map((unit) => ({ equal: { ...equal, unit } }));
  };
  return [...own, ...roles.flatMap(ofRole)];
}

/** Written out: how the rows are best found depends on how few they are. */
function pageOf(limit: number): RawBuilder<number> {
  return sql.lit(Math.trunc(Number(limit)));
}

type TaskQuery = SelectQueryBuilder<Database, 'tasks', { task_id: string }>;

/** Tasks on one way, in their order, as many as a page takes. */
function onWay(
  reads: Kysely<Database>,
  { equal, units }: Way,
  { caseId, state = 'open', after, text }: TaskFilter,
  limit: number,
): TaskQuery {
  let query: TaskQuery = reads.selectFrom('tasks').select('tasks.task_id').where('tasks.state', '=', state);
  for (const [column, value] of Object.entries(equal) as [keyof Equal, string | null][]) {
    query =
      value === null
        ? query.where(`tasks.${column}`, 'is', null)
        : query.where(`tasks.${column}`, '=', value);
  }
  if (units !== undefined)
    query = query.where((where) =>
      where.or([where('tasks.unit', 'is', null), where('tasks.unit', 'in', units)]),
    );
  if (caseId !== undefined) query = query.where('tasks.case_id', '=', caseId);
  if (after !== undefined) query = query.where('tasks.task_id', '>', after);
  if (text !== undefined) query = query.where(hasText(reads, text));
  // PostgreSQL takes an index for the order of rows without a unit only if it is told to order by what they have not.
  if (equal.unit === null) query = query.orderBy('tasks.unit');
  return query.orderBy('tasks.task_id').limit(pageOf(limit));
}

function hasText(reads: Kysely<Database>, text: string): Expression<SqlBool> {
  const number = reads
    .selectFrom('cases')
    .select('cases.number')
    .whereRef('cases.case_id', '=', sql.ref('tasks.case_id'))
    .$castTo<{ number: string | null }>();
  return sql<SqlBool>`(${partOf(sql<string | null>`(${number})`, text)} or ${partOf(sql.ref('tasks.name'), text)})`;
}

/** Undefined where a way and a filter exclude each other. */
function narrowed({ equal, units }: Way, filter: TaskFilter): Way | undefined {
  const { assignee, role, unit } = filter;
  const wanted: Equal = {
    ...(assignee === undefined ? {} : { assignee }),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
  };
  const isExcluded = Object.entries(wanted).some(
    ([column, value]) => column in equal && equal[column as keyof Equal] !== value,
  );
  if (isExcluded || (unit !== undefined && units?.includes(unit) === false)) return undefined;
  return { equal: { ...equal, ...wanted }, ...(units === undefined || unit !== undefined ? {} : { units }) };
}

/** The ids of a page of tasks, in the order in which they were opened. */
export async function taskPage(
  reads: Kysely<Database>,
  filter: TaskFilter,
  limit: number,
): Promise<readonly string[]> {
  const ways = filter.actor === undefined ? [{ equal: {} }] : waysOf(filter.actor);
  const branches = ways
    .map((way) => narrowed(way, filter))
    .filter((way) => way !== undefined)
    .map((way) => onWay(reads, way, filter, limit));
  const [first, ...others] = branches.map((branch) => reads.selectFrom(branch.as('way')).select('task_id'));
  if (first === undefined) return [];
  const all = others.reduce((found, branch) => found.unionAll(branch), first);
  const rows = await all.orderBy('task_id').limit(pageOf(limit)).execute();
  return rows.map(({ task_id }) => task_id);
}
