import { readFileSync } from 'node:fs';
import { runCommand } from './command.mjs';

/** @returns {boolean} Debian or Ubuntu, as root */
export function mayUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {readonly string[]} names */
export async function installPackages(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  await runCommand('apt-get', ['install', '--yes', '--no-install-recommends', ...names], { env });
}
