// A program of its own: opens a database at a moment, begins a case if it is told to, does what is due, says the history of its timers, and ends.
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { flow, processFile } from '../engine/models.ts';

/** A timer that has fired, and when. */
export interface Fired {
  readonly element: string;
  readonly at: string;
}

const [, , file = '', now = '', order = ''] = process.argv;
const LENGTHS = ['P30D', 'P90D', 'P365D'];

const engine = await createEngine({ store: sqlite({ file }), clock: { now: () => now } });
if (order === 'begin') {
  const waits = LENGTHS.flatMap((length) => [
    `<intermediateCatchEvent id="${length}"><timerEventDefinition><timeDuration>${length}</timeDuration></timerEventDefinition></intermediateCatchEvent>`,
    flow('fork', length),
  ]);
  const content = `<startEvent id="start"/><parallelGateway id="fork"/>${flow('start', 'fork')}${waits.join('')}`;
  await engine.procedures.deploy({ files: [processFile('long', content)] });
  await engine.cases.start({ procedure: 'long' });
}
await engine.settle();
const [found] = (await engine.cases.list({})).items;
const history = await engine.history.of({ caseId: found?.caseId ?? '' });
const fired = history.filter(({ type, element }) => type === 'left' && LENGTHS.includes(element));
process.stdout.write(JSON.stringify(fired.map(({ element, at }): Fired => ({ element, at }))));
// As a crash ends it: nothing is closed.
process.kill(process.pid, 'SIGKILL');
