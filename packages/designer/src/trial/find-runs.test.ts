import { join } from 'node:path';
import type { Scenario } from '@motcua/engine/bundle';
import { prepareStage, type Stage } from '@motcua/engine/rehearsal';
import { beforeAll, expect, test } from 'vitest';
import { readFolder } from '../testdata/read-folder.ts';
import { coverageOf, flowsOf } from './coverage.ts';
import { findRuns, scenariosOf } from './find-runs.ts';
import { actorOf, Trial } from './trial.ts';

const now = '2026-01-05T08:00:00+07:00';
let stage: Stage;

beforeAll(async () => {
  const files = readFolder(join(import.meta.dirname, '../../../../examples/procedures/khai-sinh'));
  ({ stage } = (await prepareStage({ files })) as { stage: Stage });
});

test('the recorded runs of a real procedure pass, and what they take is counted', () => {
  const { scenarios, taken, flows } = coverageOf(stage, stage.bundle.scenarios as never);

  expect(scenarios.map(({ passed, reason }) => reason ?? passed)).toEqual(scenarios.map(() => true));
  expect(flows.filter((id) => taken.has(id)).length).toBeGreaterThan(10);
});

test('runs that were found by themselves take every flow that data can lead to, and are scenarios that pass', () => {
  const found = findRuns({ stage, now });

  const untried = flowsOf(stage).filter((id) => !found.taken.has(id));
  expect(untried).toEqual([]);
  const scenarios = scenariosOf(found, (number) => `Lần ${number}`);
  const files = Object.fromEntries(
    scenarios.map((scenario, index) => [`run-${index}`, scenario as Scenario]),
  );
  expect(coverageOf(stage, files).scenarios.map(({ passed, reason }) => reason ?? passed)).toEqual(
    scenarios.map(() => true),
  );
});

test('a trial keeps what was done, takes it back, and refuses what a form does not take', () => {
  const begun = Trial.begin(stage, { now });

  const refused = begun.do({ start: { data: {} } });
  expect(refused.refusal?.fields.length).toBeGreaterThan(3);
  expect(refused.isStarted).toBe(false);

  const [run] = findRuns({ stage, now }).runs;
  const first = begun.do(run?.steps[0] ?? { start: {} });
  expect(first.case.tasks).toEqual(['check']);
  const wrong = first.do({ complete: { element: 'check', data: {}, actor: actorOf('chairman') } });
  expect(wrong.refusal?.message).toContain('reception');
  expect(first.back().isStarted).toBe(false);
});

test('a service that fails waits until it is told to', async () => {
  const files = [
    {
      name: 'process.bpmn',
      content: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" id="d" targetNamespace="u">
        <error id="e" errorCode="DOWN" />
        <process id="p" isExecutable="true"><startEvent id="s" /><serviceTask id="look" motcua:handler="register" /><endEvent id="ok" />
        <boundaryEvent id="b" attachedToRef="look"><errorEventDefinition errorRef="e" /></boundaryEvent><endEvent id="bad" />
        <sequenceFlow id="f1" sourceRef="s" targetRef="look" /><sequenceFlow id="f2" sourceRef="look" targetRef="ok" /><sequenceFlow id="f3" sourceRef="b" targetRef="bad" /></process></definitions>`,
    },
  ];
  const { stage: small } = (await prepareStage({ files })) as { stage: Stage };

  const started = Trial.begin(small, { now }).do({ start: {} });
  expect(started.case.jobs.map(({ handler }) => handler)).toEqual(['register']);
  const failed = started.do({ answer: { element: 'look', error: 'DOWN' } });

  expect([...failed.passed]).toContain('f3');
  expect(small.run(failed.asScenario('Hỏng'), 'scenarios/x.json').problems).toEqual([]);
  expect([...findRuns({ stage: small, now }).taken]).toEqual(expect.arrayContaining(['f2', 'f3']));
});
