/** A form as it was left on this device. */
export interface Draft {
  readonly data: unknown;
  /** What the host had given when the person began: another one now means that somebody changed it meanwhile. */
  readonly basis: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Older drafts are forgotten: a device may be shared, and a draft holds what a person said of himself. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;
const DATABASE = 'motcua-forms';
const STORE = 'drafts';

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Drafts in the IndexedDB of the page's origin; nothing of them leaves the device. */
export async function readDraft(key: string, now: number): Promise<Draft | undefined> {
  const draft = await inStore('readonly', (store) => store.get(key) as IDBRequest<Draft | undefined>);
  if (draft === undefined || now - draft.savedAt < KEPT_FOR) return draft;
  await deleteDraft(key);
  return undefined;
}

export async function writeDraft(key: string, draft: Draft): Promise<void> {
  await inStore('readwrite', (store) => store.put(draft, key));
}

export async function deleteDraft(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}
