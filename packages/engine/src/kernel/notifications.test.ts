import { describe, expect, test } from 'vitest';
import type { Notice } from '../model/notice.ts';
import type { NotificationDefinition, NotificationTrigger } from '../model/notification-definition.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const TWO_STEPS = bpmnText(`
  <startEvent id="start"/>
  <userTask id="check" motcua:role="officer" motcua:status="2"/>
  <endEvent id="end"/>
  start -> check
  check -> end
`);

function notification(on: NotificationTrigger | undefined, vi = 'Xin chào'): NotificationDefinition {
  const subject = { vi: 'Tin' };
  return {
    id: 'one',
    to: [{ kind: 'applicant' }],
    subject,
    text: { vi },
    ...(on === undefined ? {} : { on }),
  };
}

function told({ worded }: KernelCase): readonly string[] {
  return worded.map(({ text }) => text.vi);
}

async function tellsAt(on: NotificationTrigger): Promise<readonly [begun: number, ended: number]> {
  const kernelCase = await KernelCase.start(TWO_STEPS, {}, { notifications: [notification(on)] });
  const begun = told(kernelCase).length;
  kernelCase.complete('check');
  return [begun, told(kernelCase).length];
}

describe('a notification is sent when', () => {
  test.each<[string, NotificationTrigger, readonly [number, number]]>([
    ['a step is entered', { event: 'entered', element: 'check' }, [1, 1]],
    ['a step is left', { event: 'left', element: 'check' }, [0, 1]],
    ['a task is opened', { event: 'task-opened', element: 'check' }, [1, 1]],
    ['a status is set', { event: 'phase', phase: '2' }, [1, 1]],
    ['another status is set: never', { event: 'phase', phase: '3' }, [0, 0]],
    ['the case has ended', { event: 'ended' }, [0, 1]],
    ['the case has ended so', { event: 'ended', status: 'completed' }, [0, 1]],
    ['the case has ended otherwise: never', { event: 'ended', status: 'failed' }, [0, 0]],
  ])('%s', async (_when, on, expected) => {
    const found = await tellsAt(on);

    expect(found).toEqual(expected);
  });

  test('a clock warns, at each of its warnings or at one', async () => {
    const file = bpmnText(
      '<startEvent id="start"/><userTask id="work" motcua:clock="due"/><endEvent id="end"/>\nstart -> work\nwork -> end',
    );
    const clocks = [
      {
        id: 'due',
        kind: 'statutory',
        term: { unit: 'workingDay', amount: 5 },
        warnings: [
          { level: 'early', percent: 50 },
          { level: 'soon', before: { unit: 'workingDay', amount: 1 } },
        ],
      },
    ] as const;
    const notifications = [
      notification({ event: 'clock-warning', clock: 'due' }, 'each'),
      notification({ event: 'clock-warning', clock: 'due', level: 'soon' }, 'soon'),
      notification({ event: 'clock-expired', clock: 'due' }, 'late since {{= case.clocks.due.dueAt }}'),
    ];

    const kernelCase = await KernelCase.start(file, {}, { clocks, notifications });
    kernelCase.advance('P10D');

    expect(told(kernelCase)).toEqual(['each', 'each', 'soon', 'late since 17:00 10/01/2026']);
  });

  test('a step names it: a send task without a message, a throwing event, an end', async () => {
    const file = bpmnText(`
      <startEvent id="start"/>
      <sendTask id="send" motcua:notification="one"/>
      <intermediateThrowEvent id="throw" motcua:notification="one"/>
      <endEvent id="end" motcua:notification="one"/>
      start -> send
      send -> throw
      throw -> end
    `);

    const kernelCase = await KernelCase.start(file, {}, { notifications: [notification(undefined)] });

    expect(kernelCase.worded.map(({ element }) => element)).toEqual(['send', 'throw', 'end']);
  });

  test('a repeated step is entered: once, and once for each task that is opened', async () => {
    const file = bpmnText(`
      <startEvent id="start"/>
      <userTask id="ask">
        <multiInstanceLoopCharacteristics motcua:collection="=offices" motcua:item="office"/>
      </userTask>
      <endEvent id="end"/>
      start -> ask
      ask -> end
    `);
    const notifications = [
      notification({ event: 'entered', element: 'ask' }, 'all'),
      notification({ event: 'task-opened', element: 'ask' }, '{{= office }}'),
    ];

    const kernelCase = await KernelCase.start(file, { offices: ['A', 'B'] }, { notifications });

    expect(told(kernelCase)).toEqual(['all', 'A', 'B']);
  });
});

describe('the texts of a notification', () => {
  async function said(
    text: string,
    data: Parameters<typeof KernelCase.start>[1],
  ): Promise<Notice | undefined> {
    const on: NotificationTrigger = { event: 'ended' };
    const kernelCase = await KernelCase.start(TWO_STEPS, data, { notifications: [notification(on, text)] });
    return kernelCase.complete('check').worded[0];
  }

  test('say values as people read them', async () => {
    const text =
      '{{= name }}: {{= date("2026-01-05") }}, {{= list }}, {{= yes }}, {{=amount}}, «{{= nothing }}»';
    const data = { name: 'Lan', list: ['a', 1], yes: true, amount: 15000, nothing: null };

    const notice = await said(text, data);

    expect(notice).toMatchObject({ text: { vi: 'Lan: 05/01/2026, a, 1, có, 15000, «»' } });
  });

  test('say data that looks like a placeholder as it is', async () => {
    const notice = await said('{{= name }}', { name: '{{= secret }}', secret: 'no' });

    expect(notice).toMatchObject({ text: { vi: '{{= secret }}' } });
  });

  test('leave the number of the case open until it is known', async () => {
    const notice = await said('Số {{= case.number }}', {});

    expect(notice).toMatchObject({ text: { vi: 'Số {{= case.number }}' } });
  });

  test('leave out what cannot be computed, and the case goes on', async () => {
    const notice = await said('a{{= for i in 1..2000000 return i }}b{{= 1 + }}c', {});

    expect(notice).toMatchObject({
      text: { vi: 'abc' },
      problems: [{ code: 'FEEL_BUDGET_EXCEEDED' }, { code: 'PLACEHOLDER_UNREADABLE' }],
    });
  });

  test('a hook that failed tells nobody of what it undid', async () => {
    const file = bpmnText(`
      <startEvent id="start"/>
      <exclusiveGateway id="which"/>
      <userTask id="a"/>
      start -> which
      which -> a [missing]
    `);
    const notifications = [notification({ event: 'left', element: 'which' })];

    const kernelCase = await KernelCase.start(file, {}, { notifications });

    expect([kernelCase.incidents, kernelCase.worded]).toEqual([['CONDITION_UNDECIDED'], []]);
  });
});
