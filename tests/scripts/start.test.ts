import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sentenceFor } from '../../scripts/workspace/install.mjs';

const root = join(import.meta.dirname, '../..');
const start = join(root, 'scripts/start.mjs');
const hasServer = existsSync(join(root, 'examples/one-stop/src/server/main.ts'));

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

interface Ended {
  readonly code: number | string | null | undefined;
  readonly said: string;
}

const startWith = (env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [start], { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, said: stdout + stderr }),
    );
  });

describe('npm start, told something that cannot be', () => {
  test('a port in use: one sentence that says what to do', async () => {
    const other = await listen();
    const port = portOf(other);

    const { code, said } = await startWith({ PORT: `${port}` });
    other.close();

    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} is in use: stop the program that listens there, or choose another port with "PORT=8081 npm start".\n`,
    );
  });

  test.each(['eighty', '0', '70000', '80.5'])(
    'the port «%s»: one sentence that says what was expected',
    async (port) => {
      const { code, said } = await startWith({ PORT: port });

      expect(code).toBe(1);
      expect(said).toBe(`Expected PORT to be a number from 1 to 65535, and it is "${port}".\n`);
    },
  );
});

describe('an installation that failed', () => {
  test.each([
    ['npm error code ENOTFOUND', 'The npm registry cannot be reached'],
    ['ERR_PNPM_META_FETCH_FAIL  GET …: request failed', 'The npm registry cannot be reached'],
    ['ENOSPC: no space left on device, write', 'The disk is full'],
    ['EACCES: permission denied, mkdir', 'cannot be written'],
    ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install', 'pnpm-lock.yaml does not match'],
    ['gyp ERR! stack Error: not found: make', 'install python3, make and g++'],
    ['something that nobody thought of', '.cache/install.log has the whole output'],
  ])('«%s»: one sentence', (output, part) => {
    const sentence = sentenceFor(output);

    expect(sentence).toContain(part);
    expect(sentence).not.toContain('\n');
  });
});

describe.skipIf(!hasServer)('the example', () => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-start-'));
  let running: ChildProcess | undefined;

  afterEach(() => {
    running?.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });

  const answers = async (url: string): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );

  test('answers within 10 seconds when it was set up before, and ends with 0 on Ctrl-C', async () => {
    const probe = await listen();
    const port = portOf(probe);
    await new Promise((resolve) => probe.close(resolve));
    const child = spawn(process.execPath, [start], {
      env: { ...process.env, PORT: `${port}`, MOTCUA_DATA: data },
      stdio: 'ignore',
    });
    running = child;

    await expect
      .poll(() => answers(`http://localhost:${port}/`), { timeout: 10_000, interval: 100 })
      .toBe(true);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGINT');

    expect(await ended).toBe(0);
    expect(await answers(`http://localhost:${port}/`)).toBe(false);
  });
});
