import { describe, expect, test } from 'vitest';
import type { Languages } from '../model/language.ts';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

/** An expression is the name of a variable: whether it is above 5. What is no number it cannot tell. */
const languages: Languages = {
  '': {
    expression(name, { [name]: value = 0 }) {
      if (typeof value !== 'number') throw new TypeError(`Expected a number, but found '${value}'`);
      return value > 5;
    },
  },
};

/** As `languages`, of a register that can be out of reach. */
const switching = (fails: () => boolean): Languages => ({
  '': {
    expression(name, { [name]: value = 0 }) {
      if (fails() && name === 'level') throw new TypeError('Expected the register to answer');
      return Number(value) > 5;
    },
  },
});

const condition = (name: string): string =>
  `<conditionalEventDefinition><condition>${name}</condition></conditionalEventDefinition>`;

const CHOICE = bpmnText(`
  <startEvent id="start"/>
  <exclusiveGateway id="choice" default="choice-no"/>
  <userTask id="yes"/>
  <userTask id="no"/>
  start -> choice
  choice -> yes [level]
  choice -> no`);

const WATCHED = bpmnText(`
  <startEvent id="start"/>
  <userTask id="work"/>
  <boundaryEvent id="high" attachedToRef="work" cancelActivity="false">${condition('level')}</boundaryEvent>
  <boundaryEvent id="deep" attachedToRef="work" cancelActivity="false">${condition('depth')}</boundaryEvent>
  <userTask id="alarm"/>
  <userTask id="drain"/>
  start -> work
  high -> alarm
  deep -> drain`);

const WATCHING = bpmnText(`
  <startEvent id="start"/>
  <userTask id="measure"/>
  <subProcess id="watch" triggeredByEvent="true">${flowElements(`
    <startEvent id="high" isInterrupting="false">${condition('level')}</startEvent>
    <userTask id="alarm"/>
    high -> alarm`)}</subProcess>
  start -> measure`);

const begun = (model: string, data: Record<string, number | string> = {}): Promise<KernelCase> =>
  KernelCase.start(model, data, { languages });

const set = (kernelCase: KernelCase, data: Record<string, number | string>): void =>
  kernelCase.do({ type: 'set-data', data });

const incidents = (kernelCase: KernelCase): readonly string[] =>
  kernelCase.case.waitingFor('raise-incident').map(({ element }) => element);

function retry(kernelCase: KernelCase): void {
  for (const { incident, scope, token = '' } of kernelCase.case.waitingFor('raise-incident'))
    kernelCase.do({ type: 'retry', incident, scope, token });
}

test('what is tried again and fails again is one incident, not two', async () => {
  const kernelCase = await begun(CHOICE, { level: 'high' });
  const [first] = kernelCase.case.waitingFor('raise-incident');

  retry(kernelCase);
  const [second, ...more] = kernelCase.case.waitingFor('raise-incident');
  set(kernelCase, { level: 6 });
  retry(kernelCase);

  expect(more).toEqual([]);
  expect(second?.incident).not.toBe(first?.incident);
  expect([kernelCase.open, incidents(kernelCase)]).toEqual([['yes'], []]);
});

describe.each([
  ['of a step', WATCHED, 'work', 'high'],
  ['of a scope', WATCHING, 'measure', 'watch'],
])('a condition that cannot be told, %s', (_, model, step, element) => {
  test('is one incident however often variables are written, and the step goes on meanwhile', async () => {
    const kernelCase = await begun(model, { level: 1 });

    set(kernelCase, { level: 'high' });
    set(kernelCase, { level: 'higher' });

    expect([kernelCase.open, incidents(kernelCase)]).toEqual([[step], [element]]);
  });

  test('is tried again: where it still cannot be told, that is another incident in its place', async () => {
    const kernelCase = await begun(model, { level: 1 });
    set(kernelCase, { level: 'high' });
    const [first] = kernelCase.case.waitingFor('raise-incident');

    retry(kernelCase);

    const [second, ...more] = kernelCase.case.waitingFor('raise-incident');
    expect([second?.element, more]).toEqual([element, []]);
    expect(second?.incident).not.toBe(first?.incident);
  });

  test('fires once when it can be told and holds: after a retry as after the write', async () => {
    let fails = false;
    const written = await begun(model, { level: 1 });
    const plugged = await KernelCase.start(model, {}, { languages: switching(() => fails) });
    fails = true;
    set(plugged, { level: 6 });
    const before = [plugged.open, incidents(plugged)];
    fails = false;

    retry(plugged);
    set(written, { level: 'high' });
    set(written, { level: 6 });
    retry(written);

    expect(before).toEqual([[step], [element]]);
    for (const one of [plugged, written])
      expect([[...one.open].sort(), incidents(one)]).toEqual([['alarm', step].sort(), []]);
  });

  test('is no incident any more when nobody waits for it', async () => {
    const kernelCase = await begun(model, { level: 1 });
    set(kernelCase, { level: 'high' });

    kernelCase.complete(step);

    expect(incidents(kernelCase)).toEqual([]);
    expect(kernelCase.case.status).toBe('completed');
  });

  test('is no incident any more when the case is cancelled', async () => {
    const kernelCase = await begun(model, { level: 1 });
    set(kernelCase, { level: 'high' });

    kernelCase.do({ type: 'end', status: 'cancelled' });

    expect(incidents(kernelCase)).toEqual([]);
  });
});

test('two conditions of a step that cannot be told are an incident each', async () => {
  const kernelCase = await begun(WATCHED, { level: 1, depth: 1 });
  set(kernelCase, { level: 'high', depth: 'deep' });
  const both = incidents(kernelCase);

  set(kernelCase, { level: 6 });
  const one = [kernelCase.open, incidents(kernelCase)];
  kernelCase.complete('work');

  expect(both).toEqual(['high', 'deep']);
  expect(one).toEqual([['work', 'alarm'], ['deep']]);
  expect([kernelCase.open, incidents(kernelCase)]).toEqual([['alarm'], []]);
});
