import { decodeFiles } from '../runtime/definitions.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isOver, latestEnd } from './retention.ts';

/** How long a procedure keeps the data of its cases, as its version that was published last says. */
interface Kept {
  readonly procedure: string;
  readonly after: string;
}

/** A case whose data have been kept for as long as its procedure says. */
export interface DueCase {
  readonly row: CaseTable;
  /** The ISO 8601 duration after its end. */
  readonly after: string;
}

interface Facts {
  readonly retention?: { readonly after?: unknown };
}

async function retentionOf({ reads }: Pick<Store, 'reads'>, procedure: string): Promise<readonly Kept[]> {
  const row = await reads
    .selectFrom('deployments')
    .select('files')
    .where('procedure', '=', procedure)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const facts = row === undefined ? undefined : decodeFiles(row.files).find(isFacts);
  if (facts === undefined) return [];
  const { retention } = JSON.parse(String(facts.content)) as Facts;
  return typeof retention?.after === 'string' ? [{ procedure, after: retention.after }] : [];
}

function isFacts({ name }: { readonly name: string }): boolean {
  return name === 'procedure.json';
}

async function proceduresIn({ reads }: Pick<Store, 'reads'>): Promise<readonly string[]> {
  const rows = await reads
    .selectFrom('deployments')
    .select('procedure')
    .distinct()
    .orderBy('procedure')
    .execute();
  return rows.map(({ procedure }) => procedure);
}

interface Page {
  readonly now: string;
  readonly limit: number;
  /** Only what comes after this one. */
  readonly past?: DueCase | undefined;
}

async function dueOf(
  { reads }: Pick<Store, 'reads'>,
  { procedure, after }: Kept,
  { now, limit, past }: Page,
): Promise<readonly DueCase[]> {
  let query = reads
    .selectFrom('cases')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('ended_at', 'is not', null)
    .where('ended_at', '<=', latestEnd(after, now) ?? '')
    .where('erased_at', 'is', null);
  if (past?.row.procedure === procedure) {
    const { ended_at: endedAt, case_id: caseId } = past.row;
    query = query
      .where('ended_at', '>=', endedAt)
      .where(({ eb, or }) => or([eb('ended_at', '>', endedAt), eb('case_id', '>', caseId)]));
  }
  const rows = await query.orderBy('ended_at').orderBy('case_id').limit(limit).execute();
  return rows.filter((row) => isOver(row.ended_at ?? now, after, now)).map((row) => ({ row, after }));
}

/** Cases that are due, of each procedure those that ended first; at most `limit`. Where they are fewer, no more are due. */
export async function dueCases(
  store: Pick<Store, 'reads'>,
  { procedure: only, ...page }: Page & { readonly procedure?: string },
): Promise<readonly DueCase[]> {
  const procedures = only === undefined ? await proceduresIn(store) : [only];
  const first = page.past === undefined ? 0 : procedures.indexOf(page.past.row.procedure);
  const due: DueCase[] = [];
  for (const name of procedures.slice(first)) {
    for (const kept of await retentionOf(store, name)) {
      if (due.length >= page.limit) return due;
      due.push(...(await dueOf(store, kept, { ...page, limit: page.limit - due.length })));
    }
  }
  return due;
}
