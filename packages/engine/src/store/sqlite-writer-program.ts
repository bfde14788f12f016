// What the writer's thread runs: requests one after the other, on a connection of its own. It imports little on purpose, for memory.
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting, SqliteWriter } from './sqlite-writer.ts';
import {
  Shared,
  type WriterAnswer,
  type WriterProgramData,
  type WriterRequest,
} from './sqlite-writer-messages.ts';

const { place, texts, shared } = workerData as WriterProgramData;
const port = parentPort;
if (port === null) throw new RangeError('Expected to run in a thread of its own');

const database = openForWriting(place);
const writer = new SqliteWriter(database, { synchronous: place.synchronous, texts });

function answerTo([name, argument]: WriterRequest): WriterAnswer {
  try {
    return { result: (writer[name] as (argument: unknown) => unknown).call(writer, argument) };
  } catch (refused) {
    return { refused };
  }
}

port.on('message', (request: WriterRequest | 'close') => {
  if (request === 'close') {
    database.close();
    port.close();
    return;
  }
  const answer = answerTo(request);
  const { set, flush } = writer.pace;
  Atomics.store(shared, Shared.SET, set);
  Atomics.store(shared, Shared.FLUSH, flush);
  Atomics.add(shared, Shared.DONE, 1);
  port.postMessage(answer);
});
port.postMessage({ ready: true } satisfies WriterAnswer);
