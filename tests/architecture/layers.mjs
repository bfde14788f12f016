/** Which layers of packages/engine/src a layer may import, besides itself, errors.ts and util/. Nothing points up. */
export const layers = {
  model: [],
  calendar: [],
  expression: ['model'],
  elements: ['model'],
  decision: ['model', 'expression'],
  parse: ['model', 'elements'],
  bundle: ['model', 'parse'],
  clocks: ['model', 'calendar'],
  compile: ['model', 'elements', 'expression', 'decision'],
  kernel: ['model', 'elements', 'expression', 'decision', 'compile', 'calendar', 'clocks'],
  lint: ['model', 'elements', 'expression', 'decision', 'parse', 'bundle', 'calendar', 'clocks'],
  store: ['model'],
  runtime: ['model', 'bundle', 'lint', 'compile', 'kernel', 'store', 'clocks'],
  organisation: ['model', 'store', 'expression'],
  documents: ['model', 'store', 'expression'],
  cases: ['model', 'store', 'runtime', 'clocks', 'decision', 'expression', 'organisation', 'documents'],
  catalog: ['model', 'bundle', 'decision', 'lint', 'store'],
  http: ['model', 'runtime', 'cases', 'organisation', 'documents', 'catalog'],
  cli: ['*'],
  testing: ['*'],
};

/** External packages that only these layers may import (with their subpaths). A package that is not listed anywhere fails. */
export const owners = {
  'bpmn-moddle': ['parse'],
  'dmn-moddle': ['decision'],
  '@bpmn-io/lezer-feel': ['expression'],
  xstate: ['elements', 'compile', 'kernel'],
  kysely: ['store', 'organisation', 'documents', 'cases', 'catalog'],
  hono: ['http'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  ajv: ['lint', 'runtime', 'http'],
  re2js: ['expression'],
  '@motcua/forms': ['cases', 'lint', 'catalog'],
};

/** Files directly in src/ are doors and wiring: they may import anything, and nothing imports them. Domain functions (`due date`, `has role`)
 *  reach `expression` as a table of functions that the caller hands in. */

/** Layers without I/O: no `node:` import, no clock, no randomness. Time and ids come in as arguments. */
export const pure = [
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
];
