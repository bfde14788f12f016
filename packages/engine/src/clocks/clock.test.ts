import { describe, expect, test } from 'vitest';
import { applyClockEffect, type ClockDefinition, type ClockState, expireClock } from './clock.ts';
import { clockAfter, definitionOf, effectOf, type ShortEffect, term, vn } from './testdata/clocks.ts';

const fiveDays = definitionOf('5 workingDay');

const started: readonly ShortEffect[] = [['start', '2024-06-03T09:00']];
const paused: readonly ShortEffect[] = [
  ...started,
  ['pause', '2024-06-05T09:00', { reason: 'supplement', legalBasis: 'Điều 19' }],
];

function apply(clock: ClockState | undefined, effect: ShortEffect, definition: ClockDefinition = fiveDays) {
  return applyClockEffect({ clock, definition, effect: effectOf(effect), calendar: vn });
}

function codesOf(
  clock: ClockState | undefined,
  effect: ShortEffect,
  definition?: ClockDefinition,
): readonly string[] {
  return apply(clock, effect, definition).problems.map(({ code }) => code);
}

describe('the effects of a clock', () => {
  test('start: due by its term, with the first line of the ledger', () => {
    const clock = clockAfter(fiveDays, started);

    expect(clock).toMatchObject({
      id: 'statutory',
      status: 'running',
      dueAt: '2024-06-10T17:00:00+07:00',
      dueOn: '2024-06-10',
    });
    expect(clock.ledger).toEqual([
      {
        effect: 'start',
        at: '2024-06-03T09:00+07:00',
        recordedAt: '2024-06-03T09:00+07:00',
        term: { unit: 'workingDay', amount: 5 },
        dueAfter: '2024-06-10T17:00:00+07:00',
        calendarVersion: vn.version,
      },
    ]);
  });

  test('pause and resume: due later by what lay between, reason and legal basis in the ledger', () => {
    const clock = clockAfter(fiveDays, [...paused, ['resume', '2024-06-11T09:00']]);

    expect([clock.status, clock.dueOn]).toEqual(['running', '2024-06-14']);
    expect(clock.ledger[1]).toMatchObject({ effect: 'pause', reason: 'supplement', legalBasis: 'Điều 19' });
    expect(clock.ledger[2]).toMatchObject({
      dueBefore: '2024-06-10T17:00:00+07:00',
      dueAfter: '2024-06-14T17:00:00+07:00',
    });
    expect(clock).not.toHaveProperty('pausedAt');
  });

  test('restart: forgets pauses and extensions', () => {
    const clock = clockAfter(fiveDays, [
      ...started,
      ['extend', '2024-06-04T09:00', { term: term('9 workingDay') }],
      ['pause', '2024-06-05T09:00'],
      ['restart', '2024-07-01T09:00'],
    ]);

    expect([clock.status, clock.dueOn]).toEqual(['running', '2024-07-08']);
    expect(clock.ledger).toHaveLength(4);
  });

  test('restart with a term of its own', () => {
    expect(
      clockAfter(fiveDays, [...paused, ['restart', '2024-07-01T09:00', { term: term('2 workingDay') }]])
        .dueOn,
    ).toBe('2024-07-03');
  });

  test('extend: also while it is paused, and in hours where they make whole days', () => {
    const definition = definitionOf('5 workingDay');

    expect(
      clockAfter(definition, [...started, ['extend', '2024-06-04T09:00', { term: term('16 workingHour') }]])
        .dueOn,
    ).toBe('2024-06-12');
    expect(
      clockAfter(definition, [...paused, ['extend', '2024-06-06T09:00', { term: term('1 workingDay') }]])
        .status,
    ).toBe('paused');
  });

  test('stop: closed, and only a new start opens it again', () => {
    const stopped = clockAfter(fiveDays, [...started, ['stop', '2024-06-06T10:00']]);
    const again = apply(stopped, ['start', '2024-06-10T09:00']).clock;

    expect([stopped.status, stopped.stoppedAt]).toEqual(['stopped', '2024-06-06T10:00+07:00']);
    expect(codesOf(stopped, ['pause', '2024-06-06T11:00'])).toEqual(['CLOCK_EFFECT_REFUSED']);
    expect(again).toMatchObject({ status: 'running', dueOn: '2024-06-17' });
    expect(again?.ledger).toHaveLength(3);
    expect(again).not.toHaveProperty('stoppedAt');
  });

  test('a step that is entered again within the same minute starts its clock again', () => {
    const at = '2024-06-03T09:00';
    const clock = clockAfter(fiveDays, [
      ['start', at],
      ['stop', at],
      ['start', at],
      ['stop', at],
    ]);

    expect([clock.status, clock.ledger.length]).toEqual(['stopped', 4]);
  });

  test('the clock keeps the term that it was started with when the procedure changes', () => {
    const clock = clockAfter(fiveDays, paused);

    const resumed = apply(clock, ['resume', '2024-06-05T10:00'], definitionOf('90 workingDay')).clock;

    expect(resumed?.dueOn).toBe('2024-06-10');
  });

  test('a phase that is over is not moved by a later pause', () => {
    const phases = definitionOf('2 workingDay then 5 calendarDay');
    const clock = clockAfter(phases, [
      ...started,
      ['pause', '2024-06-07T09:00'],
      ['resume', '2024-06-09T09:00'],
    ]);

    expect(clock.dueOn).toBe('2024-06-12');
  });

  test('is plain JSON', () => {
    const clock = clockAfter(fiveDays, paused);

    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });
});

describe('when it happened is not when it was recorded', () => {
  test('a pause from yesterday, recorded after the extension of today, counts from yesterday', () => {
    const inOrder = clockAfter(fiveDays, [
      ...started,
      ['pause', '2024-06-04T09:00'],
      ['extend', '2024-06-05T09:00', { term: term('1 workingDay') }],
      ['resume', '2024-06-06T09:00'],
    ]);
    const late = clockAfter(fiveDays, [
      ...started,
      ['extend', '2024-06-05T09:00', { term: term('1 workingDay') }],
      ['pause', '2024-06-04T09:00', { recordedAt: '2024-06-05T10:00+07:00' }],
      ['resume', '2024-06-06T09:00'],
    ]);

    expect(late.dueAt).toBe(inOrder.dueAt);
    expect(late.ledger.map(({ effect }) => effect)).toEqual(['start', 'extend', 'pause', 'resume']);
  });

  test('an expiry that a pause recorded later shows to be none is lifted', () => {
    const running = clockAfter(definitionOf('1 workingDay'), started);
    const expired = expireClock({
      clock: running,
      definition: fiveDays,
      at: running.dueAt,
      recordedAt: running.dueAt,
      calendar: vn,
    }).clock;

    const { clock } = apply(expired, ['pause', '2024-06-04T16:00', { recordedAt: '2024-06-05T08:00+07:00' }]);

    expect([expired.status, clock?.status]).toEqual(['expired', 'paused']);
  });
});

describe('events out of order, twice, or impossible', () => {
  const running = clockAfter(fiveDays, started);
  const waiting = clockAfter(fiveDays, paused);

  test.each<readonly [string, ClockState | undefined, ShortEffect, string]>([
    ['a pause before any start', undefined, ['pause', '2024-06-05T09:00'], 'CLOCK_EFFECT_REFUSED'],
    ['a second start', running, ['start', '2024-06-05T09:00'], 'CLOCK_EFFECT_REFUSED'],
    ['a resume without a pause', running, ['resume', '2024-06-05T09:00'], 'CLOCK_EFFECT_REFUSED'],
    ['a pause while paused', waiting, ['pause', '2024-06-06T09:00'], 'CLOCK_EFFECT_REFUSED'],
    [
      'a resume before its pause: a negative pause',
      waiting,
      ['resume', '2024-06-04T09:00'],
      'CLOCK_EFFECT_REFUSED',
    ],
    ['a pause before the start', running, ['pause', '2024-06-01T09:00'], 'CLOCK_EFFECT_REFUSED'],
    [
      'a stop before the pause that was recorded',
      waiting,
      ['stop', '2024-06-04T09:00'],
      'CLOCK_EFFECT_REFUSED',
    ],
    ['a date that does not exist', running, ['pause', '2024-06-31T09:00'], 'TIME_INVALID'],
    ['an extension by nothing', running, ['extend', '2024-06-05T09:00'], 'CLOCK_EXTENSION_TERM'],
    [
      'a negative extension',
      running,
      ['extend', '2024-06-05T09:00', { term: { unit: 'workingDay', amount: -1 } }],
      'TERM_AMOUNT',
    ],
    [
      'an extension by half a day',
      running,
      ['extend', '2024-06-05T09:00', { term: term('0.5 workingDay') }],
      'CLOCK_EXTENSION_UNIT',
    ],
    [
      'a restart by a term that is none',
      running,
      ['restart', '2024-06-05T09:00', { term: { unit: 'month', amount: 0.5 } }],
      'TERM_FRACTION',
    ],
  ])('%s is a problem and changes nothing', (_, clock, effect, code) => {
    const result = apply(clock, effect);

    expect(result.problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
    expect(result.clock).toBe(clock);
  });

  test.each<readonly [string, ClockState, ShortEffect]>([
    ['the pause', waiting, ['pause', '2024-06-05T09:00']],
    ['the start', running, ['start', '2024-06-03T09:00']],
    [
      'the pause, said in another zone',
      waiting,
      ['pause', '', { at: '2024-06-05T02:00:00Z', recordedAt: '2024-06-05T02:00:00Z' }],
    ],
  ])('%s once more is a warning and changes nothing', (_, clock, effect) => {
    const result = apply(clock, effect);

    expect(result.problems.map((problem) => [problem.code, problem.severity])).toEqual([
      ['CLOCK_EFFECT_REPEATED', 'warning'],
    ]);
    expect(result.clock).toBe(clock);
  });

  test('an extension once more does not extend twice', () => {
    const effect: ShortEffect = ['extend', '2024-06-05T09:00', { term: term('1 workingDay') }];
    const extended = clockAfter(fiveDays, [...started, effect]);

    expect(apply(extended, effect).clock).toBe(extended);
  });

  test.each(['explode', 'constructor', '__proto__', 'expire'])(
    'an effect «%s» that there is none',
    (name) => {
      const { clock, problems } = apply(running, [name as 'pause', '2024-06-05T09:00']);

      expect([clock, problems[0]?.code]).toEqual([running, 'CLOCK_EFFECT_UNKNOWN']);
    },
  );

  test('a term that no calendar can hold leaves the clock as it was', () => {
    const { clock, problems } = apply(
      running,
      ['extend', '2024-06-05T09:00', { term: term('36000 month') }],
      definitionOf('1 month'),
    );

    expect([clock, problems[0]?.code]).toEqual([running, 'CALENDAR_OUT_OF_REACH']);
  });
});

describe('what a procedure limits', () => {
  test('how often a clock is paused, also across restarts', () => {
    const once = definitionOf('5 workingDay', { pause: { most: 1 } });
    const clock = clockAfter(once, [...paused, ['restart', '2024-06-11T09:00']]);

    expect(codesOf(clock, ['pause', '2024-06-12T09:00'], once)).toEqual(['CLOCK_LIMIT_REACHED']);
  });

  test('how often, by whom and by how much it is extended', () => {
    const limited = definitionOf('5 workingDay', {
      extension: { most: 1, roles: ['head'], longest: term('3 workingDay') },
    });
    const running = clockAfter(limited, started);
    const effect = (amount: string, roles: readonly string[], at = '2024-06-05T09:00'): ShortEffect => [
      'extend',
      at,
      { term: term(amount), roles },
    ];

    const extended = apply(running, effect('3 workingDay', ['head']), limited).clock;

    expect(extended?.dueOn).toBe('2024-06-13');
    expect(codesOf(running, effect('3 workingDay', ['clerk']), limited)).toEqual(['CLOCK_EXTENSION_ROLE']);
    expect(codesOf(running, effect('4 workingDay', ['head']), limited)).toEqual(['CLOCK_EXTENSION_TOO_LONG']);
    expect(codesOf(running, effect('1 month', ['head']), limited)).toEqual(['CLOCK_EXTENSION_TOO_LONG']);
    expect(codesOf(extended, effect('1 workingDay', ['head'], '2024-06-06T09:00'), limited)).toEqual([
      'CLOCK_LIMIT_REACHED',
    ]);
  });

  test('what deserves a look is done, with a warning', () => {
    const limited = definitionOf('5 workingDay', { pause: { longest: term('3 workingDay') } });
    const clock = clockAfter(limited, paused);

    expect(codesOf(clock, ['resume', '2024-06-10T17:01'], limited)).toEqual(['CLOCK_PAUSE_TOO_LONG']);
    expect(codesOf(clock, ['resume', '2024-06-10T16:59'], limited)).toEqual([]);
    expect(codesOf(clockAfter(fiveDays, started), ['pause', '2024-07-10T16:59'])).toEqual([
      'CLOCK_PAUSED_OVERDUE',
    ]);
    expect(
      codesOf(clockAfter(fiveDays, started), [
        'pause',
        '2024-06-05T09:00',
        { recordedAt: '2024-06-04T09:00+07:00' },
      ]),
    ).toEqual(['CLOCK_EFFECT_AHEAD']);
    expect(codesOf(undefined, ['start', '2026-12-28T09:00'])).toEqual(['CALENDAR_YEAR_UNDECIDED']);
  });
});

describe('expiry', () => {
  const definition = definitionOf('5 workingDay', { onExpiry: { tacit: 'accept', escalateTo: 'head' } });
  const running = clockAfter(definition, started);
  const expire = (clock: ClockState, at: string) =>
    expireClock({ clock, definition, at, recordedAt: at, calendar: vn });

  test('is written down and says what follows', () => {
    const { clock, consequences } = expire(running, running.dueAt);

    expect(clock.status).toBe('expired');
    expect(clock.ledger.at(-1)?.effect).toBe('expire');
    expect(consequences).toEqual({ tacit: 'accept', escalateTo: 'head' });
  });

  test('does not come early, twice, or to a clock that stands still', () => {
    const { clock: expired } = expire(running, running.dueAt);
    const waiting = clockAfter(definition, paused);

    for (const [clock, at] of [
      [running, '2024-06-10T16:59:00+07:00'],
      [expired, '2024-06-11T08:00+07:00'],
      [waiting, '2024-08-01T08:00+07:00'],
    ] as const) {
      const result = expire(clock, at);

      expect([result.clock, result.consequences, result.problems[0]?.code]).toEqual([
        clock,
        {},
        'CLOCK_NOT_DUE',
      ]);
    }
  });

  test('an expired clock can be extended, restarted and stopped', () => {
    const { clock } = expire(running, running.dueAt);

    expect(apply(clock, ['extend', '2024-06-11T08:00', { term: term('3 workingDay') }]).clock).toMatchObject({
      status: 'running',
      dueOn: '2024-06-13',
    });
    expect(apply(clock, ['restart', '2024-06-11T08:00']).clock?.dueOn).toBe('2024-06-18');
    expect(apply(clock, ['stop', '2024-06-11T08:00']).clock?.status).toBe('stopped');
  });
});
