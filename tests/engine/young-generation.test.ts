import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';

const MEGABYTE = 1024 * 1024;
/** In megabytes. */
const MOST = 32;
/** Two seconds of work on a machine that does nothing else. */
const PATIENCE = 60_000;

/** Work of a host that keeps what it makes for a while, a little at each turn: then V8 makes the young generation larger and larger. */
const SCRIPT = `
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getHeapSpaceStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';

const sizes = [];
const kept = [];
async function work() {
  const seen = [];
  for (let turn = 0; turn < 400; turn += 1) {
    for (let made = 0; made < 1000; made += 1) kept[(turn * 1000 + made) % 20_000] = { made, more: Array(60).fill(made) };
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size);
  }
  sizes.push(seen.slice(200).toSorted((one, other) => one - other)[100]);
}
async function withEngine(options) {
  const engine = await createEngine({ store: sqlite(), ...options });
  await work();
  return engine;
}
/** The same work in a thread of the host. */
async function workInThread() {
  const program = \`const { getHeapSpaceStatistics } = require('node:v8');
    const { parentPort } = require('node:worker_threads');
    const [sizes, kept] = [[], []];
    \${work}
    work().then(() => parentPort.postMessage(sizes[0]));\`;
  const thread = new Worker(program, { eval: true, execArgv: [] });
  const [size] = await once(thread, 'message');
  sizes.push(size);
  await thread.terminate();
}
SCENARIO
console.log(JSON.stringify(sizes));
process.exit();
`;

/**
 * The size of the young generation in each work of the scenario, in megabytes: the middle one of those after each turn of its second half, since V8 lets it have more pages for a
 * moment while it marks, and makes it smaller now and then. Rounded down to what V8 makes twice as large each time.
 */
function sizesAfter(scenario: string, nodeOptions: readonly string[] = []): readonly number[] {
  const sizes: readonly number[] = JSON.parse(printedBy(scenario, nodeOptions));
  return sizes.map((size) => 2 ** Math.floor(Math.log2(size / MEGABYTE)));
}

function printedBy(scenario: string, nodeOptions: readonly string[]): string {
  const script = SCRIPT.replace('SCENARIO', scenario);
  const args = [...nodeOptions, '--input-type=module', '--eval', script];
  const { NODE_OPTIONS: _unset, ...env } = process.env;
  return execFileSync(process.execPath, args, { cwd: import.meta.dirname, env, encoding: 'utf8' });
}

/** For how many milliseconds threads helped to collect the young generation during `work` after a scenario, as V8 says of each collection. */
function helpAfter(scenario: string, nodeOptions: readonly string[] = []): number {
  const options = ['--trace-gc', '--trace-gc-nvp', ...nodeOptions];
  const [, said = ''] = printedBy(`${scenario} console.log('working'); await work();`, options).split(
    'working',
  );
  const collections = [...said.matchAll(/ gc=s .*? background\.scavenge\.parallel=([\d.]+)/g)];
  expect(collections.length).toBeGreaterThan(5);
  return collections.reduce((sum, [, milliseconds]) => sum + Number(milliseconds), 0);
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
  const [own] = sizesAfter('await work();');

  expect(sizes).toEqual([MOST, MOST, MOST, own]);
});

test('the host has the size that it asks for', { timeout: PATIENCE }, () => {
  const [asNode] = sizesAfter("await withEngine({ youngGeneration: 'node' });");
  const [own] = sizesAfter('await work();');
  const [ofOption] = sizesAfter('await withEngine({});', ['--max-semi-space-size=64']);

  expect(asNode).toBe(own);
  expect(ofOption).toBe(2 * 64);
});

test('nothing is held while the host has threads, which would be held with it', { timeout: PATIENCE }, () => {
  const [here, inThread] = sizesAfter(`
    const engine = await withEngine({});
    await workInThread();
    await engine.close();
  `);
  const [own] = sizesAfter('await workInThread();');

  expect([here, inThread]).toEqual([MOST, own]);
});

test('it is held again when the last thread of the host has ended', { timeout: PATIENCE }, () => {
  const [, sinceThen] = sizesAfter(`
    const engine = await createEngine({ store: sqlite() });
    await workInThread();
    await work();
    await engine.close();
  `);

  expect(sinceThen).toBe(MOST);
});

test('the thread that writes SQLite is not one of the host', { timeout: PATIENCE }, () => {
  const [size, threads] = sizesAfter(`
    const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
    let threads = 0;
    process.on('worker', () => { threads += 1; });
    const store = sqlite({ file: join(folder, 'motcua.db'), thread: 'always' });
    const engine = await createEngine({ store });
    await engine.messages.publish({ name: 'paper' });
    await work();
    await engine.close();
    rmSync(folder, { recursive: true });
    sizes.push(threads * 2 ** 20);
  `);

  expect([size, threads]).toEqual([MOST, 1]);
});

test('threads help to collect it where there are more than two processors, and where no engine runs', {
  timeout: PATIENCE,
}, () => {
  const open = 'const engine = await createEngine({ store: sqlite() });';
  const held = helpAfter(open);
  const afterwards = helpAfter(`${open} await engine.close();`);
  const asNode = helpAfter(`${open} await engine.close();`, ['--no-parallel-scavenge']);

  expect(held > 0).toBe(availableParallelism() > 2);
  expect(afterwards).toBeGreaterThan(0);
  expect(asNode).toBe(0);
});
