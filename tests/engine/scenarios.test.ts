import { readdirSync, readFileSync } from 'node:fs';
import { bundleFiles } from '@motcua/engine';
import type { Scenario, ScenarioExpectation, ScenarioStep } from '@motcua/engine/bundle';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;

let engine: TestEngine | undefined;
/** The notifications of the procedure that were sent. */
let told: string[] = [];

afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

async function check(
  real: TestEngine,
  caseId: string,
  { status, tasks, numbered, clocks, notified, notNotified }: ScenarioExpectation,
): Promise<void> {
  for (const id of notified ?? []) expect(told).toContain(id);
  for (const id of notNotified ?? []) expect(told).not.toContain(id);
  const found = await real.cases.get({ caseId });
  const open = found.waiting.filter(({ kind }) => kind === 'task').map(({ element }) => element);
  const standing = Object.entries(found.clocks).map(([id, clock]) => [
    id,
    (clock as { status: string }).status,
  ]);
  const state = {
    status: found.status,
    tasks: open.sort(),
    numbered: found.number !== null,
    clocks: Object.fromEntries(standing),
  };
  const expected = { status, tasks: tasks && [...tasks].sort(), numbered, clocks };
  expect(state).toMatchObject(JSON.parse(JSON.stringify(expected)));
}

async function complete(real: TestEngine, caseId: string, step: StepOf<'complete'>): Promise<void> {
  const { element, data = {}, actor } = step;
  const by = actor === undefined ? {} : { actor };
  const { items } = await real.tasks.list({ caseId, ...by });
  const task = items.find((item) => item.element === element);
  await real.tasks.complete({ taskId: task?.taskId ?? element, data, ...by });
  await real.settle();
}

type StepOf<Kind extends string> = Extract<ScenarioStep, { readonly [Key in Kind]: unknown }>[Kind &
  keyof Extract<ScenarioStep, { readonly [Key in Kind]: unknown }>];

/** Does one step of a scenario on a real engine with a real store. */
async function doStep(real: TestEngine, caseId: string, step: ScenarioStep): Promise<void> {
  if ('complete' in step) await complete(real, caseId, step.complete);
  else if ('advance' in step) await real.advance(step.advance);
  else if ('expect' in step) await check(real, caseId, step.expect);
}

describe('every scenario of birth registration passes on a real store', () => {
  const names = readdirSync(`${FOLDER}/scenarios`);

  test.each(names)('%s', async (name) => {
    const scenario = JSON.parse(readFileSync(`${FOLDER}/scenarios/${name}`, 'utf8')) as Scenario;
    const answers = Object.entries(scenario.handlers ?? {}).map(
      ([handler, answer]) => [handler, () => answer] as const,
    );
    told = [];
    engine = await createEngineOfStore({
      now: scenario.now,
      handlers: Object.fromEntries(answers),
      notifier(notification) {
        if (notification.topic === 'procedure') told.push(notification.notification);
      },
    });
    const { procedures, problems } = await engine.procedures.deploy({ files: bundleFiles(FOLDER) });
    expect(procedures, JSON.stringify(problems)).toHaveLength(1);

    const [first, ...steps] = scenario.steps;
    const start = first !== undefined && 'start' in first ? first.start : {};
    const { caseId } = await engine.cases.start({ procedure: '1.001193', ...start });
    await engine.settle();
    for (const step of steps) await doStep(engine, caseId, step);

    expect(steps.some((step) => 'expect' in step)).toBe(true);
  });
});

test.each([
  [
    'was sent and should not have been',
    '"notNotified": ["overdue"]',
    '"notNotified": ["supplement"]',
    'notNotified',
  ],
  ['should have been sent and was not', '"notNotified": ["overdue"]', '"notified": ["overdue"]', 'notified'],
])('a procedure is not published where a notification %s', async (_, before, after, name) => {
  engine = await createEngineOfStore();
  const files = bundleFiles(FOLDER).map((file) =>
    file.name === 'scenarios/supplement-once.json'
      ? { ...file, content: withoutFirst(file.content.toString(), before, after) }
      : file,
  );

  const { procedures, problems } = await engine.procedures.deploy({ files });

  const failed = problems.filter(({ code }) => code === 'SCENARIO_FAILED');
  expect(procedures).toEqual([]);
  expect(failed).toMatchObject([{ path: expect.stringContaining('supplement-once.json'), params: { name } }]);
});

/** The one place of the text in which `before` stands says `after`; a name that is said twice then is said once. */
function withoutFirst(text: string, before: string, after: string): string {
  expect(text).toContain(before);
  const name = after.slice(0, after.indexOf(':'));
  const [head = '', tail = ''] = text.split(before);
  return `${head.replace(new RegExp(`${name}: \\["received", "supplement"\\],\\s*`), '')}${after}${tail}`;
}
