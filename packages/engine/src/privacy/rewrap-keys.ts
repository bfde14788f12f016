import type { Committer } from '../runtime/committer.ts';
import { type CommandLimits, givenUpAfter, Patience, sharedLimits } from '../runtime/patience.ts';
import type { CaseKeyTable, MessageTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { MasterKeys, StoredSecret } from '../store/seal/master-keys.ts';
import { rewrappedSecret } from '../store/seal/message-seal.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';

const PAGE = 200;

type Reading = Pick<Store, 'reads'>;

/** A key under the current master key; `locked` where the one that wraps it is not at hand, undefined where nothing is to be done. */
type Rewrapped = StoredSecret | 'locked' | undefined;

function keysAfter({ reads }: Reading, after: string): Promise<CaseKeyTable[]> {
  return reads
    .selectFrom('case_keys')
    .selectAll()
    .where('key_id', '>', after)
    .orderBy('key_id')
    .limit(PAGE)
    .execute();
}

function messagesAfter({ reads }: Reading, after: string): Promise<MessageTable[]> {
  return reads
    .selectFrom('messages')
    .selectAll()
    .where('message_id', '>', after)
    .orderBy('message_id')
    .limit(PAGE)
    .execute();
}

function rewrappedKey({ key_id: id, secret, master }: CaseKeyTable, masterKeys: MasterKeys): Rewrapped {
  if (secret === null || master === masterKeys.current) return undefined;
  const key = masterKeys.unwrap(id, { secret, master });
  return key === undefined ? 'locked' : masterKeys.wrap(key);
}

interface Page {
  readonly last: string | undefined;
  readonly rows: readonly {
    readonly rewrapped: Rewrapped;
    readonly write: (secret: StoredSecret) => Write;
  }[];
}

async function pageOfKeys(store: Reading, after: string, masterKeys: MasterKeys): Promise<Page> {
  const keys = await keysAfter(store, after);
  const rows = keys.map((row) => ({
    rewrapped: rewrappedKey(row, masterKeys),
    write: (secret: StoredSecret): Write => ({
      statement: 'rewrapKey',
      values: { key_id: row.key_id, ...secret },
    }),
  }));
  return { rows, last: keys.at(-1)?.key_id };
}

async function pageOfMessages(store: Reading, after: string, masterKeys: MasterKeys): Promise<Page> {
  const messages = await messagesAfter(store, after);
  const rows = messages.map((row) => ({
    rewrapped: rewrappedSecret(row, masterKeys),
    write: (secret: StoredSecret): Write => ({
      statement: 'rewrapMessage',
      values: { message_id: row.message_id, sealed: row.sealed, ...secret },
    }),
  }));
  return { rows, last: messages.at(-1)?.message_id };
}

interface RewrapPorts {
  readonly written: Store;
  readonly keys: KeyRing;
  readonly committer: Committer;
}

/** Wraps a page of keys anew. */
async function rewrapPage({ rows }: Page, { committer }: RewrapPorts, patience: Patience) {
  const writes = rows.flatMap(({ rewrapped, write }) =>
    typeof rewrapped === 'object' ? [write(rewrapped)] : [],
  );
  if (writes.length > 0) await patience.over(() => committer.commit(writes, patience));
  return { rewrapped: writes.length, locked: rows.filter(({ rewrapped }) => rewrapped === 'locked').length };
}

/** Wraps every key anew that is not under the current master key, those of cases and those of kept messages. One that is destroyed meanwhile stays so. */
export async function rewrapKeys(
  ports: RewrapPorts,
  given: CommandLimits,
): Promise<{ readonly rewrapped: number; readonly locked: number }> {
  const { written, keys } = ports;
  const limits = sharedLimits(given);
  const counts = { rewrapped: 0, locked: 0 };
  try {
    for (const pageAfter of [pageOfKeys, pageOfMessages]) {
      let after: string | undefined = '';
      while (after !== undefined) {
        const patience = new Patience(limits);
        const from: string = after;
        const page: Page = await patience.over(() => pageAfter(written, from, keys.masterKeys));
        const done = await rewrapPage(page, ports, patience);
        counts.rewrapped += done.rewrapped;
        counts.locked += done.locked;
        after = page.last;
      }
    }
  } catch (error) {
    throw givenUpAfter(error, counts);
  }
  return counts;
}
