import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBundle } from '../bundle/read-bundle.ts';
import { lint } from './lint.ts';
import { bundleOf, exampleBundle, exampleFiles } from './testdata/example.ts';
import { explainProblem } from './words/explain-problem.ts';

const processXml = String(exampleFiles.find(({ name }) => name === 'process.bpmn')?.content);

test('gives the same answer for the same bundle, and does not touch it', async () => {
  const bundle = exampleBundle();
  const before = JSON.stringify(bundle);

  const [one, other] = [await lint(bundle), await lint(bundle)];

  expect(one).toEqual(other);
  expect(JSON.stringify(bundle)).toBe(before);
});

test('a lone drawing is not judged as a procedure', async () => {
  const bundle = bundleOf([{ name: 'process.bpmn', content: processXml }]);

  const codes = (await lint(bundle)).map(({ code }) => code);

  expect(codes).toEqual([]);
});

test('JSON files of any shape give problems, never an exception', { timeout: 30_000 }, async () => {
  const names = [
    'procedure.json',
    'forms/check.schema.json',
    'forms/check.ui.json',
    'texts/en.json',
    'scenarios/refused.json',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 }), async (name, value) => {
      const object = typeof value === 'object' && !Array.isArray(value) ? value : { value };
      const content = JSON.stringify(name === 'procedure.json' ? { ...object, format: 1 } : object);
      const files = exampleFiles.map((file) => (file.name === name ? { name, content } : file));
      const { bundle } = readBundle(files);
      if (bundle === undefined) return;

      const problems = await lint(bundle);

      expect(problems.map((problem) => explainProblem(problem, 'en').length > 0)).not.toContain(false);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['roles', { format: 1, roles: { id: 'x' }, clocks: 'y', documents: 7 }],
  ['keys of the prototype', JSON.parse('{ "format": 1, "__proto__": { "roles": 1 }, "constructor": {} }')],
])('a procedure.json with hostile %s is refused in words', async (_, procedure) => {
  const files = exampleFiles.map((file) =>
    file.name === 'procedure.json' ? { name: file.name, content: JSON.stringify(procedure) } : file,
  );

  const problems = await lint(bundleOf(files));

  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
});

test('schemas that refer to themselves and each other are described within bounds', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const everyName = Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }]));
  const schema = JSON.stringify({
    type: 'object',
    properties: { child: { $ref: '#' }, self: { $ref: '#/properties/self' } },
    allOf: [{ $ref: '#' }, { $ref: '#/$defs/n0' }],
    $defs: Object.fromEntries(names.map((name) => [name, { properties: everyName }])),
  });
  const files = [...exampleFiles, { name: 'forms/tree.schema.json', content: schema }];

  const problems = await lint(bundleOf(files));

  expect(problems.map(({ code }) => code).sort()).toEqual(['FORM_UNUSED', 'SCHEMA_ENDLESS']);
});
