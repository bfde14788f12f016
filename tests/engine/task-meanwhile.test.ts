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

async function openTask(engine: Engine): Promise<string> {
  await engine.procedures.deploy({ files: [MODEL] });
  const { caseId } = await engine.cases.start({ procedure: 'p' });
  const [task] = (await engine.tasks.list({ caseId })).items;
  return String(task?.taskId);
}

test('who looked at a task before it became another person’s does not complete it', async () => {
  const { store, afterNextRead } = storeWithMeanwhile();
  const engine = await createEngine({ store });
  const taskId = await openTask(engine);
  afterNextRead(() => engine.tasks.claim({ taskId, actor: BINH }));

  const completing = engine.tasks.complete({ taskId, actor: AN });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  expect(await engine.tasks.get({ taskId })).toMatchObject({ state: 'open', assignee: 'binh' });
  await engine.close();
});

test('who looked at a task before it was completed is told that it is not open', async () => {
  const { store, afterNextRead } = storeWithMeanwhile();
  const engine = await createEngine({ store });
  const taskId = await openTask(engine);
  afterNextRead(() => engine.tasks.complete({ taskId, actor: BINH }));

  const completing = engine.tasks.complete({ taskId, actor: AN });

  await expect(completing).rejects.toMatchObject({ code: 'TASK_NOT_OPEN' });
  await engine.close();
});
