import type { Row } from './draw.ts';
import type { Marker, Shape } from './shapes.ts';

const START: Shape = { kind: 'start' };
const END: Shape = { kind: 'end' };
const task = (label: string, more: Partial<Shape> = {}): Shape => ({ kind: 'task', label, ...more });
const event = (kind: 'start' | 'catch' | 'throw' | 'end', marker?: Marker): Shape =>
  marker === undefined ? { kind } : { kind, marker };
const gateway = (marker?: Marker): Shape =>
  marker === undefined ? { kind: 'gateway' } : { kind: 'gateway', marker };
const scope = (inside: readonly Shape[], more: Partial<Shape> = {}): Shape => ({
  kind: 'scope',
  inside,
  ...more,
});
const through = (...shapes: readonly Shape[]): readonly Row[] => [{ shapes: [START, ...shapes, END] }];

/** The middles of a gateway that is the second shape of its row, and of one that is a step further. */
const [SPLIT, JOIN] = [106, 302];
const split = (marker: Marker): readonly Row[] => [
  { shapes: [START, gateway(marker), task('One'), gateway(marker), END] },
  { shapes: [task('Other')], branch: { from: SPLIT, to: JOIN } },
];

const watched = (marker: Marker, handler: string, host: Shape = task('Work')): readonly Row[] =>
  through({ ...host, boundary: { event: event('catch', marker), leads: task(handler) } });

/** An event as it begins, waits and is thrown. */
const ways = (marker: Marker, kinds: readonly ('start' | 'catch' | 'throw' | 'end')[]): readonly Row[] => [
  {
    shapes: kinds.map((kind) => ({ ...event(kind, marker), label: kind === 'catch' ? 'wait' : kind })),
    free: true,
  },
];

const ALL = ['start', 'catch', 'throw', 'end'] as const;

/** The diagram of each page under `docs/elements`. */
export const scenes: Readonly<Record<string, readonly Row[]>> = {
  'start-event': [{ shapes: [START, task('First step')] }],
  'end-event': [{ shapes: [task('Last step'), END] }],
  'intermediate-catch-event': through(event('catch', 'message'), task('Go on')),
  'intermediate-throw-event': through(event('throw', 'message'), task('Go on')),
  'boundary-event': watched('timer', 'Remind'),
  task: through(task('Step')),
  'user-task': through(task('Review', { marker: 'user' })),
  'manual-task': through(task('File', { marker: 'manual' })),
  'service-task': through(task('Look up', { marker: 'service' })),
  'script-task': through(task('Compute', { marker: 'script' })),
  'business-rule-task': through(task('Decide', { marker: 'rule' })),
  'send-task': through(task('Send', { marker: 'message' })),
  'receive-task': through(task('Receive', { marker: 'message' })),
  'exclusive-gateway': split('exclusive'),
  'parallel-gateway': split('parallel'),
  'inclusive-gateway': split('inclusive'),
  'complex-gateway': split('complex'),
  'event-based-gateway': [
    { shapes: [START, gateway('events'), event('catch', 'message'), task('Answer'), END] },
    { shapes: [event('catch', 'timer'), task('Remind')], branch: { from: SPLIT } },
  ],
  'sub-process': through(scope([START, task('Check'), END])),
  transaction: watched('cancel', 'Apologise', scope([START, task('Book'), END], { double: true })),
  'ad-hoc-sub-process': [{ shapes: [START, scope([task('Check'), task('Ask')], { below: 'ad-hoc' }), END] }],
  'event-sub-process': [
    { shapes: [START, task('Work'), END] },
    { shapes: [scope([event('start', 'message'), task('Withdraw'), END], { dashed: true })], free: true },
  ],
  'call-activity': through(task('Payment', { thick: true, below: 'plus' })),
  'repeated-activities': [
    {
      shapes: [
        task('Vote', { below: 'parallel' }),
        task('Sign', { below: 'sequential' }),
        task('Correct', { below: 'loop' }),
      ],
      free: true,
    },
  ],
  'none-event': ways('message', ALL).map(({ shapes }) => ({
    shapes: shapes.filter(({ kind }) => kind !== 'catch').map(({ marker: _marker, ...shape }) => shape),
    free: true,
  })),
  'message-event': ways('message', ALL),
  'timer-event': ways('timer', ['start', 'catch']),
  'signal-event': ways('signal', ALL),
  'error-event': watched('error', 'Handle', scope([START, task('Check'), event('end', 'error')])),
  'escalation-event': watched(
    'escalation',
    'Tell',
    scope([START, event('throw', 'escalation'), task('Check'), END]),
  ),
  'conditional-event': ways('conditional', ['start', 'catch']),
  'cancel-event': watched(
    'cancel',
    'Apologise',
    scope([START, task('Book'), event('end', 'cancel')], { double: true }),
  ),
  'compensation-event': [
    {
      shapes: [
        START,
        task('Book', {
          boundary: {
            event: event('catch', 'compensation'),
            leads: task('Cancel', { below: 'undo' }),
            undoes: true,
          },
        }),
        task('Pay'),
        event('throw', 'compensation'),
        END,
      ],
    },
  ],
  'link-event': [
    { shapes: [START, task('Here'), { ...event('throw', 'link'), label: 'A' }] },
    { shapes: [{ ...event('catch', 'link'), label: 'A' }, task('There'), END] },
  ],
  'terminate-event': [
    { shapes: [START, gateway('parallel'), task('Refuse'), event('end', 'terminate')] },
    { shapes: [task('Other work')], branch: { from: SPLIT } },
  ],
};
