import { readMoment } from '../calendar/read-moment.ts';
import type { Term } from '../calendar/term.ts';
import { parseTerm } from '../calendar/term-text.ts';
import { makeAppointment } from '../clocks/appointment.ts';
import { authorised, kindOfEffect } from '../clocks/by-hand.ts';
import {
  applyClockEffect,
  type ClockDefinition,
  type ClockResult,
  type ClockState,
} from '../clocks/clock.ts';
import type { ClockEffectKind } from '../clocks/clock-state.ts';
import type { Evaluation } from '../elements/execution.ts';
import type { Json } from '../model/json.ts';
import type { ClockEffectModel, ClockSettings } from '../model/step-settings.ts';
import {
  calendarsOf,
  definitionOf,
  type KeptClock,
  keepClock,
  keptClock,
  refuseClock,
} from './clock-records.ts';
import { HookFailed, type Run } from './run.ts';

/** Where in the model something is done to a clock. */
interface ClockPlace {
  readonly element: string;
  readonly name?: string;
  readonly evaluation: Evaluation;
}

function unreadable(
  place: ClockPlace,
  code: 'TERM_UNREADABLE' | 'CLOCK_MOMENT_UNREADABLE',
  found: Json,
): never {
  const { element } = place;
  throw new HookFailed({ code, severity: 'error', element, params: { name: place.name ?? element, found } });
}

function termOf(place: ClockPlace, { term: value }: ClockEffectModel): Term | undefined {
  if (value === undefined) return undefined;
  const found = place.evaluation.value(value);
  const term = typeof found === 'string' ? parseTerm(found) : undefined;
  return term ?? unreadable(place, 'TERM_UNREADABLE', found);
}

function momentOf(run: Run, place: ClockPlace, { at }: ClockEffectModel): string {
  if (at === undefined) return run.now;
  const found = place.evaluation.value(at);
  const moment = readMoment(typeof found === 'string' ? found : '', run.library.calendar.zone);
  return moment ?? unreadable(place, 'CLOCK_MOMENT_UNREADABLE', found);
}

/** Who does it, as ledgers name them. */
export function byActor({ actor }: Run): { readonly by?: string } {
  return actor === undefined ? {} : { by: actor.id };
}

/** A clock that begins: where its rules speak of an appointment, the applicant is told to come when it is due. Older promises stay on record. */
function begun(run: Run, { clock, appointment: before }: KeptClock, definition: ClockDefinition): KeptClock {
  if (definition.appointment === undefined) return { clock };
  const { appointment } = makeAppointment({
    clock,
    calendar: run.library.calendar,
    recordedAt: run.now,
    ...byActor(run),
  });
  if (appointment === undefined) return { clock };
  return { clock, appointment: { ...appointment, acts: [...(before?.acts ?? []), ...appointment.acts] } };
}

/** Keeps what an effect made of a clock. What the clock did not take ends the hook. */
export function keepResult(
  run: Run,
  definition: ClockDefinition,
  { clock, problems }: ClockResult,
  at: { readonly effect: ClockEffectKind; readonly element?: string },
): void {
  const { id } = definition;
  const kept = keptClock(run, id);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined || clock === undefined) refuseClock(problem, at.element ?? id);
  if (clock === kept?.clock) return;
  const next = { ...kept, clock };
  keepClock(run, id, at.effect === 'start' ? begun(run, next, definition) : next);
}

function moveClock(run: Run, place: ClockPlace, model: ClockEffectModel): void {
  const definition = definitionOf(run, model.clock);
  if (definition === undefined) {
    const params = { clock: model.clock, name: place.name ?? place.element };
    throw new HookFailed({ code: 'CLOCK_UNKNOWN', severity: 'error', element: place.element, params });
  }
  const term = termOf(place, model);
  const { reason, legalBasis } = model;
  const effect = kindOfEffect(model.effect, definition);
  const result = applyClockEffect({
    clock: keptClock(run, definition.id)?.clock,
    definition,
    effect: {
      effect,
      at: momentOf(run, place, model),
      recordedAt: run.now,
      roles: authorised(definition),
      element: place.element,
      ...byActor(run),
      ...(reason === undefined ? {} : { reason }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(term === undefined ? {} : { term }),
    },
    ...calendarsOf(run),
  });
  keepResult(run, definition, result, { effect, element: place.element });
}

function isOpen(clock: ClockState | undefined): boolean {
  return clock !== undefined && clock.status !== 'stopped';
}

/** The clock that runs as long as a step does; where the step is there twice, from the first to come until the first to go. */
function moveAttached(run: Run, place: ClockPlace, clock: string, on: 'enter' | 'leave'): void {
  if (isOpen(keptClock(run, clock)?.clock) === (on === 'enter')) return;
  moveClock(run, place, { clock, on, effect: on === 'enter' ? 'start' : 'stop' });
}

/** Carries out what entering or leaving a step, or a process, does to the clocks of the case. */
export function moveClocks(
  run: Run,
  place: ClockPlace,
  settings: ClockSettings,
  on: 'enter' | 'leave',
): void {
  const { clock } = settings;
  if (clock !== undefined && on === 'enter') moveAttached(run, place, clock, on);
  for (const model of settings.clockEffects) if (model.on === on) moveClock(run, place, model);
  if (clock !== undefined && on === 'leave') moveAttached(run, place, clock, on);
}

/** Stops the clock that runs as long as something does which was withdrawn. One that does not take it goes on. */
export function stopAttached(run: Run, { clock: id }: ClockSettings, element: string): void {
  if (id !== undefined) stopClock(run, id, element);
}

/** Stops a clock, wherever it stands: where a step or the case has ended, nothing may fail any more. */
export function stopClock(run: Run, id: string, element: string): void {
  const kept = keptClock(run, id);
  if (kept === undefined || !isOpen(kept.clock)) return;
  const definition = definitionOf(run, id, kept.clock);
  if (definition === undefined) return;
  const { clock } = applyClockEffect({
    clock: kept.clock,
    definition,
    effect: { effect: 'stop', at: run.now, recordedAt: run.now, element, ...byActor(run) },
    ...calendarsOf(run),
  });
  if (clock !== kept.clock) keepClock(run, id, { ...kept, clock });
}
