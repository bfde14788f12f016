// One engine node in a process of its own. `node node-process.ts <connection string> <connection string of an empty schema>`; messages: `run` → how
// many steps a second; `floor` → the same rows by prepared statements into the other schema; `end`.
import { postgres } from '@motcua/engine/postgres';
import { smallCase } from './models.ts';
import { measured, RunningCases } from './running-cases.ts';
import { stepsIn, write } from './small-cases.ts';

/** No more than the places of a node for jobs, so that each does its own: who waits for a case is told by the process that carried it on. */
export const CALLERS = 16;
const SECONDS = 2;

if (import.meta.main) {
  const [, , connectionString = '', floorString = ''] = process.argv;
  const cases = await RunningCases.open({
    store: postgres({ connectionString }),
    model: smallCase,
    isRecorded: true,
  });
  const floor = postgres({ connectionString: floorString });
  await floor.open();
  process.on('message', async (message) => {
    if (message === 'run') {
      const { seconds } = await cases.runFor(CALLERS, SECONDS);
      process.send?.(stepsIn(cases.groups) / seconds);
    }
    if (message === 'floor') {
      const { seconds } = await measured(() => write(floor, cases.groups));
      process.send?.(stepsIn(cases.groups) / seconds);
    }
    if (message !== 'end') return;
    await cases.close();
    await floor.close();
    process.disconnect();
  });
  process.send?.('ready');
}
