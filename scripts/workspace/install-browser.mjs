import { findBrowser } from '../browser.mjs';
import { installPackages, mayUseApt } from './apt.mjs';
import { stop } from './root.mjs';

/** Finds the browser of the tests, or installs Debian's Chromium. */
export async function ensureBrowser() {
  if (findBrowser() !== undefined) return;
  if (mayUseApt()) {
    console.error('Installing Chromium for the browser tests …');
    await installPackages(['chromium', 'fonts-liberation']);
  }
  if (findBrowser() === undefined) {
    stop(
      'The browser tests need Chromium or Chrome: install one (Debian, Ubuntu: apt-get install chromium) or name it with CHROME_PATH.',
    );
  }
}
