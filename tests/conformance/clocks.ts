import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyClockEffect,
  type ClockEffectKind,
  type ClockState,
  type ResolvedCalendar,
  resolveCalendar,
  type Term,
  vietnam,
} from '@motcua/engine/calendar';

/** Dates that somebody else computed by the rules in the head of the file; `due` has a time of day for terms in hours. */
interface ClockCase {
  readonly id: string;
  readonly term: CaseTerm;
  readonly events: readonly { readonly at: string; readonly do: ClockEffectKind; readonly amount?: number }[];
  readonly due: string;
}

/** A term as the file writes it; its `cutoff` is our `receivedAs.cutoff`. */
interface CaseTerm extends Omit<Term, 'receivedAs' | 'then'> {
  readonly cutoff?: string | null;
  readonly then?: CaseTerm;
}

/** `failed` names what did not agree, where anything did not. */
interface ClockFigures {
  readonly passed: number;
  readonly total: number;
  readonly failed?: readonly { readonly id: string; readonly expected: string; readonly found: string }[];
}

/** The file lies in the folder of suites, or beside it with the other facts of the domain. */
function caseFile(folder: string): string | undefined {
  const places = [join(folder, 'clock-cases.json'), join(folder, '../domain/clock-cases.json')];
  return places.find((place) => existsSync(place));
}

function termOf({ cutoff, then, ...term }: CaseTerm): Term {
  const receivedAs = cutoff == null ? {} : { receivedAs: { cutoff } };
  // biome-ignore lint/suspicious/noThenProperty: a phase, not a function; nothing awaits a term
  return { ...term, ...receivedAs, ...(then === undefined ? {} : { then: termOf(then) }) };
}

/** The due date of a case after all its events, as long as the expected one, or the reason for which there is none. */
function dueOf({ term, events, due }: ClockCase, calendar: ResolvedCalendar): string {
  const definition = { id: 'clock', kind: 'statutory', term: termOf(term) } as const;
  let clock: ClockState | undefined;
  for (const { at: localTime, do: effect, amount } of events) {
    const at = `${localTime}+07:00`;
    const extension = amount === undefined ? {} : { term: { unit: term.unit, amount } };
    const result = applyClockEffect({
      clock,
      definition,
      effect: { effect, at, recordedAt: at, ...extension },
      calendar,
    });
    const error = result.problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) return error.code;
    clock = result.clock;
  }
  return clock?.dueAt.slice(0, due.length) ?? 'never started';
}

/** The statutory dates of `clock-cases.json`, counted by the Vietnamese pack. */
export async function checkClocks({ folder }: { readonly folder: string }): Promise<ClockFigures> {
  const file = caseFile(folder);
  if (file === undefined) return { passed: 0, total: 0 };
  const { cases }: { readonly cases: readonly ClockCase[] } = JSON.parse(readFileSync(file, 'utf8'));
  const { calendar } = resolveCalendar([vietnam], 'vn');
  if (calendar === undefined) throw new Error('Expected the Vietnamese pack to compile');
  const found = cases.map((each) => ({ id: each.id, expected: each.due, found: dueOf(each, calendar) }));
  const failed = found.filter((each) => each.found !== each.expected);
  const passed = cases.length - failed.length;
  return { passed, total: cases.length, ...(failed.length > 0 && { failed }) };
}
