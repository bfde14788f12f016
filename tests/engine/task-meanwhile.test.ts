import { createEngine, type Engine, type Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const MODEL = processFile(
  'p',
  `<startEvent id="start"/><userTask id="review" motcua:role="officer"/><endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`,
);
const AN = { id: 'an', roles: ['officer'] };
const BINH = { id: 'binh', roles: ['officer'] };

/** A store at which something happens after a task was read, before who read it goes on. */
function storeWithMeanwhile() {
  const store = sqlite();
  const query = store.query.bind(store);
  let meanwhile: (() => Promise<unknown>) | undefined;
  store.query = (async (name: Parameters<Store['query']>[0], values: Parameters<Store['query']>[1]) => {
    const rows = await query(name, values);
    if (name === 'taskOfRevision') {
      const happens = meanwhile;
      meanwhile = undefined;
      await happens?.();
    }
    return rows;
  }) as Store['query'];
  const afterNextRead = (what: () => Promise<unknown>): void => {
    meanwhile = what;
  };
  return { store, afterNextRead };
}

/** Two engines on one store, and a task that the first of them opened: it has it in hand, the other does not. */
async function openTask(store: Store): Promise<{ opener: Engine; other: Engine; taskId: string }> {
  const [opener, other] = [await createEngine({ store }), await createEngine({ store })];
  await opener.procedures.deploy({ files: [MODEL] });
  const { caseId } = await opener.cases.start({ procedure: 'p' });
  const [task] = (await opener.tasks.list({ caseId })).items;
  return { opener, other, taskId: String(task?.taskId) };
}

test('who looked at a task before it became another person’s does not complete it', async () => {
  const { store, afterNextRead } = storeWithMeanwhile();
  const { opener, other, taskId } = await openTask(store);
  afterNextRead(() => opener.tasks.claim({ taskId, actor: BINH }));

  const completing = other.tasks.complete({ taskId, actor: AN });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  expect(await other.tasks.get({ taskId })).toMatchObject({ state: 'open', assignee: 'binh' });
  await Promise.all([opener.close(), other.close()]);
});

test('who looked at a task before it was completed is told that it is not open', async () => {
  const { store, afterNextRead } = storeWithMeanwhile();
  const { opener, other, taskId } = await openTask(store);
  afterNextRead(() => opener.tasks.complete({ taskId, actor: BINH }));

  const completing = other.tasks.complete({ taskId, actor: AN });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_OPEN' });
  await Promise.all([opener.close(), other.close()]);
});

test('a task that was opened a moment ago is completed without being read', async () => {
  const { store, afterNextRead } = storeWithMeanwhile();
  const { opener, other, taskId } = await openTask(store);
  let reads = 0;
  afterNextRead(async () => {
    reads += 1;
  });

  await opener.tasks.complete({ taskId, actor: AN });

  expect(reads).toBe(0);
  expect(await opener.tasks.get({ taskId })).toMatchObject({ state: 'completed' });
  await Promise.all([opener.close(), other.close()]);
});

test('nobody completes a task in hand that elsewhere became another person’s', async () => {
  const { opener, other, taskId } = await openTask(sqlite());
  await other.tasks.claim({ taskId, actor: BINH });

  const completing = opener.tasks.complete({ taskId, actor: AN });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  expect(await other.tasks.get({ taskId })).toMatchObject({ state: 'open', assignee: 'binh' });
  await Promise.all([opener.close(), other.close()]);
});

test('who may do a task since it was given to them elsewhere does it', async () => {
  const { opener, other, taskId } = await openTask(sqlite());
  await other.tasks.delegate({ taskId, to: 'chi' });

  await opener.tasks.complete({ taskId, actor: { id: 'chi', roles: [] } });

  expect(await other.tasks.get({ taskId })).toMatchObject({ state: 'completed', assignee: 'chi' });
  await Promise.all([opener.close(), other.close()]);
});

test('nobody completes a task in hand twice, here or elsewhere', async () => {
  const { opener, other, taskId } = await openTask(sqlite());
  await other.tasks.complete({ taskId, actor: BINH });

  const again = await Promise.allSettled([
    opener.tasks.complete({ taskId, actor: AN }),
    other.tasks.complete({ taskId, actor: AN }),
  ]);

  const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'TASK_NOT_OPEN' }) };
  expect(again).toEqual([refused, refused]);
  await Promise.all([opener.close(), other.close()]);
});

test('an officer of another role is refused a task in hand as one that is not there', async () => {
  const { opener, other, taskId } = await openTask(sqlite());

  const completing = opener.tasks.complete({ taskId, actor: { id: 'dung', roles: ['clerk'] } });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  await Promise.all([opener.close(), other.close()]);
});
