import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { browserProject } from './scripts/browser-project.ts';

const packages = join(import.meta.dirname, 'packages');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

/**
 * Tests run on the sources: each public door of a package (`exports`) is pointed from `dist/*.js` to `src/*.ts`. What a test starts as a
 * program of its own runs on `dist/`, which `npm test` has built by then.
 */
function doorsToSources(): { find: RegExp; replacement: string }[] {
  return readdirSync(packages).flatMap((folder) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'));
    return Object.entries(manifest.exports).flatMap(([door, target]) => {
      const built = typeof target === 'string' ? target : target.default;
      if (!built.endsWith('.js')) return [];
      const source = built.replace('./dist/', 'src/').replace(/js$/, 'ts');
      const name = `${manifest.name}${door.slice(1)}`.replaceAll('.', '\\.');
      return [{ find: new RegExp(`^${name}$`), replacement: join(packages, folder, source) }];
    });
  });
}

const resolve = { alias: doorsToSources() };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/*/src/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
          ],
          environment: 'node',
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/architecture/**', '**/node_modules/**'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { resolve, ...browserProject() },
    ],
  },
});
