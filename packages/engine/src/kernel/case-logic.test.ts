import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase, libraryOf } from '../testing/kernel-case.ts';
import { type CaseEvent, caseEvent, caseLogic } from './case-logic.ts';

const NOW = '2026-01-05T01:00:00.000Z';

const TWO_WAYS = bpmnText(`
  <startEvent id="start"/>
  <userTask id="check"/>
  <exclusiveGateway id="ok" default="ok-refuse"/>
  <userTask id="accept"/>
  <userTask id="refuse"/>
  start -> check
  check -> ok
  ok -> accept [good]
  ok -> refuse`);

const complete = (token: string, data = {}): CaseEvent =>
  caseEvent({ type: 'complete', scope: 'root', token, data }, NOW);

test('an actor of a case gives the same history as the kernel', async () => {
  const kernelCase = await KernelCase.start(TWO_WAYS);
  const library = await libraryOf(TWO_WAYS);
  const actor = createActor(caseLogic({ library, process: 'test' }), {
    input: { caseId: 'case', data: {}, now: NOW },
  }).start();
  const [task] = kernelCase.case.waitingFor('open-task');
  const before = kernelCase.case.outcomes.length;

  kernelCase.complete('check', { good: true });
  actor.send(complete(task?.token ?? '', { good: true }));

  expect(actor.getSnapshot().outcomes).toEqual(kernelCase.case.outcomes.slice(before));
});

test('an actor is kept and goes on from where it was', async () => {
  const logic = caseLogic({ library: await libraryOf(TWO_WAYS), process: 'test' });
  const actor = createActor(logic, { input: { caseId: 'case', data: {}, now: NOW } }).start();
  const kept = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));

  const later = createActor(logic, { snapshot: kept, input: { caseId: 'case', data: {}, now: NOW } }).start();
  const [task] = later.getSnapshot().waiting;
  later.send(complete(task?.type === 'open-task' ? task.token : '', { good: false }));

  expect(later.getSnapshot().waiting).toMatchObject([{ type: 'open-task', element: 'refuse' }]);
});

test('xstate/graph walks a case to both of its ends', async () => {
  const logic = caseLogic({ library: await libraryOf(TWO_WAYS), process: 'test' });

  const paths = getShortestPaths(logic, {
    input: { caseId: 'case', data: {}, now: NOW },
    events: ({ waiting }) =>
      waiting.flatMap((task) =>
        task.type === 'open-task'
          ? [complete(task.token, { good: true }), complete(task.token, { good: false })]
          : [],
      ),
    serializeState: ({ caseStatus, waiting }) =>
      `${caseStatus} ${waiting.map((task) => ('element' in task ? task.element : '')).join()}`,
  });

  expect(
    paths.map(({ state }) => state.waiting.flatMap((task) => ('element' in task ? [task.element] : []))),
  ).toEqual(expect.arrayContaining([['accept'], ['refuse'], []]));
});
