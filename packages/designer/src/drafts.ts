import type { Bundle } from './bundle/bundle.ts';
import type { BundleEventDetail, MotcuaDesigner } from './designer.ts';

/** A draft that was kept on this device. */
export interface KeptDraft {
  readonly bundle: Bundle;
  /** When it was kept, ISO 8601. */
  readonly savedAt: string;
}

/** What `keepDraft` gives. */
export interface DraftKeeper {
  /** What was kept before, and is open now; absent where nothing was. */
  readonly restored?: KeptDraft;
  /** Nothing is kept any more under this name: it was stored or given up. */
  forget(): Promise<void>;
  /** Ends the keeping; another window may go on. */
  stop(): void;
}

const DATABASE = 'motcua-designer';
const STORE = 'drafts';

/**
 * Keeps what is edited on this device while it is edited, and brings it back after a lost tab. One window at a time edits a draft: in a
 * second one the designer says so, shows what is done in the first, and offers to go on here.
 *
 * @param options.designer the element; set its `bundle` before
 * @param options.key what the draft is kept under: the procedure and the version that it was begun with
 *
 * @example
 * import { keepDraft } from '@motcua/designer/drafts';
 *
 * designer.bundle = published;
 * const draft = await keepDraft({ designer, key: `1.001193@${digest}` });
 * designer.addEventListener('save', ({ detail }) => detail.waitUntil(upload(detail.bundle).then(() => draft.forget())));
 */
export async function keepDraft({
  designer,
  key,
}: {
  readonly designer: MotcuaDesigner;
  readonly key: string;
}): Promise<DraftKeeper> {
  const database = await openDatabase();
  const channel = new BroadcastChannel(`motcua-draft ${key}`);
  const ends = new AbortController();
  const restored = await found(database, key);
  if (restored !== undefined) designer.bundle = restored.bundle;

  const own = { isEditor: false, released: (): void => undefined };
  const edit = (steal: boolean): void => void claim(key, steal, own, designer);
  designer.addEventListener(
    'bundle-change',
    (event) => {
      if (!own.isEditor) return;
      const { bundle } = (event as CustomEvent<BundleEventDetail>).detail;
      const draft: KeptDraft = { bundle, savedAt: new Date().toISOString() };
      void put(database, key, draft);
      channel.postMessage(draft);
    },
    ends,
  );
  designer.addEventListener('take-over', () => edit(true), ends);
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent<KeptDraft>) => {
      if (!own.isEditor) designer.bundle = data.bundle;
    },
    ends,
  );
  await claim(key, false, own, designer);

  return {
    ...(restored === undefined ? {} : { restored }),
    forget: () => remove(database, key),
    stop: () => {
      ends.abort();
      own.released();
      channel.close();
      database.close();
    },
  };
}

interface Claim {
  isEditor: boolean;
  released: () => void;
}

/** Resolves when it is known whether this window edits. It edits until it is closed, or until another takes over. */
function claim(key: string, steal: boolean, own: Claim, designer: MotcuaDesigner): Promise<void> {
  return new Promise((known) => {
    const told = (isEditor: boolean): void => {
      own.isEditor = isEditor;
      designer.elsewhere = !isEditor;
      known();
    };
    const held = (lock: Lock | null): Promise<void> | undefined => {
      told(lock !== null);
      return lock === null
        ? undefined
        : new Promise((resolve) => {
            own.released = resolve;
          });
    };
    // Pages that are not secure (plain http in an office's own net) have no locks: there every window edits, and the last to save wins.
    if (navigator.locks === undefined) {
      told(true);
      return;
    }
    navigator.locks
      .request(`motcua-draft ${key}`, steal ? { steal } : { ifAvailable: true }, held)
      .catch(() => told(false));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function storeOf(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(STORE, mode).objectStore(STORE);
}

async function found(database: IDBDatabase, key: string): Promise<KeptDraft | undefined> {
  return answerOf(storeOf(database, 'readonly').get(key));
}

async function put(database: IDBDatabase, key: string, draft: KeptDraft): Promise<void> {
  await answerOf(storeOf(database, 'readwrite').put(draft, key));
}

async function remove(database: IDBDatabase, key: string): Promise<void> {
  await answerOf(storeOf(database, 'readwrite').delete(key));
}
