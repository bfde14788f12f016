import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DesignerPage, openDesignerPage } from './designer-page.ts';
import { emptyDesigner, savedFiles } from './empty-designer.ts';
import { performancePermit } from './models/performance-permit.ts';
import { registerExtract } from './models/register-extract.ts';
import { KeyboardPerson } from './person.ts';
import { PointerPerson } from './pointer-person.ts';
import { runInEngine, type SavedFile } from './run-in-engine.ts';

const MOST_INTERACTIONS = 250;

/** In CI each way of working with one procedure; `MOTCUA_MODELS=all` models both procedures both ways. */
const EVERY = process.env.MOTCUA_MODELS === 'all';

let opened: DesignerPage;

beforeAll(async () => {
  opened = await openDesignerPage({
    viewport: { width: 1280, height: 900 },
    scripts: [join(import.meta.dirname, 'bare-modeler.js')],
  });
});

afterAll(() => opened?.browser.close());

/** Every part that was asked for is there, and the engine takes it and runs it to the end. */
async function expectWhole(files: readonly SavedFile[], code: string): Promise<void> {
  const names = files.map(({ name }) => name);
  const text = (name: RegExp) => files.find((file) => name.test(file.name))?.content ?? '';
  expect(text(/process\.bpmn/).match(/<bpmn:userTask/g)?.length).toBeGreaterThanOrEqual(6);
  for (const part of [/^documents\//, /^decisions\/.*\.dmn$/, /^forms\//])
    expect(names).toContainEqual(expect.stringMatching(part));
  const { procedures, errors, runs } = await runInEngine(files);
  expect(errors).toEqual([]);
  expect(procedures).toEqual([code]);
  expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'completed'));
  expect(runs.length).toBeGreaterThan(0);
}

const ways = [
  {
    procedure: performancePermit,
    inCi: true,
    how: 'in the diagram with the pointer',
    model: () => byPointer(performancePermit.byDiagram),
  },
  {
    procedure: performancePermit,
    inCi: false,
    how: 'in the step list by the keyboard alone, from the table of the office',
    model: () => byKeyboard(performancePermit.byTable),
  },
  {
    procedure: registerExtract,
    inCi: false,
    how: 'in the diagram with the pointer',
    model: () => byPointer(registerExtract.byDiagram),
  },
  {
    procedure: registerExtract,
    inCi: true,
    how: 'in the step list by the keyboard alone, step by step',
    model: () => byKeyboard(registerExtract.byList),
  },
];

async function byPointer(model: (person: PointerPerson) => Promise<void>): Promise<number> {
  const person = new PointerPerson(opened.page);
  await model(person);
  return person.interactions;
}

async function byKeyboard(model: (person: KeyboardPerson) => Promise<void>): Promise<number> {
  const person = new KeyboardPerson(opened.page);
  await model(person);
  return person.interactions;
}

describe('from an empty page to a procedure that the engine publishes and runs', () => {
  test.each(ways.filter(({ inCi }) => inCi || EVERY))(
    '$procedure.code $how',
    async ({ procedure, how, model }) => {
      await opened.page.evaluate(emptyDesigner, undefined);

      const interactions = await model();
      if (EVERY) process.stdout.write(`${procedure.code} ${how}: ${interactions}\n`);

      expect(interactions).toBeLessThan(MOST_INTERACTIONS);
      expect(opened.complaints).toEqual([]);
      await expectWhole(await opened.page.evaluate(savedFiles), procedure.code);
    },
    240_000,
  );
});
