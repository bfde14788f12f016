import type { Store } from '../store.ts';
import type { KeyRing } from './key-ring.ts';
import { openedRow } from './opened-row.ts';
import { OpeningPlugin } from './opening-plugin.ts';

function openedRows<Row extends object>(rows: readonly Row[], keys: KeyRing): Promise<readonly Row[]> {
  return Promise.all(rows.map((row) => openedRow(row, keys)));
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
      return openedRows(rows, keys) as never;
    },
    async loadCase(options) {
      const loaded = await store.loadCase(options);
      return loaded === undefined
        ? undefined
        : { ...loaded, records: await openedRows(loaded.records, keys) };
    },
    loadRecords: async (options) => openedRows(await store.loadRecords(options), keys),
    claimJobs: async (claim) => openedRows(await store.claimJobs(claim), keys),
    commit: (sets) => store.commit(sets),
    get line() {
      return store.line;
    },
    ...(store.watch === undefined ? {} : { watch: (changed) => store.watch?.(changed) ?? Promise.resolve() }),
    ...(store.purge === undefined ? {} : { purge: () => store.purge?.() ?? Promise.resolve() }),
    close: () => store.close(),
  };
}
