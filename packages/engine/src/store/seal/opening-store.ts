import type { CaseRecord } from '../../model/record.ts';
import type { Store } from '../store.ts';
import type { KeyRing } from './key-ring.ts';
import { openedRow } from './opened-row.ts';
import { OpeningPlugin } from './opening-plugin.ts';

type Records = ReadonlyMap<string, CaseRecord>;

/** Records that were sealed come as texts: they are opened and read. */
async function openedRecords(records: Records, keys: KeyRing): Promise<Records> {
  const opened = new Map<string, CaseRecord>();
  for (const [id, record] of records) {
    const stored: unknown = record;
    // The quotes belong to the mark: they went when the text was read as JSON.
    opened.set(
      id,
      typeof stored === 'string'
        ? (JSON.parse(await keys.open(JSON.stringify(stored))) as CaseRecord)
        : record,
    );
  }
  return opened;
}

/** A store as everything above it reads it: with what is sealed opened. What is written is sealed before it comes here. */
export function openingStore(store: Store, keys: KeyRing): Store {
  const plugin = new OpeningPlugin(keys);
  return {
    capabilities: store.capabilities,
    get reads() {
      return store.reads.withPlugin(plugin);
    },
    open: () => store.open(),
    async query(name, values) {
      const rows = (await store.query(name, values)) as readonly object[];
      return Promise.all(rows.map((row) => openedRow(row, keys))) as never;
    },
    async loadCase(options) {
      const loaded = await store.loadCase(options);
      return loaded === undefined
        ? undefined
        : { ...loaded, records: await openedRecords(loaded.records, keys) };
    },
    loadRecords: async (options) => openedRecords(await store.loadRecords(options), keys),
    claimJobs: async (claim) =>
      Promise.all((await store.claimJobs(claim)).map((job) => openedRow(job, keys))),
    commit: (sets) => store.commit(sets),
    get line() {
      return store.line;
    },
    ...(store.watch === undefined ? {} : { watch: (changed) => store.watch?.(changed) ?? Promise.resolve() }),
    ...(store.purge === undefined ? {} : { purge: () => store.purge?.() ?? Promise.resolve() }),
    close: () => store.close(),
  };
}
