import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCalendar, vietnam } from '@motcua/engine/calendar';
import {
  type CompiledProcess,
  checkInvariants,
  compileProcess,
  InMemoryCase,
  type JsonObject,
  type Problem,
  parseProcesses,
} from '@motcua/engine/kernel';
import { describe, expect, test } from 'vitest';

const NOW = '2026-01-05T01:00:00.000Z';

async function start(dialect: string, name: string, data: JsonObject) {
  const xml = readFileSync(join(import.meta.dirname, dialect, `${name}.bpmn`), 'utf8');
  const { processes, problems } = await parseProcesses(xml);
  const compiled = processes.map((model) => compileProcess({ key: model.id, model }));
  const table = new Map<string, CompiledProcess>(compiled.map(({ process }) => [process.key, process]));
  const { calendar } = resolveCalendar([vietnam], vietnam.id);
  if (calendar === undefined) throw new Error('Expected the Vietnamese pack to compile');
  const running = new InMemoryCase({
    process: (key) => table.get(key),
    called: ({ process }) => (table.has(process) ? process : undefined),
    clock: () => undefined,
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  running.do({ type: 'start', caseId: 'case', process: name, data }, NOW);
  const found: readonly Problem[] = [...problems, ...compiled.flatMap((one) => one.problems)];
  const complete = (element: string, values: JsonObject = {}): void => {
    running.complete(element, values, NOW);
    checkInvariants(running);
  };
  return { running, complete, problems: found };
}

const left = ({ outcomes }: InMemoryCase): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.type === 'left' ? [outcome.element] : []));

describe.each(['camunda7', 'camunda8', 'flowable'])('a model for %s', (dialect) => {
  test('has its assignee, group, form and term, and its condition decides', async () => {
    const { running, complete, problems } = await start(dialect, 'approval', {
      amount: 500,
      reviewer: 'anna',
    });
    const [task] = running.waitingFor('open-task');

    complete('review', { approved: true, note: 'fine' });

    expect(problems).toEqual([]);
    expect(task).toMatchObject({
      assignee: 'anna',
      role: 'clerks',
      form: 'review',
      dueAt: '2026-01-08T01:00:00.000Z',
    });
    expect(left(running)).toContain('accepted');
  });

  test('has its work done by a handler, with its retries', async () => {
    const { running, complete, problems } = await start(dialect, 'lookup', {});
    const [job] = running.waitingFor('run-job');

    complete('find', { found: true });

    expect(problems).toEqual([]);
    expect(job).toMatchObject({ handler: 'lookup', retries: 5 });
    expect(running.waitingFor('open-task')).toMatchObject([{ element: 'check', role: 'clerks' }]);
  });

  test('is repeated over its list until its condition holds', async () => {
    const { running, complete, problems } = await start(dialect, 'votes', {
      voters: ['anna', 'binh', 'chi'],
      vetoed: false,
    });
    const [first] = running.waitingFor('open-task');

    complete('vote', { answer: 'yes' });
    complete('vote', { answer: 'no', vetoed: true });

    expect(problems).toEqual([]);
    expect(first).toMatchObject({ assignee: 'anna' });
    expect(running.status).toBe('completed');
  });

  test('hands over what it says to what it calls, and takes back what it says', async () => {
    const { running, complete } = await start(dialect, 'caller', { amount: 21 });

    complete('count', { result: 42, hidden: true });

    expect(running.data).toEqual({ amount: 21, answer: 42 });
    expect(running.waitingFor('open-task')).toMatchObject([{ element: 'after' }]);
  });

  test('says which of its words have no equivalent, and runs without them', async () => {
    const { running, problems } = await start(dialect, 'reminder', { patience: 'P2D', payer: 'anna' });

    expect(running.waitingFor('schedule-timer')).toMatchObject([{ dueAt: '2026-01-07T01:00:00.000Z' }]);
    expect(problems.map(({ code, severity, element }) => [code, severity, element])).toEqual([
      ['DIALECT_ATTRIBUTE_UNSUPPORTED', 'warning', 'pay'],
      ['DIALECT_ATTRIBUTE_UNSUPPORTED', 'warning', 'pay'],
    ]);
    expect(problems.map(({ params }) => String(params.attribute)).join()).toMatch(
      /candidateUsers.*[tT]askListener/,
    );
  });
});
