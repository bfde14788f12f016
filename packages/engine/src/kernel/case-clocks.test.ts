import { describe, expect, test } from 'vitest';
import type { ClockDefinition } from '../clocks/clock.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase, type KernelCaseOptions } from '../testing/kernel-case.ts';

const days = (amount: number) => ({ unit: 'workingDay', amount }) as const;

const statutory: ClockDefinition = { id: 'statutory', kind: 'statutory', term: days(5) };

const STARTS = `<extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements>`;

const MONDAY = '2026-06-01T08:00+07:00';

/** On a Monday without days off near it, where five working days end on the next Monday at 17:00. */
function begin(
  content: string,
  clocks: readonly ClockDefinition[],
  options: KernelCaseOptions & { readonly beside?: string; readonly data?: Record<string, string> } = {},
): Promise<KernelCase> {
  const { beside = '', data = {}, ...rest } = options;
  return KernelCase.start(bpmnText(content, { beside }), data, { clocks, now: MONDAY, ...rest });
}

const WORKED_ON = `
  <startEvent id="start">${STARTS}</startEvent> <userTask id="work"/> <endEvent id="end"/>
  start -> work
  work -> end`;

const utc = (local: string): string => new Date(local).toISOString();

describe('the timer of a clock', () => {
  test('is one, set for its next moment, and set anew when the clock moves', async () => {
    const warned: ClockDefinition = { ...statutory, warnings: [{ level: 'soon', before: days(1) }] };
    const kernelCase = await begin(WORKED_ON, [warned]);
    const timers = () =>
      kernelCase.case.waitingFor('schedule-timer').map(({ timer, dueAt }) => [timer, dueAt]);
    const atFirst = timers();

    kernelCase.do({
      type: 'move-clock',
      clock: 'statutory',
      effect: 'extend',
      term: '2 workingDay',
      reason: 'flood',
    });
    const extended = timers();
    kernelCase.do({ type: 'move-clock', clock: 'statutory', effect: 'pause', reason: 'papers missing' });

    expect(atFirst).toEqual([['k:statutory', utc('2026-06-05T07:30+07:00')]]);
    expect(extended).toEqual([['k:statutory', utc('2026-06-09T07:30+07:00')]]);
    expect(timers()).toEqual([]);
  });

  test('tells each warning once, then that the clock ran out', async () => {
    const warned: ClockDefinition = {
      ...statutory,
      warnings: [
        { level: 'half', percent: 50, tell: 'head' },
        { level: 'soon', before: days(1) },
      ],
      onExpiry: { escalateTo: 'chairman' },
    };
    const kernelCase = await begin(WORKED_ON, [warned]);

    kernelCase.advance('P20D');

    expect(kernelCase.notices.map(({ topic, level, role }) => [topic, level, role])).toEqual([
      ['clock-warning', 'half', 'head'],
      ['clock-warning', 'soon', undefined],
      ['clock-expired', undefined, 'chairman'],
    ]);
    expect(kernelCase.clock('statutory').status).toBe('expired');
    expect(kernelCase.case.waitingFor('schedule-timer')).toEqual([]);
  });

  test('tells of a warning again when the clock was moved on, and of none that no longer comes', async () => {
    const warned: ClockDefinition = { ...statutory, warnings: [{ level: 'soon', before: days(1) }] };
    const kernelCase = await begin(WORKED_ON, [warned]);

    kernelCase.advance('P5D');
    kernelCase.do({ type: 'move-clock', clock: 'statutory', effect: 'extend', term: '2 workingDay' });
    kernelCase.advance('P4D');

    expect(kernelCase.notices.map(({ topic, dueAt }) => [topic, dueAt])).toEqual([
      ['clock-warning', '2026-06-08T17:00:00+07:00'],
      ['clock-warning', '2026-06-10T17:00:00+07:00'],
    ]);
  });

  test('tells when a pause has lasted as long as it may', async () => {
    const kernelCase = await begin(WORKED_ON, [{ ...statutory, pause: { longest: days(3) } }]);

    kernelCase.do({ type: 'move-clock', clock: 'statutory', effect: 'pause' });
    kernelCase.advance('P10D');

    expect(kernelCase.notices.map(({ topic }) => topic)).toEqual(['clock-pause-limit']);
    expect(kernelCase.clock('statutory').status).toBe('paused');
  });
});

describe('a clock that runs out', () => {
  const ON_SILENCE = `
    <startEvent id="start">${STARTS}</startEvent> <userTask id="work"/>
    <boundaryEvent id="silent" attachedToRef="work"><signalEventDefinition signalRef="silence"/></boundaryEvent>
    <userTask id="grant"/> <endEvent id="end"/>
    start -> work
    work -> end
    silent -> grant
    grant -> end`;

  test('is heard in the process, with what the silence is taken for, in the same step', async () => {
    const tacit: ClockDefinition = { ...statutory, onExpiry: { event: 'silence', tacit: 'accept' } };
    const kernelCase = await begin(ON_SILENCE, [tacit], { beside: '<signal id="silence" name="silence"/>' });

    kernelCase.advance('P20D');

    expect(kernelCase.open).toEqual(['grant']);
    expect(kernelCase.case.data).toMatchObject({ clock: 'statutory', tacit: 'accept' });
    expect(kernelCase.clock('statutory').tacit).toBe('accept');
    expect(kernelCase.case.effects.filter(({ type }) => type === 'broadcast-signal')).toEqual([]);
  });

  test.each([
    [{ close: true }, 'terminated'],
    [{ close: true, tacit: 'refuse' }, 'terminated'],
    [{ close: true, tacit: 'accept' }, 'completed'],
  ] as const)('closes the case where its rules say so: %j', async (onExpiry, status) => {
    const kernelCase = await begin(WORKED_ON, [{ ...statutory, onExpiry }]);

    kernelCase.advance('P20D');

    expect(kernelCase.case.status).toBe(status);
    expect(kernelCase.clock('statutory').status).toBe('stopped');
  });

  test('can be asked about by a condition', async () => {
    const content = `
      <startEvent id="start">${STARTS}</startEvent> <userTask id="work"/> <userTask id="explain"/> <endEvent id="end"/>
      <boundaryEvent id="late" attachedToRef="work"><conditionalEventDefinition><condition>case.clocks.statutory.status = "expired"</condition></conditionalEventDefinition></boundaryEvent>
      start -> work
      work -> end
      late -> explain
      explain -> end`;
    const kernelCase = await begin(content, [statutory]);

    kernelCase.advance('P20D');

    expect(kernelCase.open).toEqual(['explain']);
  });
});

describe('a clock in the model', () => {
  const clocked = (id: string): ClockDefinition => ({ id, kind: 'step', term: days(2) });

  test('runs as long as the step, sub-process or process that names it', async () => {
    const content = `
      <startEvent id="start"/> <userTask id="one" motcua:clock="step"/>
      <subProcess id="part" motcua:clock="part"><startEvent id="in"/><userTask id="two"/><sequenceFlow id="f" sourceRef="in" targetRef="two"/></subProcess>
      <endEvent id="end"/>
      start -> one
      one -> part
      part -> end`;
    const file = bpmnText(content).replace('<process ', '<process motcua:clock="whole" ');
    const clocks = ['step', 'part', 'whole'].map(clocked);
    const kernelCase = await KernelCase.start(file, {}, { clocks, now: MONDAY });
    const statuses = () => clocks.map(({ id }) => kernelCase.clock(id).status);

    const atOne = statuses();
    kernelCase.complete('one');
    const atTwo = statuses();
    kernelCase.complete('two');

    expect(atOne).toEqual(['running', undefined, 'running']);
    expect(atTwo).toEqual(['stopped', 'running', 'running']);
    expect(statuses()).toEqual(['stopped', 'stopped', 'stopped']);
  });

  test('stops with a step that is interrupted, and starts anew when the step comes again', async () => {
    const content = `
      <startEvent id="start"/> <userTask id="one" motcua:clock="step"/> <endEvent id="end"/>
      <boundaryEvent id="stop" attachedToRef="one"><messageEventDefinition messageRef="stop-it"/></boundaryEvent>
      <userTask id="other"/>
      start -> one
      one -> end
      stop -> other
      other -> one`;
    const kernelCase = await begin(content, [clocked('step')], {
      beside: '<message id="stop-it" name="stop-it"/>',
    });

    kernelCase.trigger('stop');
    const interrupted = kernelCase.clock('step').status;
    kernelCase.complete('other');

    expect(interrupted).toBe('stopped');
    expect(kernelCase.clock('step').status).toBe('running');
    expect(kernelCase.open).toEqual(['one']);
  });

  test('is moved by a message wherever it comes', async () => {
    const content = `
      <startEvent id="start">${STARTS}</startEvent>
      <userTask id="ask"><extensionElements><motcua:clockEffect clock="statutory" effect="pause" reason="Chờ bổ sung" legalBasis="Điều 17"/></extensionElements></userTask>
      <intermediateCatchEvent id="came"><messageEventDefinition messageRef="supplement"/></intermediateCatchEvent>
      <userTask id="work"/>
      start -> ask
      ask -> came
      came -> work`;
    const beside =
      '<message id="supplement" name="supplement"><extensionElements><motcua:clockEffect clock="statutory" effect="supplement"/></extensionElements></message>';
    const kernelCase = await begin(content, [{ ...statutory, onSupplement: 'resume' }], { beside });

    kernelCase.complete('ask');
    kernelCase.advance('P2D');
    const waiting = kernelCase.clock('statutory').status;
    kernelCase.trigger('came');

    expect(waiting).toBe('paused');
    expect(kernelCase.clock('statutory')).toMatchObject({ status: 'running', dueOn: '2026-06-10' });
    expect(kernelCase.clock('statutory').ledger).toMatchObject([
      { effect: 'start', element: 'start' },
      { effect: 'pause', element: 'ask', reason: 'Chờ bổ sung', legalBasis: 'Điều 17' },
      { effect: 'resume', element: 'came' },
    ]);
  });

  test('counts from when it happened, and by a term that the case decides', async () => {
    const content = `
      <startEvent id="start"><extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave" at="=receivedOn" term="=if urgent = &quot;yes&quot; then &quot;1 workingDay&quot; else &quot;5 workingDay&quot;"/></extensionElements></startEvent>
      <userTask id="work"/>
      start -> work`;
    const kernelCase = await begin(content, [statutory], {
      data: { receivedOn: '2026-05-29T16:40', urgent: 'yes' },
    });

    expect(kernelCase.clock('statutory')).toMatchObject({
      startedAt: '2026-05-29T16:40:00+07:00',
      dueOn: '2026-06-01',
    });
    expect(kernelCase.clock('statutory').ledger).toMatchObject([{ recordedAt: '2026-06-01T01:00:00.000Z' }]);
  });

  test.each([
    ['term="5 sometime"', 'TERM_UNREADABLE'],
    ['term="=1 + 1"', 'TERM_UNREADABLE'],
    ['at="2026-02-30"', 'CLOCK_MOMENT_UNREADABLE'],
  ])('that cannot be read, %s, is an incident and never passed over', async (attribute, code) => {
    const content = `
      <startEvent id="start"/>
      <userTask id="work"><extensionElements><motcua:clockEffect clock="statutory" effect="start" ${attribute}/></extensionElements></userTask>
      start -> work`;
    const kernelCase = await begin(content, [statutory]);

    expect(kernelCase.incidents).toEqual([code]);
    expect(kernelCase.clock('statutory')).toEqual({});
  });

  test('is stopped when the case ends, however it ends', async () => {
    const kernelCase = await begin(WORKED_ON, [statutory]);

    kernelCase.do({ type: 'end', status: 'cancelled' });

    expect(kernelCase.clock('statutory').status).toBe('stopped');
    expect(kernelCase.case.waiting).toEqual([]);
  });
});

describe('by hand', () => {
  const ruled: ClockDefinition = {
    ...statutory,
    pause: { most: 1, roles: ['officer'] },
    extension: { most: 1, longest: days(5), roles: ['chairman'] },
    appointment: { most: 1, notice: days(1) },
  };

  test('the ledger names who did it, why, and when it happened apart from when it was recorded', async () => {
    const kernelCase = await begin(WORKED_ON, [ruled]);
    kernelCase.advance('PT4H');

    kernelCase.do(
      {
        type: 'move-clock',
        clock: 'statutory',
        effect: 'pause',
        at: '2026-06-01T09:00',
        reason: 'flood',
        legalBasis: 'Art. 4',
      },
      { id: 'lan', roles: ['officer'] },
    );

    expect(kernelCase.clock('statutory').ledger).toMatchObject([
      { effect: 'start' },
      {
        effect: 'pause',
        by: 'lan',
        reason: 'flood',
        legalBasis: 'Art. 4',
        at: '2026-06-01T09:00:00+07:00',
        recordedAt: '2026-06-01T05:00:00.000Z',
      },
    ]);
  });

  test('the appointment stays when the clock moves; a new one is an act of its own', async () => {
    const kernelCase = await begin(WORKED_ON, [ruled]);
    const chairman = { id: 'minh', roles: ['chairman'] };
    const appointed = () => kernelCase.clock('statutory').appointment;

    kernelCase.do(
      { type: 'move-clock', clock: 'statutory', effect: 'extend', term: '3 workingDay' },
      chairman,
    );
    const before = appointed();
    kernelCase.do({ type: 'appoint', clock: 'statutory', reason: 'extended' }, chairman);

    expect(before).toMatchObject({ appointedAt: '2026-06-08T17:00:00+07:00' });
    expect(appointed()).toMatchObject({
      appointedAt: '2026-06-11T17:00:00+07:00',
      acts: [{ appointedAt: '2026-06-08T17:00:00+07:00' }, { by: 'minh', reason: 'extended' }],
    });
  });
});

describe('a case that stands still', () => {
  const applicant: ClockDefinition = {
    id: 'applicant',
    kind: 'applicant',
    term: days(3),
    onExpiry: { escalateTo: 'officer' },
  };
  const TWO_CLOCKS = `
    <startEvent id="start"><extensionElements>
      <motcua:clockEffect clock="statutory" effect="start" on="leave"/><motcua:clockEffect clock="applicant" effect="start" on="leave"/>
    </extensionElements></startEvent>
    <userTask id="work"/> <userTask id="remind"/> <endEvent id="end"/>
    <boundaryEvent id="later" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    start -> work
    work -> end
    later -> remind`;

  test('pauses the clocks that stand still with it; an applicant’s runs on, and out', async () => {
    const kernelCase = await begin(TWO_CLOCKS, [{ ...statutory, pause: { most: 0 } }, applicant]);

    kernelCase.do({ type: 'suspend', reason: 'flood' });
    kernelCase.advance('P7D');
    const during = ['statutory', 'applicant'].map((id) => kernelCase.clock(id).status);
    kernelCase.do({ type: 'resume' });

    expect(during).toEqual(['paused', 'expired']);
    expect(kernelCase.notices.map(({ clock, role }) => [clock, role])).toEqual([['applicant', 'officer']]);
    expect(kernelCase.clock('statutory')).toMatchObject({ status: 'running', dueOn: '2026-06-15' });
  });

  test('hears what came for it meanwhile when it goes on', async () => {
    const kernelCase = await begin(TWO_CLOCKS, [statutory, applicant]);

    kernelCase.do({ type: 'suspend' });
    kernelCase.advance('P7D');
    const during = kernelCase.open;
    kernelCase.do({ type: 'resume' });

    expect(during).toEqual(['work']);
    expect(kernelCase.open).toEqual(['work', 'remind']);
    expect(kernelCase.case.record('deferred')).toBeUndefined();
  });
});
