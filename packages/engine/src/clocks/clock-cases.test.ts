import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dueDate, resolveCalendar } from '../calendar/calendar.ts';
import { vietnam } from '../calendar/packs/vietnam.ts';
import type { Term, TermUnit } from '../calendar/term.ts';
import { applyClockEffect, type ClockState } from './clock.ts';
import type { ClockEffectKind } from './clock-state.ts';

const FILE = process.env.MOTCUA_CLOCK_CASES ?? '../shared/domain/clock-cases.json';

interface Row {
  readonly id: string;
  readonly term: RowTerm;
  readonly events: readonly { readonly at: string; readonly do: ClockEffectKind; readonly amount?: number }[];
  readonly due: string;
}

interface RowTerm {
  readonly unit: TermUnit;
  readonly amount: number;
  readonly cutoff?: string | null;
  readonly firstDay?: 'excluded' | 'included';
  readonly then?: RowTerm;
}

function termOf({ unit, amount, cutoff, firstDay, then }: RowTerm): Term {
  return {
    unit,
    amount,
    ...(cutoff && { receivedAs: { cutoff } }),
    ...(firstDay && { firstDay }),
    // biome-ignore lint/suspicious/noThenProperty: a phase, not a function; nothing awaits a term
    ...(then && { then: termOf(then) }),
  };
}

const { calendar } = resolveCalendar([vietnam], 'vn');
if (calendar === undefined) throw new Error('the pack does not compile');
const vn = calendar;

function dueOf(row: Row): string {
  let clock: ClockState | undefined;
  for (const event of row.events) {
    const at = `${event.at}+07:00`;
    const extension =
      event.amount === undefined ? {} : { term: { unit: row.term.unit, amount: event.amount } };
    const result = applyClockEffect({
      clock,
      definition: { id: 'statutory', kind: 'statutory', term: termOf(row.term) },
      effect: { effect: event.do, at, recordedAt: at, ...extension },
      calendar: vn,
    });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    clock = result.clock;
  }
  return row.due.length === 10 ? (clock?.dueOn ?? '') : (clock?.dueAt.slice(0, 16) ?? '');
}

const cases: readonly Row[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];

describe.skipIf(cases.length === 0)(
  'clock cases of another oracle (skipped where the file is absent)',
  () => {
    test.each(cases.map((row) => [row.id, row] as const))('%s', (_, row) => {
      const due = dueOf(row);

      expect(due).toBe(row.due);
    });

    test('a clock that was only started is due when dueDate says so', () => {
      for (const row of cases.filter(({ events }) => events.length === 1)) {
        const { dueAt } = dueDate({
          calendar: vn,
          term: termOf(row.term),
          receivedAt: `${row.events[0]?.at}+07:00`,
        });

        expect(dueAt.slice(0, row.due.length)).toBe(row.due);
      }
    });
  },
);
