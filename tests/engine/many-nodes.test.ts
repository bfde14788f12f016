import { createEngine, type Engine, ErrorCode } from '@motcua/engine';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresStore, type TestDatabase } from '../store/test-stores.ts';
import { flow, processFile } from './models.ts';

const NODES = 3;
const kind = postgresStore();

const REVIEW = `<startEvent id="start"/><userTask id="review"/><endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`;
const TWO_STEPS = `<startEvent id="start"/><userTask id="review"/><userTask id="sign"/><endEvent id="end"/>${flow('start', 'review')}${flow('review', 'sign')}${flow('sign', 'end')}`;
const LOOKUP = `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup"/><endEvent id="end"/>${flow('start', 'lookup')}${flow('lookup', 'end')}`;
const WAIT = `<startEvent id="start"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT0.3S</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="end"/>${flow('start', 'wait')}${flow('wait', 'end')}`;

describe.runIf(kind.missing === undefined)('several engines on one PostgreSQL', () => {
  let database: TestDatabase;
  let nodes: Engine[];
  let calls: string[];

  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  beforeEach(async () => {
    database = await kind.database();
    calls = [];
    const lookup = async ({ idempotencyKey }: { idempotencyKey: string }) => {
      calls.push(idempotencyKey);
      return {};
    };
    const node = () => createEngine({ store: database.store(), handlers: { lookup } });
    nodes = await Promise.all(Array.from({ length: NODES }, node));
  });

  afterEach(async () => {
    for (const node of nodes) await node.close();
  });

  const nodeOf = (index: number): Engine => nodes[index % NODES] as Engine;

  async function started(content: string, cases: number): Promise<readonly string[]> {
    await nodeOf(0).procedures.deploy({ files: [processFile('p', content)] });
    const starting = Array.from({ length: cases }, (_, index) =>
      nodeOf(index).cases.start({ procedure: 'p' }),
    );
    return (await Promise.all(starting)).map(({ caseId }) => caseId);
  }

  /** Resolves when all cases are completed; the nodes work on them meanwhile. */
  async function completed(caseIds: readonly string[]): Promise<void> {
    await expect
      .poll(
        async () => {
          const found = await Promise.all(caseIds.map((caseId) => nodeOf(0).cases.get({ caseId })));
          return found.filter(({ status }) => status !== 'completed').length;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
  }

  async function entered(caseId: string, element: string): Promise<number> {
    const history = await nodeOf(1).history.of({ caseId });
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    return history.filter((row) => row.type === 'entered' && row.element === element).length;
  }

  test('of which each completes the same 300 tasks, complete each of them once', async () => {
    const caseIds = await started(REVIEW, 300);
    const tasks: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await nodeOf(0).tasks.list({
        limit: 100,
        ...(after === undefined ? {} : { after }),
      });
      tasks.push(...items.map(({ taskId }) => taskId));
      if (next === undefined) break;
      after = next;
    }

    const attempts = await Promise.allSettled(
      tasks.flatMap((taskId) => nodes.map((node) => node.tasks.complete({ taskId }))),
    );

    const refused = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason.code] : [],
    );
    expect([tasks.length, attempts.length - refused.length]).toEqual([300, 300]);
    expect(new Set(refused)).toEqual(new Set([ErrorCode.TASK_NOT_OPEN]));
    for (const caseId of caseIds.slice(0, 20)) expect(await entered(caseId, 'end')).toBe(1);
  });

  test('see what another did to a case that they had in hand', async () => {
    const [caseId = ''] = await started(TWO_STEPS, 1);
    const [here, there] = [nodeOf(0), nodeOf(1)];
    const openTask = async (node: Engine): Promise<string> =>
      (await node.tasks.list({ caseId })).items[0]?.taskId ?? '';
    const review = await openTask(here);

    await there.cases.suspend({ caseId });
    const whileSuspended = await here.tasks.complete({ taskId: review }).catch(({ code }) => code);
    await there.cases.resume({ caseId });
    await here.tasks.complete({ taskId: review, commandId: 'first' });
    const again = await there.tasks.complete({ taskId: review, commandId: 'first' });
    const refused = await there.tasks
      .complete({ taskId: review, commandId: 'second' })
      .catch(({ code }) => code);
    const sign = await openTask(there);
    await here.tasks.complete({ taskId: sign });

    expect([whileSuspended, again, refused]).toEqual([
      ErrorCode.CASE_NOT_ACTIVE,
      { caseId },
      ErrorCode.TASK_NOT_OPEN,
    ]);
    expect((await there.cases.get({ caseId })).status).toBe('completed');
    expect([await entered(caseId, 'sign'), await entered(caseId, 'end')]).toEqual([1, 1]);
  });

  test('share the jobs: each is done once', async () => {
    const caseIds = await started(LOOKUP, 60);

    await completed(caseIds);

    expect([calls.length, new Set(calls).size]).toEqual([60, 60]);
  });

  test('fire each timer once', async () => {
    const caseIds = await started(WAIT, 30);

    await completed(caseIds);

    for (const caseId of caseIds) expect(await entered(caseId, 'end')).toBe(1);
  });
});
