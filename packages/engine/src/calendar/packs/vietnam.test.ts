import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dueDate, isWorkingDay, resolveCalendar } from '../calendar.ts';
import { vietnam, vietnamSaturdayIntake } from './vietnam.ts';

const FILE = '../shared/domain/calendar-vn.json';

interface OfficialYear {
  readonly weekdaysOff?: readonly string[];
  readonly workedSaturdays?: readonly string[];
}

const { calendar, problems } = resolveCalendar([vietnam, vietnamSaturdayIntake], 'vn');
if (calendar === undefined) throw new Error('the pack does not compile');
const vn = calendar;

function datesOf(year: string): readonly string[] {
  const dates: string[] = [];
  for (let at = Date.parse(`${year}-01-01`); at < Date.parse(`${Number(year) + 1}-01-01`); at += 86_400_000) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
}

describe('the Vietnamese pack', () => {
  test('is sound, and each of its exceptions says why and by which decision', () => {
    expect(problems).toEqual([]);
    expect(vietnam.exceptions?.filter(({ reason, source }) => !reason?.vi || !reason.en || !source)).toEqual(
      [],
    );
  });

  const years: Readonly<Record<string, OfficialYear>> = existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, 'utf8')).years
    : {};
  const decided = Object.entries(years).filter(([, { weekdaysOff }]) => weekdaysOff !== undefined);

  test.skipIf(decided.length === 0).each(decided)(
    'has the official days of %s (skipped where the file is absent)',
    (year, official) => {
      const off = datesOf(year).filter((date) => !isWeekend(date) && !isWorkingDay(vn, date));
      const worked = datesOf(year).filter((date) => isWeekend(date) && isWorkingDay(vn, date));

      expect(off).toEqual(official.weekdaysOff);
      expect(worked).toEqual(official.workedSaturdays);
    },
  );

  test('worked Saturdays have the whole day, also where intake has Saturday mornings', () => {
    const intake = resolveCalendar([vietnam, vietnamSaturdayIntake], 'vn-saturday-intake').calendar;
    if (intake === undefined) throw new Error('the intake pack does not compile');
    const dueOf = (calendarOfDay: typeof vn) =>
      dueDate({
        calendar: calendarOfDay,
        term: { unit: 'workingHour', amount: 8 },
        receivedAt: '2024-05-04T07:30+07:00',
      }).dueAt;

    expect([dueOf(vn), dueOf(intake)]).toEqual(['2024-05-04T17:00:00+07:00', '2024-05-04T17:00:00+07:00']);
  });

  test('a year without a decision has the days that the law fixes, and a warning', () => {
    const { dueOn, warnings } = dueDate({
      calendar: vn,
      term: { unit: 'workingDay', amount: 1 },
      receivedAt: '2026-12-31T10:00+07:00',
    });

    expect(dueOn).toBe('2027-01-04');
    expect(warnings.map(({ params }) => params.year)).toEqual([2027]);
  });

  test('a province enters a decision of its own without waiting for a release', () => {
    const province = {
      id: 'province',
      inherits: 'vn',
      decidedYears: [2027],
      exceptions: [{ kind: 'closed', from: '2027-02-04', to: '2027-02-10', source: 'CV 1/2027' }],
    } as const;
    const own = resolveCalendar([vietnam, province], 'province').calendar;
    if (own === undefined) throw new Error('the province does not compile');

    const { dueOn, warnings } = dueDate({
      calendar: own,
      term: { unit: 'workingDay', amount: 1 },
      receivedAt: '2027-02-03T10:00+07:00',
    });

    expect([dueOn, warnings]).toEqual(['2027-02-11', []]);
  });
});
