import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { browserProject } from './scripts/browser-project.ts';

/** Tests run on the sources: each public door of a package (`exports`) is pointed from `dist/*.js` to `src/*.ts`. */
function doorsToSources(): { find: RegExp; replacement: string }[] {
  return readdirSync('packages').flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'));
    return Object.entries<{ default?: string }>(exports).flatMap(([door, target]) => {
      if (target.default === undefined) return [];
      const source = target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
      return [
        {
          find: new RegExp(`^${name}${door.slice(1)}$`),
          replacement: `${import.meta.dirname}/packages/${folder}/${source}`,
        },
      ];
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
          include: ['packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
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
