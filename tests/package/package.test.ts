import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorsOf, type Packed, packAll } from './pack.ts';

const run = promisify(execFile);
const tools = join(import.meta.dirname, '../node_modules');

/** What a checker prints, whether it is content or not. */
async function check(
  program: string,
  args: readonly string[],
): Promise<{ exitCode: number; output: string }> {
  try {
    const { stdout } = await run(process.execPath, [join(tools, program), ...args]);
    return { exitCode: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { exitCode: code, output: stdout };
  }
}

/** A package that runs in pages alone: Node cannot load bpmn-js, a bundler can. */
const forPagesOnly = '@motcua/designer';

let folder: string;
let packed: readonly Packed[];

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-package-')));
  packed = await packAll(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const find = (name: string): Packed => {
  const found = packed.find(({ manifest }) => manifest.name === name);
  if (found === undefined) throw new Error(`${name} was not packed`);
  return found;
};

describe.each(['@motcua/engine', '@motcua/forms', '@motcua/designer'])('%s', (name) => {
  test('its tarball follows publint to the letter', async () => {
    const { tarball } = find(name);

    const { exitCode, output } = await check('publint/src/cli.js', [tarball, '--strict']);

    expect(exitCode, output).toBe(0);
  });

  test('its types resolve for whoever imports it as a module', async () => {
    const { tarball } = find(name);

    const { exitCode, output } = await check('@arethetypeswrong/cli/dist/index.js', [
      tarball,
      '--profile',
      'esm-only',
      '--no-color',
      '--no-emoji',
    ]);

    expect(exitCode, output).toBe(0);
  });

  test('its tarball holds the licence and a page, and no tests', async () => {
    const { tarball } = find(name);

    const { stdout } = await run('tar', ['-tzf', tarball]);

    const paths = stdout.trim().split('\n');
    const texts = ['LICENSE', 'README.md', ...(name === forPagesOnly ? ['NOTICE'] : [])];
    expect(paths).toEqual(expect.arrayContaining(texts.map((text) => `package/${text}`)));
    expect(paths.filter((path) => /\.test\.|browser-test|testdata|tsbuildinfo/.test(path))).toEqual([]);
  });
});

describe('an empty project with the three tarballs', () => {
  beforeAll(async () => {
    const engine = find('@motcua/engine').manifest;
    const tarballs = packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]);
    const dependencies = { ...Object.fromEntries(tarballs), ...engine.peerDependencies };
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies }),
    );
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
    });
  });

  test('every door can be imported', async () => {
    const doors = packed.flatMap(({ manifest }) => (manifest.name === forPagesOnly ? [] : doorsOf(manifest)));
    const program = doors.map((door) => `await import('${door}'); console.log('${door}');`).join('\n');
    writeFileSync(join(folder, 'import-doors.js'), program);

    const { stdout } = await run(process.execPath, ['import-doors.js'], { cwd: folder });

    expect(stdout.trim().split('\n')).toEqual(doors);
  });

  test('a page with the form and the designer can be bundled', async () => {
    writeFileSync(join(folder, 'page.js'), "import '@motcua/forms'; import '@motcua/designer';");

    const bundled = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rollupOptions: { input: join(folder, 'page.js') } },
    });

    expect('output' in bundled && bundled.output.length).toBeGreaterThan(0);
  });

  test('the thread that writes a file of SQLite is there', async () => {
    const program = `
      import { sqlite } from '@motcua/engine/sqlite';
      let threads = 0;
      process.on('worker', () => { threads += 1; });
      const store = sqlite({ file: 'thread.db', thread: 'always' });
      await store.open();
      const key = { key_id: 'k', secret: 's', master: 'm', destroyed_at: null };
      const results = await store.commit([[{ statement: 'addKey', values: key }]]);
      await store.close();
      console.log(JSON.stringify({ threads, results }));`;
    writeFileSync(join(folder, 'write.js'), program);

    const { stdout } = await run(process.execPath, ['write.js'], { cwd: folder });

    expect(JSON.parse(stdout)).toEqual({ threads: 1, results: [{ written: true }] });
  });

  test('the command motcua is there', async () => {
    const bin = join(folder, 'node_modules/.bin/motcua');

    const { stdout } = await run(bin, ['--help'], { cwd: folder });

    expect(stdout).toContain('motcua');
  });
});
