import type { Bundle, BundleFile } from './bundle/bundle.ts';
import type { Scenario } from './bundle/scenario.ts';
import { resolveCalendar } from './calendar/calendar.ts';
import type { Calendar } from './calendar/calendar-data.ts';
import { vietnam } from './calendar/packs/vietnam.ts';
import type { ClockState } from './clocks/clock-state.ts';
import { explain } from './clocks/explain.ts';
import type { JsonObject } from './model/json.ts';
import type { Problem } from './model/problem.ts';
import type { ProcessModel } from './model/process.ts';
import { defineProcedure, libraryOf } from './runtime/define-procedure.ts';
import { Rehearsal } from './scenario/rehearsal.ts';
import { runScenario, type ScenarioResult } from './scenario/run-scenario.ts';

export type { ClockState } from './clocks/clock-state.ts';
export { type DatedOutcome, Rehearsal, RehearsalFailed } from './scenario/rehearsal.ts';
export type { ScenarioResult } from './scenario/run-scenario.ts';

/** A bundle that can be tried out, as often as one likes. */
export interface Stage {
  readonly bundle: Bundle;
  /** Every process of the bundle; the first is the one that a case begins with. */
  readonly processes: readonly ProcessModel[];
  /** Begins another rehearsal: nothing has happened in it. `now`: ISO 8601 with an offset. */
  rehearse(options: {
    readonly now: string;
    readonly handlers?: Readonly<Record<string, JsonObject>>;
    readonly unanswered?: 'fail' | 'wait';
  }): Rehearsal;
  /** Runs a scenario to its end, or to what does not hold. `path`: its file, for the problem to point at. */
  run(scenario: Scenario, path: string): ScenarioResult;
  /** How a clock comes to its due date, in sentences. */
  explain(clock: ClockState, locale: 'vi' | 'en'): readonly string[];
}

/**
 * Prepares a bundle for being tried out on the real kernel, in a browser as on a server. Bad files give problems, never an exception.
 *
 * @param options.calendars what the calendar of the terms inherits from, and itself last; default: Vietnam's
 *
 * @example
 * const { stage, problems } = await prepareStage({ files });
 * const rehearsal = stage?.rehearse({ now: '2026-01-05T08:00:00+07:00' });
 * rehearsal?.start({ fullName: 'Nguyễn Thị Lan' }, undefined);
 */
export async function prepareStage({
  files,
  calendars = [vietnam],
}: {
  readonly files: readonly BundleFile[];
  readonly calendars?: readonly Calendar[];
}): Promise<{ readonly stage?: Stage; readonly problems: readonly Problem[] }> {
  const { definition, problems } = await defineProcedure(files, 'rehearsal');
  const { calendar, problems: wrong } = resolveCalendar(calendars, calendars.at(-1)?.id ?? vietnam.id);
  if (definition === undefined || calendar === undefined) return { problems: [...problems, ...wrong] };
  const { bundle, main, processes } = definition;
  const library = libraryOf(definition, { calendar }, {});
  const stage: Stage = {
    bundle,
    processes: [main, ...processes.values()]
      .map(({ model }) => model)
      .filter((model, index, all) => all.indexOf(model) === index),
    rehearse: ({ handlers = {}, ...options }) =>
      new Rehearsal({ bundle, main, library, handlers, ...options }),
    run: (scenario, path) => runScenario({ bundle, main, library, scenario, path }),
    explain: (clock, locale) => explain({ clock, calendar, locale }),
  };
  return { stage, problems };
}
