import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnam } from '../calendar/packs/vietnam.ts';
import type { Term } from '../calendar/term.ts';
import { resolved } from '../calendar/testdata/offices.ts';
import { applyClockEffect, type ClockState } from './clock.ts';
import { explain } from './explain.ts';
import { type ExplanationStep, type ExplanationStepOf, explainSteps } from './explanation.ts';
import { recomputeClock } from './recompute.ts';
import { clockAfter, definitionOf, type ShortEffect, term, vn } from './testdata/clocks.ts';

function sentences(
  text: string,
  effects: readonly ShortEffect[],
  locale: 'vi' | 'en' = 'vi',
): readonly string[] {
  return explain({ clock: clockAfter(definitionOf(text), effects), calendar: vn, locale });
}

describe('an explanation', () => {
  test('tells a whole story in Vietnamese', () => {
    const story = sentences('15 workingDay cutoff 15:00', [
      ['start', '2026-08-14T16:40'],
      ['pause', '2026-08-19T09:00', { reason: 'chờ bổ sung hồ sơ', legalBasis: 'NĐ 118/2025' }],
      ['resume', '2026-08-25T10:00'],
      ['extend', '2026-08-26T10:00', { term: term('2 workingDay'), reason: 'xác minh' }],
    ]);

    expect(story).toEqual([
      'Tiếp nhận 16:40 thứ Sáu 14/08/2026, sau giờ chốt 15:00 → tính từ 07:30 thứ Hai 17/08/2026.',
      'Thời hạn 15 ngày làm việc.',
      'Tạm dừng từ 09:00 thứ Tư 19/08/2026 đến 10:00 thứ Ba 25/08/2026: cộng thêm 5 ngày làm việc (chờ bổ sung hồ sơ; NĐ 118/2025).',
      'Gia hạn thêm 2 ngày làm việc vào 10:00 thứ Tư 26/08/2026 (xác minh).',
      'Không tính ngày nghỉ: 31/08/2026–02/09/2026 (Quốc khánh 2/9).',
      'Có tính ngày làm việc: 22/08/2026 (Làm việc bù).',
      'Hạn: 17:00 thứ Sáu 18/09/2026.',
    ]);
  });

  test('and in English', () => {
    const story = sentences(
      '4 workingHour',
      [
        ['start', '2026-11-23T16:30'],
        ['pause', '2026-11-25T08:00'],
        ['resume', '2026-11-25T09:10'],
      ],
      'en',
    );

    expect(story).toEqual([
      'Received at 16:30 on Monday 23/11/2026.',
      'The term is 4 working hours.',
      'Paused from 08:00 on Wednesday 25/11/2026 to 09:10 on Wednesday 25/11/2026: adds 1 working hour 10 minutes.',
      'Days off that do not count: 24/11/2026 (Vietnamese Culture Day).',
      'Due at 13:40 on Wednesday 25/11/2026.',
    ]);
  });

  test.each<readonly [string, string, readonly ShortEffect[], string]>([
    [
      'a receipt on a day off',
      '1 workingDay',
      [['start', '2026-09-02T09:00']],
      'Tiếp nhận 09:00 thứ Tư 02/09/2026, ngày nghỉ → tính từ 07:30 thứ Năm 03/09/2026.',
    ],
    [
      'a receipt after closing',
      '1 workingDay',
      [['start', '2026-09-03T17:00']],
      'Tiếp nhận 17:00 thứ Năm 03/09/2026, sau giờ làm việc → tính từ 07:30 thứ Sáu 04/09/2026.',
    ],
    [
      'a rolled last day',
      '1 calendarDay',
      [['start', '2026-04-29T09:00']],
      'Ngày cuối thứ Năm 30/04/2026 là ngày nghỉ (Ngày Chiến thắng 30/4) → chuyển sang thứ Hai 04/05/2026.',
    ],
    [
      'an open pause',
      '1 workingDay',
      [
        ['start', '2026-03-02T09:00'],
        ['pause', '2026-03-02T10:00', { reason: 'chờ nộp phí' }],
      ],
      'Đang tạm dừng từ 10:00 thứ Hai 02/03/2026 (chờ nộp phí); hạn sẽ được tính lại khi tiếp tục.',
    ],
    [
      'a restart',
      '1 workingDay',
      [
        ['start', '2026-03-02T09:00'],
        ['restart', '2026-03-04T10:00'],
      ],
      'Tính lại từ đầu, nhận lúc 10:00 thứ Tư 04/03/2026.',
    ],
    [
      'a late end',
      '1 workingDay',
      [
        ['start', '2026-03-02T09:00'],
        ['stop', '2026-03-04T10:00'],
      ],
      'Đã kết thúc lúc 10:00 thứ Tư 04/03/2026, quá hạn.',
    ],
    [
      'an undecided year',
      '3 workingDay',
      [['start', '2026-12-30T09:00']],
      'Chưa có quyết định về ngày nghỉ năm 2027: hạn có thể thay đổi.',
    ],
    ['quarter days', '0.25 workingDay', [['start', '2026-03-02T09:00']], 'Thời hạn 0,25 ngày làm việc.'],
    [
      'phases',
      '3 calendarDay then 10 workingDay',
      [['start', '2026-03-02T09:00']],
      'Thời hạn 3 ngày, sau đó 10 ngày làm việc.',
    ],
  ])('has a sentence for %s', (_, text, effects, sentence) => {
    expect(sentences(text, effects)).toContain(sentence);
  });

  test('says when a changed calendar moved the date', () => {
    const clock = clockAfter(definitionOf('3 workingDay'), [['start', '2026-11-19T09:00']]);
    const before = resolved({ ...vietnam, exceptions: [] });
    const old = clockAfter(definitionOf('3 workingDay'), [['start', '2026-11-19T09:00']], before);

    const { clock: moved } = recomputeClock({
      clock: old,
      calendar: vn,
      recordedAt: '2026-07-01T09:00+07:00',
      reason: 'NQ 28/2026/QH16',
    });

    expect(moved.dueAt).toBe(clock.dueAt);
    expect(explain({ clock: moved, calendar: vn, locale: 'vi' })).toContain(
      'Lịch thay đổi, tính lại ngày 01/07/2026: hạn chuyển từ 24/11/2026 sang 25/11/2026 (NQ 28/2026/QH16).',
    );
  });

  test('ends with the due date in both locales', () => {
    const clock = clockAfter(definitionOf('3 workingDay'), [['start', '2026-11-19T09:00']]);

    for (const locale of ['vi', 'en'] as const) {
      expect(explain({ clock, calendar: vn, locale }).at(-1)).toContain('25/11/2026');
    }
  });
});

/** Counts the date again from what the sentences say, with nothing but «Monday to Friday» and the days that they name. */
function recount(steps: readonly ExplanationStep[]): string {
  const one = <Kind extends ExplanationStep['kind']>(kind: Kind) =>
    steps.find((step): step is ExplanationStepOf<Kind> & ExplanationStep => step.kind === kind);
  const named = (kind: 'daysOff' | 'workedDays', date: string): boolean =>
    one(kind)?.days.some(({ from, to }) => date >= from && date <= to) ?? false;
  const isWorking = (date: string): boolean => {
    const isWeekday = ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
    return isWeekday ? !named('daysOff', date) : named('workedDays', date);
  };
  const isCalendar = one('term')?.term.unit === 'calendarDay';
  let left = one('term')?.term.amount ?? 0;
  for (const step of steps) if (step.kind === 'paused') left += step.amount;
  for (const step of steps) if (step.kind === 'extended') left += step.term.amount;
  let date = one('received')?.countsFrom.date ?? '';
  while (left > 0) {
    date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    if (isCalendar || isWorking(date)) left -= 1;
  }
  return one('rolled')?.from === date ? (one('rolled')?.to ?? '') : date;
}

describe('the sentences of an explanation', () => {
  test('recount to the due date', () => {
    const effect = fc.constantFrom('pause', 'extend' as const);
    const history = fc.record({
      unit: fc.constantFrom('workingDay', 'calendarDay'),
      amount: fc.integer({ min: 1, max: 30 }),
      start: fc.nat(2 * 365 * 1440),
      effects: fc.array(
        fc.record({
          effect,
          after: fc.integer({ min: 1, max: 9000 }),
          lasts: fc.integer({ min: 1, max: 20_000 }),
        }),
        { maxLength: 3 },
      ),
    });

    fc.assert(
      fc.property(history, ({ unit, amount, start, effects }) => {
        const clock = clockOf({ unit, amount } as Term, start, effects);

        const steps = explainSteps({ clock, calendar: vn });

        expect(recount(steps)).toBe(clock.dueOn);
        expect(steps.at(-1)).toMatchObject({ kind: 'due', at: { date: clock.dueOn } });
      }),
    );
  });
});

interface RandomEffect {
  readonly effect: string;
  readonly after: number;
  readonly lasts: number;
}

function clockOf(clockTerm: Term, start: number, effects: readonly RandomEffect[]): ClockState {
  let instant = Date.UTC(2024, 0, 1) + start * 60_000;
  let clock: ClockState | undefined;
  const apply = (effect: 'start' | 'pause' | 'resume' | 'extend', more: object = {}): void => {
    const at = new Date(instant).toISOString();
    const definition = { id: 'clock', kind: 'statutory', term: clockTerm } as const;
    clock = applyClockEffect({
      clock,
      definition,
      effect: { effect, at, recordedAt: at, ...more },
      calendar: vn,
    }).clock;
  };
  apply('start');
  for (const { effect, after, lasts } of effects) {
    instant += after * 60_000;
    if (effect === 'extend') {
      apply('extend', { term: { unit: clockTerm.unit, amount: 1 + (lasts % 5) } });
      continue;
    }
    apply('pause');
    instant += lasts * 60_000;
    apply('resume');
  }
  if (clock === undefined) throw new Error('no clock');
  return clock;
}
