import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const MEGABYTE = 1024 * 1024;
/** In megabytes. */
const MOST = 32;
/** Two seconds of work on a machine that does nothing else. */
const PATIENCE = 60_000;

/** Work of a host that keeps what it makes for a while, a little at each turn: then V8 makes the young generation larger and larger. */
const SCRIPT = `
import { getHeapSpaceStatistics } from 'node:v8';
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';

const sizes = [];
const kept = [];
async function work() {
  for (let turn = 0; turn < 400; turn += 1) {
    for (let made = 0; made < 1000; made += 1) kept[(turn * 1000 + made) % 20_000] = { made, more: Array(60).fill(made) };
    await new Promise((resolve) => setImmediate(resolve));
  }
  sizes.push(getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size);
}
async function withEngine(options) {
  const engine = await createEngine({ store: sqlite(), ...options });
  await work();
  return engine;
}
SCENARIO
console.log(JSON.stringify(sizes));
process.exit();
`;

/**
 * The sizes of the young generation after each work of the scenario, in megabytes, rounded down to what V8 makes twice as large each time: pages that are about to be given
 * up are counted, too.
 */
function sizesAfter(scenario: string, nodeOptions: readonly string[] = []): readonly number[] {
  const script = SCRIPT.replace('SCENARIO', scenario);
  const args = [...nodeOptions, '--input-type=module', '--eval', script];
  const { NODE_OPTIONS: _unset, ...env } = process.env;
  const printed = execFileSync(process.execPath, args, { cwd: import.meta.dirname, env, encoding: 'utf8' });
  const sizes: readonly number[] = JSON.parse(printed);
  return sizes.map((size) => 2 ** Math.floor(Math.log2(size / MEGABYTE)));
}

test('the young generation stays at 32 MB while an engine runs, and is Node’s own again when the last is closed', {
  timeout: PATIENCE,
}, () => {
  const sizes = sizesAfter(`
    const first = await withEngine({});
    const second = await withEngine({});
    await first.close();
    await first.close();
    await work();
    await second.close();
    await work();
  `);
  const [own = 0] = sizesAfter('await work();');

  const none = sizes.at(-1) ?? 0;
  expect(sizes).toHaveLength(4);
  expect(Math.max(...sizes.slice(0, -1)), 'V8 makes it smaller now and then').toBe(MOST);
  expect(none > MOST).toBe(own > MOST);
});

test('the host has the size that it asks for', { timeout: PATIENCE }, () => {
  const [asNode = 0] = sizesAfter("await withEngine({ youngGeneration: 'node' });");
  const [own = 0] = sizesAfter('await work();');
  const [ofOption] = sizesAfter('await withEngine({});', ['--max-semi-space-size=64']);

  expect(asNode > MOST).toBe(own > MOST);
  expect(ofOption).toBeGreaterThan(MOST);
});
