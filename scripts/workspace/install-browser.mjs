import { readFileSync } from 'node:fs';
import { findBrowser } from '../browser.mjs';
import { runCommand } from './command.mjs';
import { stop } from './root.mjs';

/** @returns {boolean} Debian or Ubuntu, as root */
function mayUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Finds the browser of the tests, or installs Debian's Chromium. */
export async function ensureBrowser() {
  if (findBrowser() !== undefined) return;
  if (mayUseApt()) {
    console.error('Installing Chromium for the browser tests …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { env });
    await runCommand(
      'apt-get',
      ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      { env },
    );
  }
  if (findBrowser() === undefined) {
    stop(
      'The browser tests need Chromium or Chrome: install one (Debian, Ubuntu: apt-get install chromium) or name it with CHROME_PATH.',
    );
  }
}
