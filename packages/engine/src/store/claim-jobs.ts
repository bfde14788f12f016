import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { parameter, row } from './parameters.ts';
import type { Database, JobTable } from './schema.ts';

/**
 * Takes the jobs of a topic that are due and that nobody has for a time: those of the highest priority, of these the oldest first. `skipLocked`: nodes that claim at the same moment pass by what
 * another is taking, instead of waiting for it.
 */
export function claimJobs(
  db: Kysely<Database>,
  { skipLocked }: { readonly skipLocked: boolean },
): { compile(): CompiledQuery } {
  const free = db
    .selectFrom('jobs')
    .select('job_id')
    .where('topic', '=', parameter('topic'))
    .where('due_at', '<=', parameter('now'))
    .where((where) =>
      where.or([where('lease_until', 'is', null), where('lease_until', '<=', parameter('now'))]),
    )
    .orderBy('priority', 'desc')
    .orderBy('due_at')
    .orderBy('job_id')
    .limit(parameter('limit'));
  const claimed = skipLocked ? free.modifyEnd(sql`for update skip locked`) : free;
  return db.updateTable('jobs').set(row('lease_until worker')).where('job_id', 'in', claimed).returningAll();
}

/** The order in which jobs are worked on; databases return what they changed in any order. */
export function inOrder(one: JobTable, other: JobTable): number {
  if (one.priority !== other.priority) return other.priority - one.priority;
  if (one.due_at !== other.due_at) return one.due_at < other.due_at ? -1 : 1;
  return one.job_id < other.job_id ? -1 : 1;
}
