// What the writer's thread runs: requests in the order in which they came, on a connection of its own. It imports little on purpose, for memory.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type BoundSet, openForWriting, type SetOutcome, SqliteWriter } from './sqlite-writer.ts';
import {
  Shared,
  type WriterAnswer,
  type WriterProgramData,
  type WriterRequest,
} from './sqlite-writer-messages.ts';

type Message = WriterRequest | 'close';
type WriteRequest = Extract<WriterRequest, readonly ['write', ...unknown[]]>;

/** Most sets that are taken together before no more are. */
const ENOUGH_SETS = 256;

const { place, texts, shared } = workerData as WriterProgramData;
const port = parentPort;
if (port === null) throw new RangeError('Expected to run in a thread of its own');
const line = port;

const database = openForWriting(place);
const writer = new SqliteWriter(database, { synchronous: place.synchronous, texts });

function isWrite(message: Message): message is WriteRequest {
  return message !== 'close' && message[0] === 'write';
}

function answerTo([name, argument]: WriterRequest): WriterAnswer {
  try {
    return { result: (writer[name] as (argument: unknown) => unknown).call(writer, argument) };
  } catch (refused) {
    return { refused };
  }
}

/** Groups in one transaction, and an answer for each. */
function answersTo(groups: readonly (readonly BoundSet[])[]): readonly WriterAnswer[] {
  const answer = answerTo(['write', groups.flat()]);
  if (!('result' in answer)) return groups.map(() => answer);
  const outcomes = [...(answer.result as readonly SetOutcome[])];
  return groups.map(({ length }) => ({ result: outcomes.splice(0, length) }));
}

/** What stands first in the line, taken out of it. */
function takenOut(): Message | undefined {
  return receiveMessageOnPort(line)?.message as Message | undefined;
}

/** What came while the last group was written goes together: one flush for all of it. `other`: what stands behind it in the line, taken out too. */
function takenTogether([, first]: WriteRequest): {
  readonly groups: readonly (readonly BoundSet[])[];
  readonly other?: Message;
} {
  const groups = [first];
  for (let sets = first.length; sets < ENOUGH_SETS; ) {
    const next = takenOut();
    if (next === undefined) break;
    if (!isWrite(next)) return { groups, other: next };
    groups.push(next[1]);
    sets += next[1].length;
  }
  return { groups };
}

function tell(answer: WriterAnswer): void {
  const { set, flush } = writer.pace;
  Atomics.store(shared, Shared.SET, set);
  Atomics.store(shared, Shared.FLUSH, flush);
  Atomics.add(shared, Shared.DONE, 1);
  line.postMessage(answer);
}

/** Gives what is to be carried out next, if it was taken out of the line. */
function carryOut(message: Message): Message | undefined {
  if (message === 'close') {
    database.close();
    line.close();
    return undefined;
  }
  if (!isWrite(message)) {
    tell(answerTo(message));
    return undefined;
  }
  const { groups, other } = takenTogether(message);
  for (const answer of answersTo(groups)) tell(answer);
  return other;
}

line.on('message', (first: Message) => {
  // Not by an event for each: that takes longer than to look.
  for (let next: Message | undefined = first; next !== undefined; ) next = carryOut(next) ?? takenOut();
});
line.postMessage({ ready: true } satisfies WriterAnswer);
