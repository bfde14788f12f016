import { readFileSync } from 'node:fs';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, expect, test } from 'vitest';
import { bundleFiles } from './bundle-files.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;
const UNIT = 'H56.12.05';

const citizen = { id: 'lan', roles: [] };
const reception = { id: 'hoa', roles: ['reception'], units: [UNIT] };
const civilStatus = { id: 'minh', roles: ['civil-status'], units: [UNIT] };
const chairman = { id: 'son', roles: ['chairman'], units: [UNIT] };

interface Step {
  readonly start?: { readonly data: never };
}

const application = (
  JSON.parse(readFileSync(`${FOLDER}/scenarios/straight-through.json`, 'utf8')) as { steps: Step[] }
).steps[0]?.start?.data as never;

let engine: TestEngine;

async function started(): Promise<string> {
  engine = await createTestEngine({
    now: '2026-01-05T08:00:00+07:00',
    handlers: { 'population.lookup': async () => ({ found: true }), 'notification.send': async () => ({}) },
  });
  const { problems, procedures } = await engine.procedures.deploy({ files: bundleFiles(FOLDER) });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  const { caseId } = await engine.cases.start({
    procedure: '1.001193',
    data: application,
    actor: citizen,
    unit: UNIT,
  });
  return caseId;
}

async function complete(actor: typeof citizen, element: string, data: object): Promise<void> {
  const { items } = await engine.tasks.list({ actor });
  const task = items.find((item) => item.element === element);
  if (task === undefined)
    throw new Error(
      `Expected '${actor.id}' to have a task at '${element}', but found ${items.map((item) => item.element)}`,
    );
  await engine.tasks.complete({ taskId: task.taskId, data: data as never, actor });
  await engine.settle();
}

afterEach(() => engine.close());

test('a birth is registered: checked, received with a number, verified, confirmed by silence, signed, handed over', async () => {
  const caseId = await started();
  await complete(reception, 'check', { complete: true });
  const received = await engine.cases.get({ caseId });
  await complete(civilStatus, 'verify', { draftName: 'x' });
});
