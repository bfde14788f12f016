import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { root, stop, workspaceNode } from './root.mjs';
import { digestOf, unlessCurrent } from './stamp.mjs';

const log = '.cache/install.log';

/** What the output of a failed installation shows, and what a person can do about it. The first that matches is said. */
const causes = [
  {
    shows:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL/,
    sentence:
      'The npm registry cannot be reached: connect this machine to the network (or set npm\'s "registry" or "proxy") and try again.',
  },
  {
    shows: /ENOSPC/,
    sentence: 'The disk is full: free about 1 GB and try again.',
  },
  {
    shows: /EACCES|EPERM|EROFS/,
    sentence: 'This folder or the npm cache cannot be written: check who owns them and try again.',
  },
  {
    shows: /ERR_PNPM_OUTDATED_LOCKFILE/,
    sentence:
      'pnpm-lock.yaml does not match the package.json files: install with the pnpm that package.json names, without --frozen-lockfile, and commit the lockfile.',
  },
  {
    shows: /gyp ERR!|node-gyp|not found: make|No .* compiler/i,
    sentence:
      'A package must be compiled and the compiler is missing: install python3, make and g++ and try again.',
  },
];

/** @param {string} output @returns {string} */
export function sentenceFor(output) {
  const known = causes.find(({ shows }) => shows.test(output));
  return known?.sentence ?? `The dependencies could not be installed; ${log} has the whole output.`;
}

function manifests() {
  const folders = ['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true }).map(({ name }) => `${parent}/${name}`),
  );
  return ['.', 'tests', ...folders].map((folder) => `${folder}/package.json`);
}

/** `pnpm@<version>`, pinned in package.json. Through `npx` it needs no installation of its own. */
function packageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}

/**
 * The SQLite driver ships a binary for each usual platform; pnpm-workspace.yaml keeps pnpm from compiling it all the same.
 */
async function checkDatabaseDriver() {
  const program = "new (require('better-sqlite3'))(':memory:').close()";
  const { code } = await runCommand(workspaceNode, ['-e', program], { cwd: join(root, 'packages/engine') });
  if (code === 0) return;
  stop(
    `better-sqlite3 has no binary for ${process.platform}-${process.arch}: install python3, make and g++, add it to "onlyBuiltDependencies" in pnpm-workspace.yaml and try again.`,
  );
}

async function install() {
  console.error('Installing the dependencies (about half a minute the first time) …');
  const args = [
    '--yes',
    packageManager(),
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--prefer-offline',
  ];
  // A dead line should be said within seconds: npm's own pauses between tries add up to more than a minute.
  const tries = {
    npm_config_fetch_retries: '2',
    npm_config_fetch_retry_mintimeout: '500',
    npm_config_fetch_retry_maxtimeout: '2000',
  };
  const env = { ...tries, CI: 'true', NODE_ENV: undefined };
  const { code, output } = await runCommand('npx', args, { env });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, log), output);
  if (code !== 0) stop(sentenceFor(output));
  if (!existsSync(workspaceNode))
    stop(
      `The "node" package has no Node for ${process.platform}-${process.arch}; ${log} has the whole output.`,
    );
  await checkDatabaseDriver();
}

/** Installs what the lockfile names, unless that is what is installed. Runs on Node 20 and newer. */
export async function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    stop(
      `Motcua needs Node 20 or newer to set itself up, and this is ${process.versions.node}: install a current LTS from nodejs.org or with your package manager.`,
    );
  }
  await unlessCurrent({
    name: 'install',
    digest: digestOf({ files: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()] }),
    isThere: existsSync(workspaceNode) && existsSync(join(root, 'node_modules/.modules.yaml')),
    run: install,
  });
}
