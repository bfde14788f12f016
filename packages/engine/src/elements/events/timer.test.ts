import { expect, test } from 'vitest';
import { bpmnText } from '../../testing/bpmn-text.ts';
import { KernelCase } from '../../testing/kernel-case.ts';

const WAITS = (timer: string): string =>
  bpmnText(`
    <startEvent id="start"/>
    <intermediateCatchEvent id="wait"><timerEventDefinition>${timer}</timerEventDefinition></intermediateCatchEvent>
    start -> wait`);

test.each([
  ['<timeDuration>PT2H</timeDuration>', '2026-01-05T03:00:00.000Z'],
  ['<timeDate>2026-02-01T00:00:00+07:00</timeDate>', '2026-01-31T17:00:00.000Z'],
  ['<timeCycle>R3/PT10S</timeCycle>', '2026-01-05T01:00:10.000Z'],
  ['<timeDuration>= patience</timeDuration>', '2026-01-06T01:00:00.000Z'],
  ['<timeDuration>patience</timeDuration>', '2026-01-06T01:00:00.000Z'],
])('%s is due at %s', async (timer, dueAt) => {
  const kernelCase = await KernelCase.start(WAITS(timer), { patience: 'P1D' });

  expect(kernelCase.case.waitingFor('schedule-timer')).toMatchObject([{ dueAt }]);
});

test('an event in the flow goes on with the first time of its cycle', async () => {
  const kernelCase = await KernelCase.start(WAITS('<timeCycle>R3/PT10S</timeCycle>'));

  kernelCase.advance('PT1M');

  expect(kernelCase.case.status).toBe('completed');
});

test('what is no time is an incident', async () => {
  const kernelCase = await KernelCase.start(WAITS('<timeDuration>= 5</timeDuration>'));

  expect(kernelCase.incidents).toEqual(['TIMER_NOT_A_TIME']);
});
