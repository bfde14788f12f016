import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/**
 * Programs of the workspace come first, its own Node among them, so that a tool never runs on an older Node of the machine. What npm
 * hands to its scripts is left out: another package manager would read it as its own settings.
 */
function environment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local)/.test(name),
  );
  const folders = [
    join(root, 'node_modules/node/bin'),
    join(root, 'node_modules/.bin'),
    process.env.PATH ?? '',
  ];
  return { ...Object.fromEntries(inherited), PATH: folders.join(delimiter) };
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, show?: boolean, env?: Record<string, string | undefined> }} [options] `show`: on this terminal, instead of into `output`
 * @returns {Promise<{ code: number, output: string }>} a program that cannot be started ends with code 127
 */
export function runCommand(command, args, { cwd = root, show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...environment(), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    /** @type {string[]} */
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part) => parts.push(part));
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }));
  });
}
