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

const REMINDED = (cycle: string): string =>
  bpmnText(`
    <startEvent id="start"/>
    <userTask id="work"/>
    <boundaryEvent id="late" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition></boundaryEvent>
    <userTask id="remind"/>
    start -> work
    late -> remind`);

test.each([
  ['R3/PT1H', 3],
  ['R1/PT1H', 1],
  ['R0/PT1H', 1],
  ['R/PT1H', 10],
  ['R2/2026-01-05T02:00:00Z/PT1H', 2],
  ['R/2026-01-05T02:00:00Z/2026-01-05T04:00:00Z', 5],
  ['R/PT1H/2026-01-05T04:30:00Z', 3],
  ['R9/PT1H/2026-01-05T04:30:00Z', 3],
])('the cycle %s comes %i times within ten hours', async (cycle, times) => {
  const kernelCase = await KernelCase.start(REMINDED(cycle));

  kernelCase.advance('PT10H');

  expect(kernelCase.open.filter((element) => element === 'remind')).toHaveLength(times);
});

test.each(['R3', 'R-1/PT1H', 'R3/later', 'R/PT0S', 'R/-PT1H', 'R3/PT1H/later', 'PT1H', 'R2/P99999Y'])(
  '%s is no cycle',
  async (cycle) => {
    const kernelCase = await KernelCase.start(REMINDED(cycle));

    expect(kernelCase.incidents).toEqual(['TIMER_NOT_A_TIME']);
  },
);

test.each(['<timeDuration>P99999Y</timeDuration>', '<timeDate>= "+012026-01-01T00:00:00Z"</timeDate>'])(
  '%s leaves the calendar and is an incident',
  async (timer) => {
    const kernelCase = await KernelCase.start(WAITS(timer));

    expect(kernelCase.incidents).toEqual(['TIMER_NOT_A_TIME']);
  },
);

test('what is no time is an incident', async () => {
  const kernelCase = await KernelCase.start(WAITS('<timeDuration>= 5</timeDuration>'));

  expect(kernelCase.incidents).toEqual(['TIMER_NOT_A_TIME']);
});
