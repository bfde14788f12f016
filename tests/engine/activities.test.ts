import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

let engine: TestEngine;

afterEach(() => engine.close());

const CHECKS = [
  '<startEvent id="start"/>',
  '<adHocSubProcess id="checks"><userTask id="visit" name="Kiểm tra thực địa"/><userTask id="ask"/>',
  '<completionCondition>enough = true</completionCondition></adHocSubProcess>',
  '<userTask id="after"/>',
  flow('start', 'checks'),
  flow('checks', 'after'),
].join('');

async function openElements(caseId: string): Promise<readonly string[]> {
  return (await engine.tasks.list({ caseId })).items.map(({ element }) => element);
}

async function complete(caseId: string, element: string, data = {}): Promise<void> {
  const { items } = await engine.tasks.list({ caseId });
  const task = items.find((item) => item.element === element);
  await engine.tasks.complete({ taskId: task?.taskId ?? '', data });
}

async function started(): Promise<string> {
  engine = await createEngineOfStore();
  await engine.procedures.deploy({ files: [processFile('survey', CHECKS)] });
  return (await engine.cases.start({ procedure: 'survey', data: { enough: false } })).caseId;
}

test('of a part without order are named and begun again for as long as it is open', async () => {
  const caseId = await started();
  const { items } = await engine.activities.list({ caseId });
  await complete(caseId, 'visit');
  await complete(caseId, 'ask');

  await engine.activities.begin({ caseId, element: 'visit', commandId: 'again' });
  await engine.activities.begin({ caseId, element: 'visit', commandId: 'again' });

  expect(items).toMatchObject([{ element: 'visit', name: 'Kiểm tra thực địa' }, { element: 'ask' }]);
  expect(await openElements(caseId)).toEqual(['visit']);
  await complete(caseId, 'visit', { enough: true });
  expect(await openElements(caseId)).toEqual(['after']);
});

test('that are not open are refused with those that are', async () => {
  const caseId = await started();

  await expect(engine.activities.begin({ caseId, element: 'after' })).rejects.toThrow(
    /may be begun in case '.*' now \(visit, ask\), but found 'after'/,
  );
});

test('are begun by officers of the case only', async () => {
  const caseId = await started();
  const stranger = { id: 'stranger', roles: [] };

  await expect(engine.activities.begin({ caseId, element: 'visit', actor: stranger })).rejects.toThrow(
    /Expected a case/,
  );
  await expect(engine.activities.list({ caseId, actor: stranger })).rejects.toThrow(/Expected a case/);
});
