import { EventEmitter } from 'node:events';
import Sqlite from 'better-sqlite3';
import { Engine } from 'bpmn-engine';
import { smallCaseOfPeer } from '../workload/models.ts';
import type { Subject } from './subject.ts';

/** The peer has no database, so its state is written as a row into the same kind of file: at the user task and at the end. */
function openStates(file: string): {
  save(id: number, state: string): void;
  load(id: number): string;
  close(): void;
} {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table states (id integer primary key, state text not null)');
  const put = database.prepare(
    'insert into states values (?, ?) on conflict (id) do update set state = excluded.state',
  );
  const get = database.prepare('select state from states where id = ?').pluck();
  return {
    save: (id, state) => put.run(id, state),
    load: (id) => String(get.get(id)),
    close: () => database.close(),
  };
}

const services = {
  lookup: (_scope: unknown, done: (error: null, result: object) => void) => done(null, { amount: 20 }),
};

/** Start to the user task, saved; loaded again, completed, saved. */
async function peerCase(id: number, states: ReturnType<typeof openStates>): Promise<void> {
  const listener = new EventEmitter();
  const engine = new Engine({
    name: 'bench',
    source: smallCaseOfPeer,
    services,
    variables: { isLarge: true },
  } as never);
  const waiting = new Promise((resolve) => listener.once('activity.wait', resolve));
  engine.execute({ listener } as never);
  await waiting;
  states.save(id, JSON.stringify(await engine.getState()));
  engine.stop();
  const resumed = new EventEmitter();
  const recovered = new Engine({ name: 'bench' }).recover(JSON.parse(states.load(id)), { services } as never);
  const ended = new Promise((resolve) => recovered.once('end', resolve));
  const atTask = new Promise<{ signal: () => void }>((resolve) => resumed.once('activity.wait', resolve));
  recovered.resume({ listener: resumed } as never);
  (await atTask).signal();
  await ended;
  states.save(id, JSON.stringify(await recovered.getState()));
}

/** Durable «small» cases, `callers` of them under way at a time. */
export async function smallCasesOfBpmnEngine(file: string, callers: number): Promise<Subject> {
  const states = openStates(file);
  let cases = 0;
  return {
    async rate(seconds) {
      const first = cases;
      const begin = performance.now();
      const elapsed = (): number => (performance.now() - begin) / 1000;
      const caller = async (): Promise<void> => {
        while (elapsed() < seconds) {
          cases += 1;
          await peerCase(cases, states);
        }
      };
      await Promise.all(Array.from({ length: callers }, caller));
      return (cases - first) / elapsed();
    },
    async close() {
      states.close();
    },
  };
}
