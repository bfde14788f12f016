import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate, workingDaysBetween } from '../calendar/calendar.ts';
import { countOpenMinutes } from '../calendar/counting.ts';
import { localOfInstant, parseInstant } from '../calendar/instant.ts';
import { vietnam } from '../calendar/packs/vietnam.ts';
import { type Term, termUnits } from '../calendar/term.ts';
import { resolved } from '../calendar/testdata/offices.ts';
import { applyClockEffect, type ClockState } from './clock.ts';
import type { ClockEffect } from './clock-state.ts';
import { recomputeClock, recomputeClocks } from './recompute.ts';
import { vn } from './testdata/clocks.ts';

const FIRST = Date.UTC(2024, 0, 1);

const minutes = fc.nat(2 * 366 * 1440);
const instantOf = (offset: number): string => new Date(FIRST + offset * 60_000).toISOString();
const gaps = fc.array(fc.integer({ min: 1, max: 15_000 }), { minLength: 3, maxLength: 3 });

const terms: fc.Arbitrary<Term> = fc.record({
  unit: fc.constantFrom(...termUnits),
  amount: fc.integer({ min: 1, max: 30 }),
});

function run(term: Term, effects: readonly Omit<ClockEffect, 'recordedAt'>[], calendar = vn): ClockState {
  let clock: ClockState | undefined;
  for (const effect of effects) {
    const result = applyClockEffect({
      clock,
      definition: { id: 'clock', kind: 'statutory', term },
      effect: { ...effect, recordedAt: effect.at },
      calendar,
    });
    const error = result.problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify(error));
    clock = result.clock;
  }
  if (clock === undefined) throw new Error('no start');
  return clock;
}

/** The instants of a start and of three effects after it. */
const moments = fc
  .tuple(minutes, gaps)
  .map(
    ([start, [one = 1, two = 1, three = 1]]) =>
      [start, start + one, start + one + two, start + one + two + three] as const,
  )
  .map(
    ([start, one, two, three]) =>
      [instantOf(start), instantOf(one), instantOf(two), instantOf(three)] as const,
  );

describe('properties of clocks', () => {
  test('a clock that was only started is due when dueDate says', () => {
    fc.assert(
      fc.property(terms, minutes, (term, offset) => {
        const at = instantOf(offset);

        expect(run(term, [{ effect: 'start', at }]).dueAt).toBe(
          dueDate({ calendar: vn, term, receivedAt: at }).dueAt,
        );
      }),
    );
  });

  test('a pause and its resume add exactly what lay between, in working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), moments, (amount, [start, from, to]) => {
        const term: Term = { unit: 'workingDay', amount };
        const plain = run(term, [{ effect: 'start', at: start }]);

        const paused = run(term, [
          { effect: 'start', at: start },
          { effect: 'pause', at: from },
          { effect: 'resume', at: to },
        ]);

        const dateAt = (text: string): string =>
          new Date(Date.parse(text) + 7 * 3_600_000).toISOString().slice(0, 10);
        expect(workingDaysBetween(vn, plain.dueOn, paused.dueOn)).toBe(
          workingDaysBetween(vn, dateAt(from), dateAt(to)),
        );
      }),
    );
  });

  test('and in opening minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), moments, (amount, [start, from, to]) => {
        const term: Term = { unit: 'workingHour', amount };
        const local = (text: string) => localOfInstant(parseInstant(text), vn.zone);
        const plain = run(term, [{ effect: 'start', at: start }]);

        const paused = run(term, [
          { effect: 'start', at: start },
          { effect: 'pause', at: from },
          { effect: 'resume', at: to },
        ]);

        expect(countOpenMinutes(vn, local(plain.dueAt), local(paused.dueAt))).toBe(
          countOpenMinutes(vn, local(from), local(to)),
        );
      }),
    );
  });

  test('a restart forgets everything before it', () => {
    fc.assert(
      fc.property(terms, moments, (term, [start, one, two, restart]) => {
        const clock = run(term, [
          { effect: 'start', at: start },
          { effect: 'extend', at: one, term: { unit: term.unit, amount: 3 } },
          { effect: 'pause', at: two },
          { effect: 'restart', at: restart },
        ]);

        expect(clock.dueAt).toBe(run(term, [{ effect: 'start', at: restart }]).dueAt);
      }),
    );
  });

  test('an extension adds its days: as if the term had been longer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('workingDay', 'workingHour', 'calendarDay', 'week'),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        moments,
        (unit, amount, more, [start, at]) => {
          const clock = run({ unit, amount }, [
            { effect: 'start', at: start },
            { effect: 'extend', at, term: { unit, amount: more } },
          ]);

          expect(clock.dueAt).toBe(
            run({ unit, amount: amount + more }, [{ effect: 'start', at: start }]).dueAt,
          );
        },
      ),
    );
  });

  test('the order of recording makes no difference', () => {
    fc.assert(
      fc.property(
        terms,
        moments,
        fc.integer({ min: 1, max: 9 }),
        (term, [start, pause, extend, resume], more) => {
          const extension = {
            effect: 'extend',
            at: extend,
            term: { unit: term.unit, amount: more },
          } as const;
          const inOrder = run(term, [
            { effect: 'start', at: start },
            { effect: 'pause', at: pause },
            extension,
            { effect: 'resume', at: resume },
          ]);

          const late = run(term, [
            { effect: 'start', at: start },
            extension,
            { effect: 'pause', at: pause },
            { effect: 'resume', at: resume },
          ]);

          expect(late.dueAt).toBe(inOrder.dueAt);
        },
      ),
    );
  });

  test('recomputed after a new holiday, a clock is due as if it had been counted by the new calendar from the first', () => {
    fc.assert(
      fc.property(terms, moments, minutes, (term, [start, pause, resume], offset) => {
        const holiday = instantOf(offset).slice(0, 10);
        const changed = resolved({
          ...vietnam,
          exceptions: [...(vietnam.exceptions ?? []), { kind: 'closed', from: holiday }],
        });
        const effects = [
          { effect: 'start', at: start },
          { effect: 'pause', at: pause },
          { effect: 'resume', at: resume },
        ] as const;
        const clock = run(term, effects);

        const { clock: moved } = recomputeClock({ clock, calendar: changed, recordedAt: resume });
        const batch = recomputeClocks({
          clocks: [{ key: 'a', clock }],
          calendar: changed,
          recordedAt: resume,
        });

        expect(moved.dueAt).toBe(run(term, effects, changed).dueAt);
        expect(batch.moved.map((each) => each.clock)).toEqual(moved === clock ? [] : [moved]);
      }),
    );
  });
});
