import { flow, processFile } from '../../engine/models.ts';

const timer = (kind: string, value: string): string =>
  `<timerEventDefinition><${kind}>${value}</${kind}></timerEventDefinition>`;

const startsClock =
  '<extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements>';

const PROCESS = [
  `<startEvent id="start">${startsClock}</startEvent>`,
  `<startEvent id="arrival">${startsClock}<messageEventDefinition messageRef="applying"/></startEvent>`,
  `<startEvent id="nightly">${timer('timeCycle', 'R2/PT2M')}</startEvent>`,
  '<serviceTask id="tick" motcua:handler="effect" motcua:retries="50"/><endEvent id="ticked"/>',
  '<serviceTask id="lookup" motcua:handler="effect" motcua:retries="50"/>',
  `<intermediateCatchEvent id="wait">${timer('timeDuration', 'PT0.05S')}</intermediateCatchEvent>`,
  '<serviceTask id="register" motcua:handler="outside" motcua:retries="50"/>',
  '<userTask id="review" motcua:role="officer"><extensionElements><motcua:caseNumber on="enter"/></extensionElements></userTask>',
  `<boundaryEvent id="overdue" attachedToRef="review" cancelActivity="false">${timer('timeCycle', 'R2/PT1M')}</boundaryEvent>`,
  '<serviceTask id="remind" motcua:handler="effect" motcua:retries="50"/><endEvent id="reminded"/>',
  '<boundaryEvent id="alarmed" attachedToRef="review" cancelActivity="false"><signalEventDefinition signalRef="alarm"/></boundaryEvent>',
  '<endEvent id="heard"/>',
  '<intermediateCatchEvent id="paper"><messageEventDefinition messageRef="handing-in"/></intermediateCatchEvent>',
  '<serviceTask id="notify" motcua:handler="effect" motcua:retries="50"/>',
  '<endEvent id="end"><extensionElements><motcua:clockEffect clock="statutory" effect="stop" on="enter"/></extensionElements></endEvent>',
  flow('start', 'lookup'),
  flow('arrival', 'lookup'),
  flow('nightly', 'tick'),
  flow('tick', 'ticked'),
  flow('lookup', 'wait'),
  flow('wait', 'register'),
  flow('register', 'review'),
  flow('overdue', 'remind'),
  flow('remind', 'reminded'),
  flow('alarmed', 'heard'),
  flow('review', 'paper'),
  flow('paper', 'notify'),
  flow('notify', 'end'),
].join('');

const BESIDE =
  '<message id="applying" name="application"/><message id="handing-in" name="paper" motcua:correlationKey="=key"/><signal id="alarm" name="alarm"/>';

const description = {
  format: 1,
  code: 'simulated',
  name: { vi: 'Mô phỏng' },
  levels: ['commune'],
  channels: [{ channel: 'in_person' }],
  roles: [
    { id: 'officer', name: { vi: 'Cán bộ' } },
    { id: 'applicant', name: { vi: 'Người nộp' }, applicant: true },
  ],
  clocks: [
    {
      id: 'statutory',
      kind: 'statutory',
      name: { vi: 'Thời hạn' },
      term: { unit: 'workingDay', amount: 5 },
    },
  ],
};

/**
 * A case with everything that must not get lost: begun by a call, a message or the time; work inside and outside, a timer, a number, a task
 * with reminders and a signal, a message, a clock.
 */
export const files = [
  processFile('simulated', PROCESS, BESIDE),
  { name: 'procedure.json', content: JSON.stringify(description) },
];

/** What a case that people or messages began goes through, once each. */
export const STEPS = ['lookup', 'wait', 'register', 'review', 'paper', 'notify', 'end'];
/** How often the time begins a case. */
export const NIGHTLY = 2;
/** How often a task reminds at most. */
export const REMINDERS = 2;

/** What a sink is told of. */
export const TOLD = ['case.started', 'task.completed', 'case.ended'].map((type) => `dev.motcua.${type}`);

/** A calendar with another day off for each version. */
export function officeCalendar(version: number) {
  const hours = [
    ['07:30', '11:30'],
    ['13:30', '17:30'],
  ] as const;
  const closed = { kind: 'closed', from: `2026-01-${String(6 + (version % 20)).padStart(2, '0')}` } as const;
  return {
    id: 'office',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    exceptions: version === 0 ? [] : [closed],
  };
}
