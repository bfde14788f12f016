import { type DataKey, sealText } from '../store/seal/sealed-text.ts';
import type { StatementName } from '../store/statements.ts';
import type { Scalar, Write } from '../store/write-set.ts';

/** Whether a text of a column is personal, from the text itself and the row. */
type IsPersonal = (text: string, values: Write['values']) => boolean;

const always: IsPersonal = (text) => text !== '{}';

/** Records that hold no data of people whatever the case. */
const STRUCTURE = new Set(['head', 'conditions', 'timers']);

/** A clock moves by the process, with dates alone, or by hand: then who did it and why stands in it. */
export function saysWho(text: string): boolean {
  return text.includes('"by":') || text.includes('"reason":');
}

/**
 * Whether a record may hold data of people. What it is stands in its id: `v:` variables, or all such records of a small case; `c:` to be undone, `k:`
 * clocks; scopes have any other.
 */
export function isPersonalRecord(id: string, text: string): boolean {
  if (STRUCTURE.has(id)) return false;
  if (id.startsWith('k:')) return saysWho(text);
  if (/^[vc]:|^deferred$|^signals$/.test(id)) return true;
  // What elements and gateways keep while they wait can be items of a list, or anything that was looked up.
  return ['"state":', '"gates":', '"failed":'].some((held) => text.includes(held));
}

const ofRecord: IsPersonal = (text, { record_id: id }) => text !== '' && isPersonalRecord(String(id), text);

type Columns = Readonly<Record<string, IsPersonal>>;
const none: Columns = {};

/** The columns of every statement that hold personal data. One without an entry does not compile: whoever adds it decides. */
const personalColumns: Readonly<Record<StatementName, Columns>> = {
  insertDeployment: none,
  removeDeployment: none,
  // Plain, since people search by them: they are removed with the key.
  insertCase: none,
  updateCase: none,
  setPhase: none,
  setVersion: none,
  takeNumber: none,
  numberCase: none,
  putRecord: { body: ofRecord },
  removeRecord: none,
  openTask: { input: always },
  rescheduleTask: none,
  moveTask: none,
  closeTask: none,
  assignTask: none,
  addJob: { input: always },
  extendLease: none,
  extendLock: none,
  retryJob: { failure: always },
  setJobAside: { failure: always },
  replayJob: none,
  moveJob: none,
  removeJob: none,
  putTimer: none,
  removeTimer: none,
  addSubscription: none,
  removeSubscription: none,
  // Sealed under a key of its own before it comes here: nobody knows yet whose case it belongs to.
  keepMessage: none,
  removeMessage: none,
  removeExpiredMessages: none,
  raiseIncident: { problem: always },
  moveIncident: none,
  resolveIncident: none,
  putClock: { state: saysWho },
  insertCalendar: none,
  noteMovedClock: none,
  // Sealed before they are hashed: `sealed-command.ts`.
  addCommand: none,
  addKey: none,
  rewrapKey: none,
  rewrapMessage: none,
  destroyKey: none,
  addFile: none,
  removeFiles: none,
  eraseCase: none,
  eraseRecords: none,
  eraseTasks: none,
  forgetAssignee: none,
  forgetWorker: none,
  eraseJobs: none,
  eraseIncidents: none,
  eraseSubscriptions: none,
  eraseTimers: none,
  eraseClock: none,
  eraseHistory: none,
  forgetActor: none,
  eraseMessages: none,
  redactCommand: none,
};

function sealedWrite(write: Write, key: DataKey): Write {
  const { statement, values } = write;
  const columns = personalColumns[statement];
  if (columns === none) return write;
  const sealed: Record<string, Scalar> = {};
  let isSealed = false;
  for (const [column, isPersonal] of Object.entries(columns)) {
    const text = values[column];
    if (typeof text !== 'string' || !isPersonal(text, values)) continue;
    sealed[column] = sealText(text, key);
    isSealed = true;
  }
  return isSealed ? { ...write, values: { ...values, ...sealed } } : write;
}

/** The writes of one case with everything personal sealed under its key. Without a key (a case from before there were keys): as they are. */
export function sealWrites(writes: readonly Write[], key: DataKey | undefined): readonly Write[] {
  return key === undefined ? writes : writes.map((write) => sealedWrite(write, key));
}
