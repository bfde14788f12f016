// One engine node in a process of its own. `node node-process.ts <connection string> <connection string of an empty schema>`; messages: `warm-up`; `run` → how
// many steps a second; `record` → what is committed together is kept; `floor` → that by prepared statements into the other schema; `end`.
import { postgres } from '@motcua/engine/postgres';
import { smallCase } from './models.ts';
import { measured, SECONDS_OF_WARM_UP } from './rates.ts';
import { RunningCases, type Sets } from './running-cases.ts';
import { stepsIn, write } from './small-cases.ts';

/** No more than the places of a node for jobs, so that each does its own: who waits for a case is told by the process that carried it on. */
export const CALLERS = 16;
const SECONDS = 2;

if (import.meta.main) {
  const [, , connectionString = '', floorString = ''] = process.argv;
  const cases = await RunningCases.open({ store: postgres({ connectionString }), model: smallCase });
  const floor = postgres({ connectionString: floorString });
  await floor.open();
  let groups: readonly Sets[] = [];
  process.on('message', async (message) => {
    if (message === 'warm-up') {
      await cases.runFor(CALLERS, SECONDS_OF_WARM_UP);
      process.send?.('warm');
    }
    if (message === 'run') {
      const { steps, seconds } = await cases.runFor(CALLERS, SECONDS);
      process.send?.(steps / seconds);
    }
    if (message === 'record') {
      groups = await cases.recordFor(CALLERS, SECONDS);
      process.send?.('recorded');
    }
    if (message === 'floor') {
      const { seconds } = await measured(() => write(floor, groups));
      process.send?.(stepsIn(groups) / seconds);
    }
    if (message !== 'end') return;
    await cases.close();
    await floor.close();
    process.disconnect();
  });
  process.send?.('ready');
}
