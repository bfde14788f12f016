import type { Calendar } from '../../calendar/calendar-data.ts';
import { vietnam } from '../../calendar/packs/vietnam.ts';
import type { OracleCalendar, OracleEvent, OracleTerm } from './minute-oracle.ts';

/** Random histories for the oracle: a calendar in two notations, a term, and events in local time with their instants. */

export type Random = () => number;

/** The well-known generator mulberry32: the same seed gives the same history on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

export function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[below(random, values.length)] ?? values[0];
}

type Hours = readonly (readonly [string, string])[];

interface Office {
  readonly calendars: readonly Calendar[];
  readonly id: string;
  readonly zone: string;
  readonly oracle: OracleCalendar;
}

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

function datesBetween(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

const VN_HOURS: Hours = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
];

/** The pack, read day by day: which dates it names, and the rule «Monday to Friday». */
function vietnamese(): Office {
  const kinds = new Map<string, 'closed' | 'working'>();
  for (const { from, to = from, kind } of vietnam.exceptions ?? []) {
    for (const date of datesBetween(from, to)) kinds.set(date, kind);
  }
  const isOpen = (date: string): boolean =>
    (kinds.get(date) ?? (weekdayOf(date) < 5 ? 'working' : 'closed')) === 'working';
  return {
    calendars: [vietnam],
    id: 'vn',
    zone: 'Asia/Ho_Chi_Minh',
    oracle: (date) => ({ shifts: isOpen(date) ? VN_HOURS : [] }),
  };
}

const HOURS: readonly [Hours, ...Hours[]] = [
  [['08:00', '16:00']],
  VN_HOURS,
  [
    ['00:00', '01:30'],
    ['09:00', '12:00'],
    ['22:15', '24:00'],
  ],
  [['09:30', '13:10']],
];

/** An office with random hours per weekday, a short summer, random days off, half days and worked weekend days in two layers. */
function anyOffice(random: Random): Office {
  const zone = pick(random, [
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'UTC',
  ]);
  const week = NAMES.map((_, index) => (index < 5 || random() < 0.15 ? pick(random, HOURS) : []));
  const hasSummer = random() < 0.5;
  const days = new Map<string, Hours>();
  const layers = [specialDays(random, days), specialDays(random, days)];
  const calendars: Calendar[] = [
    {
      id: 'top',
      timeZone: zone,
      week: Object.fromEntries(NAMES.map((name, index) => [name, week[index] ?? []])),
      ...(hasSummer && {
        seasons: [{ from: '06-15', to: '09-10', week: { fri: [['07:00', '12:00']] as const } }],
      }),
      exceptions: layers[0] ?? [],
    },
    { id: 'office', inherits: 'top', exceptions: layers[1] ?? [] },
  ];
  const oracle: OracleCalendar = (date) => {
    const isSummer =
      hasSummer && weekdayOf(date) === 4 && date.slice(5) >= '06-15' && date.slice(5) <= '09-10';
    return { shifts: days.get(date) ?? (isSummer ? [['07:00', '12:00']] : (week[weekdayOf(date)] ?? [])) };
  };
  return { calendars, id: 'office', zone, oracle };
}

/** Writes each day into `days` as the oracle reads it: what comes later overwrites. */
function specialDays(random: Random, days: Map<string, Hours>): NonNullable<Calendar['exceptions']> {
  return Array.from({ length: 30 }, () => {
    const from = new Date(Date.UTC(2025, 0, 1 + below(random, 900))).toISOString().slice(0, 10);
    if (random() < 0.7) {
      const to = new Date(Date.parse(from) + below(random, 5) * 86_400_000).toISOString().slice(0, 10);
      for (const date of datesBetween(from, to)) days.set(date, []);
      return { kind: 'closed', from, to };
    }
    const hours = pick(random, HOURS);
    days.set(from, hours);
    return { kind: 'working', from, hours };
  });
}

function anyTerm(random: Random, depth = 0): OracleTerm {
  const unit = pick<OracleTerm['unit']>(random, [
    'workingDay',
    'workingDay',
    'workingDay',
    'workingHour',
    'calendarDay',
    'week',
    'month',
  ]);
  const sizes = { workingDay: 25, workingHour: 60, calendarDay: 60, week: 8, month: 6 };
  const fraction = unit === 'workingDay' && random() < 0.15 ? pick(random, [0.25, 0.5, 0.75]) : 0;
  return {
    unit,
    amount: 1 + below(random, sizes[unit]) + fraction,
    ...(depth === 0 && random() < 0.4 && { cutoff: pick(random, ['15:00', '16:00', '10:30']) }),
    ...(depth === 0 && random() < 0.1 && { minutesBeforeClose: 60 }),
    ...(depth === 0 && random() < 0.1 && { resumeAt: '09:45' }),
    ...(random() < 0.4 && { firstDay: pick(random, ['excluded', 'included', 'sameInstant']) }),
    ...(random() < 0.15 && { endRule: 'exact' }),
    ...(depth < 2 && random() < 0.15 && { next: anyTerm(random, depth + 1) }),
  };
}

export interface History {
  readonly office: Office;
  readonly term: OracleTerm;
  readonly events: readonly (OracleEvent & { readonly instant: string })[];
}

/** The local time of an instant, asked of `Intl` alone. */
export function localTime(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return parts.replace(' ', 'T');
}

const EFFECTS = {
  running: ['pause', 'pause', 'extend', 'restart'],
  paused: ['resume', 'resume', 'resume', 'restart', 'extend'],
} as const;

export function anyHistory(seed: number): History {
  const random = randomOf(seed);
  const office = random() < 0.4 ? vietnamese() : anyOffice(random);
  const term = anyTerm(random);
  let instant = Date.UTC(
    2025,
    below(random, 18),
    1 + below(random, 28),
    below(random, 24),
    below(random, 60),
  );
  const events: History['events'][number][] = [];
  let isPaused = false;
  const push = (effect: OracleEvent['do']): void => {
    const at = localTime(instant, office.zone);
    const amount = effect === 'extend' ? { amount: 1 + below(random, 4) } : {};
    events.push({ do: effect, at, instant: new Date(instant).toISOString(), ...amount });
  };
  push('start');
  for (let count = below(random, 5); count > 0; count -= 1) {
    instant += 60_000 * (1 + below(random, random() < 0.3 ? 600 : 20_000));
    const effect: OracleEvent['do'] = isPaused ? pick(random, EFFECTS.paused) : pick(random, EFFECTS.running);
    isPaused = effect === 'pause' || (isPaused && effect === 'extend');
    push(effect);
  }
  return { office, term, events };
}
