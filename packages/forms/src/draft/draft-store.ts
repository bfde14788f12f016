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

export interface DraftsOptions {
  /** What the `draftKey`s begin with; all drafts of the origin by default. */
  readonly prefix?: string;
}

/** A draft that lies on this device. */
export interface KeptDraft {
  /** The `draftKey` of its form. */
  readonly key: string;
  /** When something was last typed. */
  readonly savedAt: Date;
}

/**
 * Which drafts lie on this device, e.g. to ask before a person signs out, or to lead back to what was begun. Those of more than
 * thirty days are not among them. Where the browser keeps nothing there are none.
 *
 * @example
 * const begun = await findDrafts({ prefix: `${account.id}.` }); // [{ key: 'u1.birth', savedAt: … }]
 */
export async function findDrafts({ prefix = '' }: DraftsOptions = {}): Promise<readonly KeptDraft[]> {
  const found = await Promise.all(
    (await keysFrom(prefix)).map(async (key) => ({ key, draft: await readDraft(key, Date.now()) })),
  );
  return found.flatMap(({ key, draft }) =>
    draft === undefined ? [] : [{ key, savedAt: new Date(draft.savedAt) }],
  );
}

/**
 * Deletes drafts from this device, e.g. all of a person who signs out of a computer that others use. Resolves when they are gone;
 * rejects where the browser refuses. A form that is still shown keeps its draft again with the next key: take it away first.
 *
 * @example
 * await deleteDrafts({ prefix: `${account.id}.` });
 */
export async function deleteDrafts({ prefix = '' }: DraftsOptions = {}): Promise<void> {
  await Promise.all((await keysFrom(prefix)).map(deleteDraft));
}

async function keysFrom(prefix: string): Promise<readonly string[]> {
  if (globalThis.indexedDB === undefined) return [];
  const keys = await inStore('readonly', (store) => store.getAllKeys(IDBKeyRange.lowerBound(prefix)));
  return keys.map(String).filter((key) => key.startsWith(prefix));
}
