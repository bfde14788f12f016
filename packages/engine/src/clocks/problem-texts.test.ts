import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveCalendar } from '../calendar/calendar.ts';
import { calendarProblemTexts, describeCalendarProblem } from './problem-texts.ts';

const layers = [join(import.meta.dirname, '../calendar'), import.meta.dirname];

function codesInSources(): readonly string[] {
  const sources = layers.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'problem-texts.ts')
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const found = sources.flatMap(
    (source) => source.match(/(?<=')(APPOINTMENT|CALENDAR|CLOCK|TERM|TIME)_[A-Z_]+(?=')/g) ?? [],
  );
  return [...new Set(found)].sort();
}

describe('the sentences of problems', () => {
  test('there is one for every code, and none for a code that nothing finds', () => {
    expect(Object.keys(calendarProblemTexts.en).sort()).toEqual(codesInSources());
  });

  test('both locales use the same values', () => {
    const valuesOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

    for (const [code, text] of Object.entries(calendarProblemTexts.en)) {
      expect(valuesOf(Object(calendarProblemTexts.vi)[code]), code).toEqual(valuesOf(text));
    }
  });

  test('the values are filled in', () => {
    const { problems } = resolveCalendar([], 'vn-2');

    expect(problems.map((problem) => describeCalendarProblem({ problem, locale: 'en' }))).toEqual([
      'There is no calendar «vn-2».',
    ]);
  });

  test('another problem has no sentence here', () => {
    expect(
      describeCalendarProblem({
        problem: { code: 'constructor', severity: 'error', params: {} },
        locale: 'vi',
      }),
    ).toBeUndefined();
  });
});
