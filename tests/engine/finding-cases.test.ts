import { createTestEngine } from '@motcua/engine/testing';
import { expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const REVIEW = processFile(
  'p',
  `<startEvent id="start"><extensionElements><motcua:caseNumber on="leave"/></extensionElements></startEvent><userTask id="review" name="Thẩm định" motcua:role="officer"/><endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`,
);

test('a case is found by its whole number and by the host’s own key', async () => {
  const engine = await createTestEngine();
  await engine.procedures.deploy({ files: [REVIEW] });
  await engine.cases.start({ procedure: 'p', businessKey: 'K-1' });
  const { caseId } = await engine.cases.start({ procedure: 'p', businessKey: 'K-10' });
  const { number } = await engine.cases.get({ caseId });

  const byNumber = await engine.cases.list({ number: String(number) });
  const byKey = await engine.cases.list({ businessKey: 'K-10' });
  const byPart = await engine.cases.list({ number: String(number).slice(0, -1) });

  expect([byNumber, byKey].map(({ items }) => items.map((one) => one.caseId))).toEqual([[caseId], [caseId]]);
  expect(byPart.items).toEqual([]);
  await engine.close();
});

test('the pages of a worklist hold every task that the officer may do once, in the order in which they were opened', async () => {
  const engine = await createTestEngine();
  await engine.procedures.deploy({ files: [REVIEW] });
  const units = ['H01', undefined, 'H02', 'H03'];
  const opened: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    const unit = units[index % units.length];
    const { caseId } = await engine.cases.start({ procedure: 'p', ...(unit === undefined ? {} : { unit }) });
    const [task] = (await engine.tasks.list({ caseId })).items;
    const taskId = String(task?.taskId);
    const host = { id: 'somebody', roles: ['officer'] };
    if (index % 5 === 0) await engine.tasks.claim({ taskId, actor: host });
    if (index % 7 === 0)
      await engine.tasks.claim({ taskId, actor: { ...host, id: 'a' } }).catch(() => undefined);
    opened.push(taskId);
  }
  const actor = { id: 'a', roles: ['officer', 'other', 'officer'], units: ['H01', 'H02', 'H01'] };
  const all = await Promise.all(opened.map((taskId) => engine.tasks.get({ taskId })));
  const expected = all
    .filter(({ assignee, unit }) => assignee === 'a' || (assignee === null && unit !== 'H03'))
    .map(({ taskId }) => taskId)
    .sort();

  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await engine.tasks.list({ actor, limit: 7, ...(after === undefined ? {} : { after }) });
    seen.push(...page.items.map(({ taskId }) => taskId));
    after = page.next;
    if (after === undefined) break;
  }

  expect(seen).toEqual(expected);
  expect(seen.length).toBeGreaterThan(14);
  await engine.close();
});

test('who is of very many units sees the same as who is of each of them', async () => {
  const engine = await createTestEngine();
  await engine.procedures.deploy({ files: [REVIEW] });
  const units = Array.from({ length: 80 }, (_, index) => `H${index}`);
  for (const unit of [...units.slice(0, 5), 'X']) await engine.cases.start({ procedure: 'p', unit });

  const { items } = await engine.tasks.list({ actor: { id: 'a', roles: ['officer'], units } });

  expect(items.map(({ unit }) => unit)).toEqual(units.slice(0, 5));
  await engine.close();
});
