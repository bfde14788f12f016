import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumArguments, findBrowser } from './browser.mjs';

/** Component tests (`*.browser-test.ts`) in a real, headless Chromium. */
export function browserProject(): TestProjectInlineConfiguration {
  const executablePath = findBrowser();
  return {
    test: {
      name: 'browser',
      include: ['packages/*/src/**/*.browser-test.ts'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            ...(executablePath === undefined ? {} : { executablePath }),
            args: [...chromiumArguments],
          },
        }),
        instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
      },
    },
  };
}
