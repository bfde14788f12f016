import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type PortalProcess, startPortal } from './portal-process.ts';

/** The portal of the example with cases of its own, and a browser beside it, for the tests of a file. Both are there when the first test begins. */
export function portalInBrowser(): { readonly browser: Browser; readonly portal: PortalProcess } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const begun = {} as { browser: Browser; portal: PortalProcess };

  beforeAll(async () => {
    [begun.portal, begun.browser] = await Promise.all([startPortal({ dataFolder }), openBrowser()]);
  });

  afterAll(async () => {
    await begun.browser?.close();
    await begun.portal?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  return begun;
}
