import {
  applyClockEffect,
  type Calendar,
  type CalendarException,
  dueDate,
  recomputeClocks,
  resolveCalendar,
  vietnam,
} from '@motcua/engine/calendar';

const DATES = 200_000;
const CLOCKS = 100_000;

/** Days off and worked Saturdays of 20 years in each of three layers, about 1,000 exceptions in all. */
function threeLayers(): readonly Calendar[] {
  const exceptionsOf = (month: number): readonly CalendarException[] =>
    Array.from({ length: 20 }, (_, year) => 2015 + year).flatMap((year) =>
      Array.from({ length: 16 }, (_, index): CalendarException => {
        const from = `${year}-${String(((index + month) % 12) + 1).padStart(2, '0')}-${String(index + 5).padStart(2, '0')}`;
        return {
          kind: index % 4 === 0 ? 'working' : 'closed',
          from,
          reason: { vi: 'Ngày nghỉ', en: 'Day off' },
        };
      }),
    );
  const nation = { ...vietnam, exceptions: [...(vietnam.exceptions ?? []), ...exceptionsOf(0)] };
  return [
    nation,
    { id: 'province', inherits: nation.id, exceptions: exceptionsOf(4) },
    { id: 'office', inherits: 'province', week: { fri: [['07:30', '11:30']] }, exceptions: exceptionsOf(8) },
  ];
}

function officeOf(calendars: readonly Calendar[]) {
  const { calendar, problems } = resolveCalendar(calendars, 'office');
  if (calendar === undefined) throw new Error(JSON.stringify(problems));
  return calendar;
}

const terms = [
  { unit: 'workingDay', amount: 15, receivedAs: { cutoff: '15:00' } },
  { unit: 'workingHour', amount: 40 },
  { unit: 'calendarDay', amount: 30 },
  { unit: 'month', amount: 2 },
] as const;

function termAt(index: number): (typeof terms)[number] {
  return terms[index % terms.length] ?? terms[0];
}

function receipts(count: number): readonly string[] {
  const first = Date.UTC(2018, 0, 1);
  return Array.from({ length: count }, (_, index) => new Date(first + index * 7 * 60_000 * 11).toISOString());
}

function datesPerSecond(): number {
  const calendar = officeOf(threeLayers());
  const received = receipts(DATES / 4);
  const run = (): number => {
    const began = performance.now();
    for (let index = 0; index < DATES; index += 1) {
      dueDate({ calendar, term: termAt(index), receivedAt: received[index % received.length] ?? '' });
    }
    return (DATES / (performance.now() - began)) * 1000;
  };
  run();
  return Math.max(run(), run(), run());
}

/** Clocks with a pause behind them that all started before new days off; more than a third of them move. */
function recompute100kSeconds(): number {
  const calendars = threeLayers();
  const before = officeOf(calendars);
  const received = receipts(5000);
  const clocks = Array.from({ length: CLOCKS }, (_, index) => {
    const at = received[index % received.length] ?? '';
    const later = (days: number): string => new Date(Date.parse(at) + days * 86_400_000).toISOString();
    const definition = { id: `clock-${index}`, kind: 'statutory', term: termAt(index) } as const;
    const effects = [
      ['start', at],
      ['pause', later(2)],
      ['resume', later(5)],
    ] as const;
    let clock: ReturnType<typeof applyClockEffect>['clock'];
    for (const [effect, when] of effects) {
      clock = applyClockEffect({
        clock,
        definition,
        effect: { effect, at: when, recordedAt: when },
        calendar: before,
      }).clock;
    }
    if (clock === undefined) throw new Error('a clock did not start');
    return { key: definition.id, clock };
  });
  const holidays = Array.from({ length: 36 }, (_, index): CalendarException => {
    const month = String(Math.floor(index / 3) + 1).padStart(2, '0');
    return { kind: 'closed', from: `2018-${month}-${13 + (index % 3)}` };
  });
  const began = performance.now();
  const after = officeOf([
    ...calendars.slice(0, 2),
    { ...calendars[2], id: 'office', exceptions: [...(calendars[2]?.exceptions ?? []), ...holidays] },
  ]);
  const { moved } = recomputeClocks({
    clocks,
    calendar: after,
    recordedAt: '2018-01-01T00:00Z',
    reason: 'bench',
  });
  const seconds = (performance.now() - began) / 1000;
  if (moved.length < CLOCKS / 3)
    throw new Error(`Expected a third of the clocks to move, but ${moved.length} did`);
  return seconds;
}

/** Due dates a second with three layers of calendar and 20 years of exceptions, and how long 100,000 open clocks take after new holidays. */
export function benchCalendar(): { readonly datesPerSecond: number; readonly recompute100kSeconds: number } {
  return {
    datesPerSecond: Math.round(datesPerSecond()),
    recompute100kSeconds: Number(recompute100kSeconds().toFixed(2)),
  };
}
