import type { Committer } from '../runtime/committer.ts';
import type { CaseKeyTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';

const PAGE = 200;

async function* pagesOf({ reads }: Pick<Store, 'reads'>): AsyncGenerator<readonly CaseKeyTable[]> {
  for (let after = ''; ; ) {
    const rows = await reads
      .selectFrom('case_keys')
      .selectAll()
      .where('key_id', '>', after)
      .orderBy('key_id')
      .limit(PAGE)
      .execute();
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.key_id;
  }
}

/** Wraps every key anew that is not under the current master key. One that is destroyed meanwhile stays so. */
export async function rewrapKeys({
  written,
  keys: { masterKeys },
  committer,
}: {
  readonly written: Store;
  readonly keys: KeyRing;
  readonly committer: Committer;
}): Promise<{ readonly rewrapped: number; readonly locked: number }> {
  const counts = { rewrapped: 0, locked: 0 };
  for await (const rows of pagesOf(written)) {
    const writes: Write[] = [];
    for (const { key_id: id, secret, master } of rows) {
      if (secret === null || master === masterKeys.current) continue;
      const key = masterKeys.unwrap(id, { secret, master });
      if (key === undefined) counts.locked += 1;
      else writes.push({ statement: 'rewrapKey', values: { key_id: id, ...masterKeys.wrap(key) } });
    }
    if (writes.length > 0) await committer.commit(writes);
    counts.rewrapped += writes.length;
  }
  return counts;
}
