import { expect, test } from 'vitest';
import { violations } from './architecture.ts';
import type { Sources } from './source.ts';

const manifests: Sources = {
  'packages/forms/package.json': '{"name":"@motcua/forms","exports":{".":{},"./schema":{}}}',
  'packages/engine/package.json': '{"name":"@motcua/engine","exports":{".":{},"./kernel":{}}}',
  'packages/designer/package.json': '{"name":"@motcua/designer","exports":{".":{}}}',
};

const engine = (files: Sources): Sources =>
  Object.fromEntries(Object.entries(files).map(([path, source]) => [`packages/engine/src/${path}`, source]));

interface Planted {
  readonly what: string;
  readonly files: Sources;
  readonly sentence: string;
}

const planted: readonly Planted[] = [
  {
    what: 'an upward import',
    files: engine({ 'kernel/step.ts': "import { rows } from '../store/schema.ts';", 'store/schema.ts': '' }),
    sentence:
      'packages/engine/src/kernel/step.ts:1: kernel/ may not import store/ (../store/schema.ts) (rule: layers)',
  },
  {
    what: 'an upward import of a type',
    files: engine({
      'model/a.ts': "\nexport type A = import('../parse/b.ts').B;",
      'parse/b.ts': 'export type B = 1;',
    }),
    sentence: 'packages/engine/src/model/a.ts:2: model/ may not import parse/ (../parse/b.ts) (rule: layers)',
  },
  {
    what: 'an upward import that is loaded late',
    files: engine({ 'model/a.ts': "export const b = () => import('../http/b.ts');", 'http/b.ts': '' }),
    sentence: 'packages/engine/src/model/a.ts:1: model/ may not import http/ (../http/b.ts) (rule: layers)',
  },
  {
    what: 'an upward export',
    files: engine({ 'model/a.ts': "export { b } from '../parse/b.ts';", 'parse/b.ts': '' }),
    sentence: 'packages/engine/src/model/a.ts:1: model/ may not import parse/ (../parse/b.ts) (rule: layers)',
  },
  {
    what: 'a folder that the table does not know',
    files: engine({ 'helpers/a.ts': '' }),
    sentence:
      'packages/engine/src/helpers/: is not a layer of tests/architecture/layers.mjs; put it into the table (rule: layers)',
  },
  {
    what: 'xstate/graph in store',
    files: engine({ 'store/a.ts': "import { walk } from 'xstate/graph';" }),
    sentence:
      'packages/engine/src/store/a.ts:1: store/ may not import xstate/graph, only elements/, compile/, kernel/ may (rule: owners)',
  },
  {
    what: 'better-sqlite3 in kernel',
    files: engine({ 'kernel/a.ts': "import Database from 'better-sqlite3';" }),
    sentence:
      'packages/engine/src/kernel/a.ts:1: kernel/ may not import better-sqlite3, only store/ may (rule: owners)',
  },
  {
    what: 'a package that the table does not know',
    files: engine({ 'store/a.ts': "import pad from 'left-pad';" }),
    sentence:
      'packages/engine/src/store/a.ts:1: left-pad belongs to no layer; name its owners in tests/architecture/layers.mjs (rule: owners)',
  },
  {
    what: 'node: in a pure layer',
    files: engine({ 'calendar/a.ts': "import { readFileSync } from 'node:fs';" }),
    sentence:
      'packages/engine/src/calendar/a.ts:1: calendar/ is pure and may not import node:fs; take what it needs as an argument (rule: pure)',
  },
  ...['Date.now()', 'Date.parse(text)', 'new Date()', 'Math.random()', 'crypto.randomUUID()'].map(
    plantedGlobal,
  ),
  ...['performance.now()', 'setTimeout(run, 5)', 'process.env', 'globalThis.crypto'].map(plantedGlobal),
  {
    what: 'an import of index.ts',
    files: engine({ 'cli/a.ts': "import { createEngine } from '../index.ts';", 'index.ts': '' }),
    sentence:
      'packages/engine/src/cli/a.ts:1: nothing imports index.ts; name the file that declares it (rule: doors)',
  },
  {
    what: 'a layer that imports a door',
    files: engine({ 'http/a.ts': "import { sqlite } from '../sqlite.ts';", 'sqlite.ts': '' }),
    sentence:
      'packages/engine/src/http/a.ts:1: http/ may not import the door sqlite.ts; doors import, nothing imports doors (rule: doors)',
  },
  {
    what: 'a cycle, through a type',
    files: engine({
      'model/a.ts': "import type { B } from './b.ts';",
      'model/b.ts': "import { a } from './a.ts';",
    }),
    sentence:
      'packages/engine/src/model/a.ts → packages/engine/src/model/b.ts → packages/engine/src/model/a.ts: imports go round in a circle (rule: cycles)',
  },
  {
    what: 'a test that comes in by a door',
    files: engine({ 'runtime/a.test.ts': "import { sqlite } from '../sqlite.ts';", 'sqlite.ts': '' }),
    sentence:
      'packages/engine/src/runtime/a.test.ts:1: a test in a layer may not import the door sqlite.ts (rule: tests)',
  },
  {
    what: 'a test with a library that the table does not know',
    files: engine({ 'runtime/a.test.ts': "import sinon from 'sinon';" }),
    sentence:
      'packages/engine/src/runtime/a.test.ts:1: sinon is no test library; name it in tests/architecture/layers.mjs (rule: tests)',
  },
  {
    what: 'code that imports test data',
    files: engine({ 'model/a.ts': "import { x } from './testdata/x.ts';", 'model/testdata/x.ts': '' }),
    sentence:
      'packages/engine/src/model/a.ts:1: nothing but a test imports packages/engine/src/model/testdata/x.ts (rule: tests)',
  },
  {
    what: 'an import without a file',
    files: engine({ 'model/a.ts': "import { b } from './b';", 'model/b.ts': '' }),
    sentence: 'packages/engine/src/model/a.ts:1: ./b names no file (rule: files)',
  },
  {
    what: 'forms that import the engine',
    files: { 'packages/forms/src/a.ts': "import { step } from '@motcua/engine/kernel';" },
    sentence: 'packages/forms/src/a.ts:1: forms may not import @motcua/engine (rule: packages)',
  },
  {
    what: 'a way into a package beside its doors',
    files: { 'packages/designer/src/a.ts': "import { step } from '@motcua/engine/dist/kernel/step.js';" },
    sentence:
      'packages/designer/src/a.ts:1: @motcua/engine/dist/kernel/step.js is no door of engine (rule: packages)',
  },
  {
    what: 'a path into another package',
    files: { 'packages/designer/src/a.ts': "import { step } from '../../engine/src/kernel.ts';" },
    sentence:
      'packages/designer/src/a.ts:1: packages meet at their exports, not by path (../../engine/src/kernel.ts) (rule: packages)',
  },
  {
    what: 'an example in a package',
    files: { 'packages/designer/src/a.ts': "import { page } from '../../../examples/one-stop/src/page.ts';" },
    sentence:
      'packages/designer/src/a.ts:1: packages meet at their exports, not by path (../../../examples/one-stop/src/page.ts) (rule: packages)',
  },
  {
    what: 'a package that the table does not know',
    files: { 'packages/portal/src/a.ts': '' },
    sentence:
      'packages/portal: is not in tests/architecture/layers.mjs; a new package needs an ADR (rule: packages)',
  },
  {
    what: 'bpmn-js outside of the modules',
    files: { 'packages/designer/src/panels/a.ts': "import Modeler from 'bpmn-js/lib/Modeler';" },
    sentence:
      'packages/designer/src/panels/a.ts:1: only packages/designer/src/modules/ may import bpmn-js/lib/Modeler (rule: owners)',
  },
  {
    what: 'a door of browsers that reaches node:',
    files: engine({
      'kernel.ts': "export { a } from './store/a.ts';",
      'store/a.ts': "import { open } from 'node:fs';",
    }),
    sentence:
      'packages/engine/src/kernel.ts: a browser loads it, and it reaches node:fs by packages/engine/src/kernel.ts → packages/engine/src/store/a.ts (rule: browser)',
  },
  ...["import { html } from 'lit';", 'document.title;'].map((source, index) => ({
    what: `a door without a page: ${source}`,
    files: { 'packages/forms/src/schema.ts': "import './a.ts';", 'packages/forms/src/a.ts': source },
    sentence: `packages/forms/src/schema.ts: runs without a page, and it reaches ${['lit', 'document'][index]} by packages/forms/src/schema.ts → packages/forms/src/a.ts (rule: dom-free)`,
  })),
];

function plantedGlobal(expression: string): Planted {
  const name = ['globalThis', 'process', 'crypto', 'setTimeout', 'performance.now'].find((each) =>
    expression.startsWith(each),
  );
  const said = name?.replace('.now', '') ?? expression.replace(/(?<=\.\w+)\(.*/, '');
  return {
    what: `${expression} in a pure layer`,
    files: engine({ 'kernel/a.ts': `export const a = ${expression};` }),
    sentence: `packages/engine/src/kernel/a.ts:1: kernel/ is pure and may not use ${said}; take what it gives as an argument (rule: pure)`,
  };
}

test.each(planted)('refuses $what', ({ files, sentence }) => {
  const found = violations({ ...manifests, ...files });

  expect(found).toContain(sentence);
});

const allowed: readonly { readonly what: string; readonly files: Sources }[] = [
  {
    what: 'an import down the table, of errors.ts and of util/',
    files: engine({
      'parse/a.ts':
        "import '../model/b.ts'; import '../errors.ts'; import '../util/c.ts'; import 'bpmn-moddle';",
      'model/b.ts': '',
      'errors.ts': '',
      'util/c.ts': '',
    }),
  },
  {
    what: 'the names of the environment as names of our own',
    files: engine({
      'kernel/a.ts':
        'export const run = (process: { document: 1 }, now: number) => [new Date(now), process.document];',
    }),
  },
  {
    what: 'a door that joins layers, and the wiring under the command line',
    files: engine({
      'index.ts': "export { createEngine } from './engine.ts';",
      'engine.ts': "import './http/a.ts';",
      'http/a.ts': "import 'node:http';",
      'cli/b.ts': "import '../engine.ts';",
    }),
  },
  {
    what: 'a test with its libraries, files and other layers',
    files: engine({
      'kernel/a.test.ts':
        "import 'vitest'; import 'node:fs'; import '../parse/b.ts'; import '../testing/c.ts'; Date.now();",
      'parse/b.ts': '',
      'testing/c.ts': '',
    }),
  },
  {
    what: 'a type of the server behind a door of browsers',
    files: engine({
      'kernel.ts': "import type { A } from './store/a.ts';",
      'store/a.ts': "import 'node:fs';",
    }),
  },
];

test.each(allowed)('lets $what pass', ({ files }) => {
  const found = violations({ ...manifests, ...files });

  expect(found).toEqual([]);
});
