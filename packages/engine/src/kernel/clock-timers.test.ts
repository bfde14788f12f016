import { expect, test } from 'vitest';
import type { ClockDefinition } from '../clocks/clock.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const days = (amount: number) => ({ unit: 'workingDay', amount }) as const;

const statutory: ClockDefinition = {
  id: 'statutory',
  kind: 'statutory',
  term: days(5),
  pausesWithCase: true,
};

const utc = (local: string): string => new Date(local).toISOString();

/** On a Monday without days off near it: five working days end on the next Monday at 17:00, and the reminder comes two hours before. */
function begin(moment = '=case.clocks.statutory.dueAt - duration("PT2H")'): Promise<KernelCase> {
  const model = bpmnText(`
    <startEvent id="start"><extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements></startEvent>
    <userTask id="work"/> <endEvent id="end"/> <userTask id="remind"/>
    <boundaryEvent id="soon" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeDate>${moment.replaceAll('"', '&quot;')}</timeDate></timerEventDefinition></boundaryEvent>
    start -> work
    soon -> remind
    work -> end`);
  return KernelCase.start(model, {}, { clocks: [statutory], now: '2026-06-01T08:00+07:00' });
}

const move = (kernelCase: KernelCase, effect: 'extend' | 'pause' | 'resume', term?: string): void =>
  kernelCase.do({ type: 'move-clock', clock: 'statutory', effect, ...(term === undefined ? {} : { term }) });

const timers = (kernelCase: KernelCase): readonly string[] =>
  kernelCase.case
    .waitingFor('schedule-timer')
    .filter(({ node }) => node === 'soon')
    .map(({ dueAt }) => dueAt);

test('a timer whose moment is made of a clock goes with it', async () => {
  const kernelCase = await begin();
  const atFirst = timers(kernelCase);

  move(kernelCase, 'extend', '2 workingDay');
  const extended = timers(kernelCase);
  kernelCase.advance('P8D');
  const before = kernelCase.open;
  kernelCase.advance('P1D');
  kernelCase.advance('P1D');

  expect(atFirst).toEqual([utc('2026-06-08T15:00+07:00')]);
  expect(extended).toEqual([utc('2026-06-10T15:00+07:00')]);
  expect(before).toEqual(['work']);
  expect(kernelCase.open).toEqual(['work', 'remind']);
});

test('is held while the clock stands still, and set anew when that goes on', async () => {
  const kernelCase = await begin();

  kernelCase.advance('P1D');
  move(kernelCase, 'pause');
  const paused = timers(kernelCase);
  kernelCase.advance('P20D');
  const meanwhile = kernelCase.open;
  move(kernelCase, 'resume');

  expect(paused).toEqual([]);
  expect(meanwhile).toEqual(['work']);
  expect(timers(kernelCase)).toEqual([utc('2026-06-26T15:00+07:00')]);
});

test('one that has fired does not come again, and a case that waits for none keeps no record of it', async () => {
  const kernelCase = await begin();

  kernelCase.advance('P8D');
  move(kernelCase, 'extend', '5 workingDay');
  kernelCase.advance('P20D');

  expect(kernelCase.open).toEqual(['work', 'remind']);
  expect(kernelCase.case.record('timers')).toBeUndefined();
});

test('is forgotten with its activity', async () => {
  const kernelCase = await begin();

  kernelCase.complete('work');

  expect(timers(kernelCase)).toEqual([]);
  expect(kernelCase.case.record('timers')).toBeUndefined();
});

test('that its old moment came while the case stood still is no reason to fire before the new one', async () => {
  const kernelCase = await begin();
  const [old = ''] = timers(kernelCase);
  const [waiting] = kernelCase.case.waitingFor('schedule-timer').filter(({ node }) => node === 'soon');
  if (waiting === undefined) throw new Error('expected a timer');
  const { scope, node, token, timer } = waiting;

  move(kernelCase, 'extend', '2 workingDay');
  const listener = { scope, node, ...(token === undefined ? {} : { token }) };
  kernelCase.case.fired(timer);
  kernelCase.do({ type: 'trigger', listener, event: 'timer', data: {}, timer: { id: timer, dueAt: old } });

  expect(kernelCase.open).toEqual(['work']);
  expect(timers(kernelCase)).toEqual([utc('2026-06-10T15:00+07:00')]);
});

test('other timers stay as they were set', async () => {
  const kernelCase = await begin('2026-06-05T08:00:00+07:00');

  move(kernelCase, 'extend', '2 workingDay');

  expect(timers(kernelCase)).toEqual([utc('2026-06-05T08:00+07:00')]);
  expect(kernelCase.case.record('timers')).toBeUndefined();
});
