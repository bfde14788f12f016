import type { Task } from '@motcua/engine';
import { read } from '../shared/call.ts';
import { dueLevel } from '../shared/dates.ts';

/** A task as the portal's worklist has it. */
export interface WorklistRow extends Task {
  /** Whom the case is about: who applies, and for whom. */
  readonly subject: readonly string[];
}

export async function readWorklist(): Promise<readonly WorklistRow[]> {
  const { items } = await read<{ items: readonly WorklistRow[] }>('/portal/worklist');
  return items;
}

/** When a row is due: the step, else the case. */
export function dueOf({ dueAt, caseDueAt }: WorklistRow): string | undefined {
  const [first] = [dueAt, caseDueAt]
    .filter((at) => at !== null)
    .map((at) => new Date(at).toISOString())
    .sort();
  return first;
}

/** What makes the date doubtful by which a row is due. */
export function doubtsOf(row: WorklistRow): Task['warnings'] {
  const due = dueOf(row);
  const isOwn = row.dueAt !== null && new Date(row.dueAt).toISOString() === due;
  return isOwn ? row.warnings : row.caseWarnings;
}

/** The order of work: what is due first; what has no term after it, the oldest first. */
export function inOrderOfWork(rows: readonly WorklistRow[]): readonly WorklistRow[] {
  const LAST = '9999';
  return [...rows].sort(
    (left, right) =>
      (dueOf(left) ?? LAST).localeCompare(dueOf(right) ?? LAST) ||
      left.openedAt.localeCompare(right.openedAt),
  );
}

export function countOverdue(rows: readonly WorklistRow[], now: Date): number {
  return rows.filter((row) => {
    const due = dueOf(row);
    return due !== undefined && dueLevel(due, now) === 'overdue';
  }).length;
}
