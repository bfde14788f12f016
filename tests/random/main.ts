// `node scripts/run.mjs tests/random/main.ts [--seeds 2000] [--from 1] [--seed 17]`: random processes, each along a random path to its end.
import { parseArgs } from 'node:util';
import { runSeed } from './run-seed.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});
const from = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
let failed = 0;
for (let seed = from; seed < from + count; seed += 1) {
  const { fault, xml } = await runSeed(seed);
  if (fault === undefined) continue;
  failed += 1;
  console.error(`seed ${seed}: ${fault}\n  node scripts/run.mjs tests/random/main.ts --seed ${seed}\n${xml}`);
}
console.log(JSON.stringify({ seeds: count, failed }));
process.exitCode = failed === 0 ? 0 : 1;
