// The architecture as data: `architecture.test.ts` reads this table and every import under packages/, and fails with a sentence that names
// the rule. What is pure, and why layers: docs/architecture.md.

/**
 * Which layers (folders) of packages/engine/src a layer may import, besides itself, errors.ts and util/. Nothing points up.
 * `*`: every layer, and the wiring in src/ itself.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const layers = {
  util: [],
  model: [],
  calendar: ['model'],
  expression: ['model'],
  elements: ['model'],
  decision: ['model', 'expression'],
  parse: ['model', 'elements'],
  bundle: ['model', 'parse', 'calendar', 'clocks'],
  clocks: ['model', 'calendar'],
  compile: ['model', 'elements', 'expression', 'decision'],
  kernel: ['model', 'elements', 'expression', 'decision', 'compile', 'calendar', 'clocks'],
  lint: ['model', 'elements', 'expression', 'decision', 'parse', 'bundle', 'calendar', 'clocks'],
  draft: [],
  store: ['model'],
  runtime: [
    'model',
    'parse',
    'bundle',
    'calendar',
    'clocks',
    'expression',
    'decision',
    'lint',
    'compile',
    'kernel',
    'scenario',
    'store',
  ],
  organisation: ['model', 'store', 'expression'],
  documents: ['model', 'store', 'expression'],
  cases: [
    'model',
    'bundle',
    'calendar',
    'store',
    'runtime',
    'clocks',
    'decision',
    'expression',
    'organisation',
    'documents',
  ],
  catalog: ['model', 'bundle', 'calendar', 'decision', 'lint', 'draft', 'store'],
  scenario: ['model', 'bundle', 'calendar', 'clocks', 'compile', 'kernel'],
  privacy: ['model', 'bundle', 'calendar', 'clocks', 'store', 'runtime', 'cases'],
  http: ['model', 'runtime', 'cases', 'privacy', 'organisation', 'documents', 'catalog'],
  audit: ['model', 'kernel', 'runtime', 'store'],
  client: ['model', 'runtime'],
  connectors: ['model', 'expression', 'runtime'],
  cli: ['*'],
  testing: ['*'],
};

/**
 * Files directly in src/ are doors and wiring: they may import anything, and no layer imports them, but for `*`. Nothing imports index.ts.
 * Domain functions (`due date`, `has role`) reach `expression` as a table of functions that the caller hands in.
 */
export const shared = ['errors.ts', 'util'];

/**
 * External packages that only these layers may import (with their subpaths). A package that is not listed anywhere fails.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const owners = {
  'bpmn-moddle': ['parse'],
  'dmn-moddle': ['decision'],
  '@bpmn-io/lezer-feel': ['expression'],
  'decimal.js': ['expression'],
  xstate: ['elements', 'compile', 'kernel'],
  kysely: ['store', 'organisation', 'documents', 'cases', 'catalog'],
  hono: ['http'],
  '@hono/node-server': ['http', 'cli'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  ajv: ['lint', 'runtime', 'http'],
  'ajv-formats': ['lint', 'runtime', 'http'],
  fflate: ['bundle', 'catalog'],
  'json-schema-to-typescript': ['cli'],
  re2js: ['expression'],
  'csv-parse': ['catalog'],
  'csv-stringify': ['catalog'],
  saxes: ['catalog'],
  'write-excel-file': ['catalog'],
  jsonld: ['catalog'],
  n3: ['catalog'],
  '@motcua/forms': ['bundle', 'lint', 'catalog'],
};

/** Layers without I/O: no `node:` import, no clock, no randomness. Time and ids come in as arguments. */
export const pure = [
  'util',
  'model',
  'calendar',
  'clocks',
  'expression',
  'decision',
  'elements',
  'parse',
  'bundle',
  'compile',
  'kernel',
  'lint',
  'draft',
  'scenario',
];

/** What tests beside the code (`*.test.ts`, `*.browser-test.ts`, `testdata/`) may import beyond the packages that the code owns. */
export const testLibraries = [
  'vitest',
  'fast-check',
  'feelin',
  'axe-core',
  'playwright',
  '@vitest/browser-playwright',
];

/**
 * Which packages a package may import, always through its `exports`.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const packages = {
  forms: [],
  engine: ['forms'],
  designer: ['engine', 'forms'],
};

/**
 * Packages that only these folders of packages/designer/src may import.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const designerOwners = {
  'bpmn-js': ['modules'],
  'diagram-js': ['modules'],
};

/** Doors that a browser loads: nothing that they reach may be `node:`, a database driver or a server. */
export const browserSafeDoors = [
  'packages/engine/src/kernel.ts',
  'packages/engine/src/bundle.ts',
  'packages/engine/src/lint.ts',
  'packages/engine/src/feel.ts',
  'packages/engine/src/dmn.ts',
  'packages/engine/src/calendar.ts',
  'packages/engine/src/worker.ts',
  'packages/engine/src/rehearsal.ts',
  'packages/forms/src/schema.ts',
];

/** The doors that run where there is no DOM: nothing that they reach may be a custom element or name the page. */
export const domFreeDoors = ['packages/forms/src/schema.ts'];
