import { type CompiledQuery, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { parameter, row } from './parameters.ts';
import type { Database, JobTable } from './schema.ts';

/** The priorities that jobs of a topic have, each found by one look into the index: those that are due much later are passed over. */
const PRIORITIES = sql`with recursive levels(priority) as (
  select max(priority) from jobs where topic = ${parameter('topic')}
  union all
  select (select max(priority) from jobs where topic = ${parameter('topic')} and priority < levels.priority)
  from levels where levels.priority is not null
)`;

/** Of one priority those that are due and that nobody has, the oldest first. */
const free = (columns: string): RawBuilder<unknown> => sql`select ${sql.raw(columns)} from jobs as due
  where due.topic = ${parameter('topic')} and due.priority = levels.priority and due.due_at <= ${parameter('now')}
    and (due.lease_until is null or due.lease_until <= ${parameter('now')})
  order by due.due_at, due.job_id limit ${parameter('limit')}`;

/**
 * Takes the jobs of a topic that are due and that nobody has for a time: those of the highest priority, of these the oldest first.
 * `skipLocked`: nodes that claim at the same moment pass by what another is taking, instead of waiting for it.
 */
export function claimJobs(
  db: Kysely<Database>,
  { skipLocked }: { readonly skipLocked: boolean },
): { compile(): CompiledQuery } {
  const ofLevels = skipLocked
    ? sql`levels cross join lateral (${free('due.job_id, due.due_at')} for update skip locked) as job`
    : sql`levels join jobs as job on job.job_id in (${free('due.job_id')})`;
  const claimed = sql`(${PRIORITIES} select job.job_id from ${ofLevels}
    order by levels.priority desc, job.due_at, job.job_id limit ${parameter('limit')})`;
  // PostgreSQL takes a list for as long as the table is, unless it is an array.
  const isClaimed = skipLocked
    ? sql<SqlBool>`job_id = any(array${claimed})`
    : sql<SqlBool>`job_id in ${claimed}`;
  return db.updateTable('jobs').set(row('lease_until worker')).where(isClaimed).returningAll();
}

/** The order in which jobs are worked on; databases return what they changed in any order. */
export function inOrder(one: JobTable, other: JobTable): number {
  if (one.priority !== other.priority) return other.priority - one.priority;
  if (one.due_at !== other.due_at) return one.due_at < other.due_at ? -1 : 1;
  return one.job_id < other.job_id ? -1 : 1;
}
