import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { libraryOf } from '../testing/kernel-case.ts';
import { InMemoryCase } from './in-memory-case.ts';

const NOW = '2026-01-05T01:00:00.000Z';

/** On a busy machine single steps take long for other reasons: the median of many is what a step costs. */
function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

async function started(xml: string, data = {}): Promise<InMemoryCase> {
  const created = new InMemoryCase(await libraryOf(xml));
  created.do({ type: 'start', caseId: 'case', process: 'test', data }, NOW);
  return created;
}

/** Completes the open tasks that there are now, `most` of them, and says what each step took. */
function completeOpen(of: InMemoryCase, most: number): readonly number[] {
  const open = of.waitingFor('open-task').slice(0, most);
  return open.map(({ scope, token }) =>
    timed(() => of.do({ type: 'complete', scope, token, data: { note: 1 } }, NOW)),
  );
}

const OVER = (isSequential: boolean): string =>
  bpmnText(`
    <startEvent id="start"/>
    <userTask id="vote"><multiInstanceLoopCharacteristics isSequential="${isSequential}" motcua:collection="=voters" motcua:item="voter" motcua:outputCollection="votes" motcua:outputItem="=voter"/></userTask>
    start -> vote`);

const voters = (count: number): { voters: readonly string[] } => ({
  voters: Array.from({ length: count }, (_, index) => `voter ${index}`),
});

async function costOfItem(isSequential: boolean, count: number): Promise<number> {
  const costs: number[] = [];
  while (costs.length < 1000) {
    const running = await started(OVER(isSequential), voters(count));
    while (running.status === 'active') costs.push(...completeOpen(running, count));
  }
  return median(costs);
}

test.each([false, true])(
  'an item of 1,000 costs at most 3 times what a single one costs (sequential: %s)',
  { timeout: 60_000 },
  async (isSequential) => {
    const one = await costOfItem(isSequential, 1);
    const many = await costOfItem(isSequential, 1000);

    expect(many).toBeLessThan(one * 3);
  },
);

test('the end of 1,000 items asks the store once for all of them', async () => {
  const running = await started(OVER(false), voters(1000));
  completeOpen(running, 999);
  const before = running.requests;

  completeOpen(running, 1);

  expect(running.requests - before).toBeLessThan(10);
  expect(running.status).toBe('completed');
});

function manyTokens(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => index).flatMap((index) => [
    `<userTask id="task${index}"/>`,
    `<userTask id="next${index}"/>`,
    `fork -> task${index}`,
    `task${index} -> next${index}`,
  ]);
  return bpmnText(
    ['<startEvent id="start"/>', '<parallelGateway id="fork"/>', 'start -> fork', ...lines].join('\n'),
  );
}

async function costWithTokens(count: number): Promise<number> {
  const costs: number[] = [];
  const xml = manyTokens(count);
  for (let round = 0; round < 40; round += 1)
    costs.push(...completeOpen(await started(xml), Math.min(count, 20)));
  return median(costs);
}

test('a step with 200 open tokens costs at most twice what it costs with 2', {
  timeout: 60_000,
}, async () => {
  const few = await costWithTokens(2);
  const many = await costWithTokens(200);

  expect(many).toBeLessThan(few * 2);
});

test('10,000 rounds of a loop leave state and cost flat', { timeout: 60_000 }, async () => {
  const running = await started(
    bpmnText(`
      <startEvent id="start"/>
      <exclusiveGateway id="merge"/>
      <userTask id="work"/>
      start -> merge
      merge -> work
      work -> merge`),
  );
  const costs: number[] = [];
  const size = (): number => running.stored.reduce((sum, [, text]) => sum + text.length, 0);
  while (costs.length < 1000) costs.push(...completeOpen(running, 1));
  const sizeBefore = size();

  while (costs.length < 10_000) costs.push(...completeOpen(running, 1));

  expect(size()).toBeLessThan(sizeBefore + 10);
  expect(median(costs.slice(9000))).toBeLessThan(median(costs.slice(0, 1000)) * 2);
});
