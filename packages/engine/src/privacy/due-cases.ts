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

/** Cases that are due, of each procedure those that ended first; at most `limit`. */
export async function dueCases(
  store: Pick<Store, 'reads'>,
  options: { readonly now: string; readonly limit: number; readonly procedure?: string },
): Promise<readonly DueCase[]> {
  const { now, limit } = options;
  const procedures = options.procedure === undefined ? await proceduresIn(store) : [options.procedure];
  const due: DueCase[] = [];
  for (const name of procedures) {
    for (const { procedure, after } of await retentionOf(store, name)) {
      if (due.length >= limit) return due;
      const rows = await store.reads
        .selectFrom('cases')
        .selectAll()
        .where('procedure', '=', procedure)
        .where('ended_at', 'is not', null)
        .where('ended_at', '<=', latestEnd(after, now) ?? '')
        .where('erased_at', 'is', null)
        .orderBy('ended_at')
        .orderBy('case_id')
        .limit(limit - due.length)
        .execute();
      due.push(
        ...rows.filter((row) => isOver(row.ended_at ?? now, after, now)).map((row) => ({ row, after })),
      );
    }
  }
  return due;
}
