// `npm start`: sets up, then serves the one-stop example. `PORT` and `MOTCUA_DATA` say where else.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { root, stop, workspaceNode } from './workspace/root.mjs';

const server = join(root, 'examples/one-stop/src/server/main.ts');
const port = process.env.PORT ?? '8080';
const data = process.env.MOTCUA_DATA ?? join(root, '.motcua');

/** @param {number} wanted @returns {Promise<string | undefined>} the system's name for what is wrong, e.g. `EADDRINUSE` */
function portProblem(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    probe.listen(wanted, () => probe.close(() => resolve(undefined)));
  });
}

async function checkPort() {
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535)
    stop(`Expected PORT to be a number from 1 to 65535, and it is "${port}".`);
  const problem = await portProblem(wanted);
  if (problem === 'EADDRINUSE') {
    stop(
      `Port ${port} is in use: stop the program that listens there, or choose another port with "PORT=8081 npm start".`,
    );
  }
  if (problem !== undefined)
    stop(`Port ${port} cannot be opened (${problem}): choose another with "PORT=8081 npm start".`);
}

/**
 * The server gets a process group of its own, so that Ctrl-C reaches this program alone and the server exactly once, to close its store.
 * Who presses again a second later wants it to end at once.
 */
function serve() {
  const child = spawn(workspaceNode, [server], {
    env: { ...process.env, PORT: port, MOTCUA_DATA: data },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  /** @type {number | undefined} */
  let askedAt;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (askedAt === undefined) child.kill(signal);
    else if (Date.now() - askedAt > 1000) child.kill('SIGKILL');
    askedAt ??= Date.now();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => pass(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null || askedAt === undefined ? (code ?? 1) : 0;
  });
}

await checkPort();
await setUp();
if (!existsSync(server))
  stop('examples/one-stop has no server yet (src/server/main.ts): there is nothing to start.');
serve();
