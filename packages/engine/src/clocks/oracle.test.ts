import { describe, expect, test } from 'vitest';
import { resolveCalendar } from '../calendar/calendar.ts';
import type { Term } from '../calendar/term.ts';
import { applyClockEffect, type ClockState } from './clock.ts';
import { type OracleTerm, oracleDue } from './testdata/minute-oracle.ts';
import { anyHistory, type History, localTime } from './testdata/random-history.ts';

/** All 20,000: `MOTCUA_HISTORIES=20000 npx vitest run --project unit packages/engine/src/clocks/oracle.test.ts`. */
const HISTORIES = Number(process.env.MOTCUA_HISTORIES ?? 500);

const FIRST_SEED = Number(process.env.MOTCUA_SEED ?? 1);

function termOf({ cutoff, minutesBeforeClose, resumeAt, next, ...term }: OracleTerm): Term {
  const receivedAs = {
    ...(cutoff !== undefined && { cutoff }),
    ...(minutesBeforeClose !== undefined && { minutesBeforeClose }),
    ...(resumeAt !== undefined && { resumeAt }),
  };
  // biome-ignore lint/suspicious/noThenProperty: a phase, not a function; nothing awaits a term
  return { ...term, receivedAs, ...(next !== undefined && { then: termOf(next) }) };
}

function engineDue({ office, term, events }: History): string {
  const { calendar, problems } = resolveCalendar(office.calendars, office.id);
  if (calendar === undefined) throw new Error(JSON.stringify(problems));
  let clock: ClockState | undefined;
  for (const event of events) {
    const { unit } = term.next === undefined ? term : { unit: term.unit };
    const result = applyClockEffect({
      clock,
      definition: { id: 'clock', kind: 'statutory', term: termOf(term) },
      effect: {
        effect: event.do,
        at: event.instant,
        recordedAt: event.instant,
        ...(event.amount !== undefined && { term: { unit, amount: event.amount } }),
      },
      calendar,
    });
    const error = result.problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify(error));
    clock = result.clock;
  }
  return localTime(Date.parse(clock?.dueAt ?? ''), office.zone);
}

/** What an extension means in a later phase of another unit is not for the oracle to judge. */
function isForTheOracle({ term, events }: History): boolean {
  return term.next === undefined || events.every((event) => event.do !== 'extend');
}

describe('a minute-by-minute oracle that shares no line with the engine', () => {
  test(`agrees on ${HISTORIES} random histories in zones with and without summer time`, {
    timeout: 3_600_000,
  }, () => {
    let compared = 0;
    for (let seed = FIRST_SEED; compared < HISTORIES; seed += 1) {
      const history = anyHistory(seed);
      if (!isForTheOracle(history)) continue;
      compared += 1;

      const expected = oracleDue(history.office.oracle, history.term, history.events);
      const found = engineDue(history);

      if (found !== expected) {
        const { term, events, office } = history;
        expect.fail(
          `seed ${seed}: engine ${found}, oracle ${expected}\n${JSON.stringify({ zone: office.zone, term, events }, null, 1)}`,
        );
      }
    }
  });
});
