import type { Scenario, ScenarioExpectation, ScenarioStep } from '../bundle/scenario.ts';
import { MotcuaError } from '../errors.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { type DatedOutcome, Rehearsal, RehearsalFailed, type RehearsalOptions } from './rehearsal.ts';

/** What a scenario led to: its history, and the problems at which it ended. */
export interface ScenarioResult {
  readonly history: readonly DatedOutcome[];
  readonly problems: readonly Problem[];
  readonly status: string;
}

function sorted(items: readonly string[]): readonly string[] {
  return [...items].sort();
}

function entered(rehearsal: Rehearsal): ReadonlySet<string> {
  return new Set(
    rehearsal.history.flatMap((outcome) => (outcome.type === 'entered' ? [outcome.element] : [])),
  );
}

function notified({ notices }: Rehearsal): ReadonlySet<string> {
  return new Set(notices.map(({ notification }) => notification));
}

/** What each expectation is compared with. */
const observed: {
  readonly [Name in keyof ScenarioExpectation]-?: (rehearsal: Rehearsal, expected: Json) => Json;
} = {
  status: (rehearsal) => rehearsal.status,
  tasks: (rehearsal) => sorted(rehearsal.tasks),
  numbered: (rehearsal) => rehearsal.isNumbered,
  clocks: (rehearsal) => rehearsal.clocks,
  visited: (rehearsal, expected) =>
    (expected as readonly string[]).filter((element) => entered(rehearsal).has(element)),
  notVisited: (rehearsal, expected) =>
    (expected as readonly string[]).filter((element) => !entered(rehearsal).has(element)),
  notified: (rehearsal, expected) =>
    (expected as readonly string[]).filter((id) => notified(rehearsal).has(id)),
  notNotified: (rehearsal, expected) =>
    (expected as readonly string[]).filter((id) => !notified(rehearsal).has(id)),
};

function normal(value: Json): string {
  if (Array.isArray(value)) return JSON.stringify(sorted(value as readonly string[]));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function expect(rehearsal: Rehearsal, expectation: ScenarioExpectation): void {
  for (const [name, expected] of Object.entries(expectation) as [keyof ScenarioExpectation, Json][]) {
    const found = Object.hasOwn(observed, name) ? observed[name](rehearsal, expected) : null;
    if (normal(found) !== normal(expected)) {
      throw new RehearsalFailed(
        `Expected ${name} to be ${JSON.stringify(expected)}, but it is ${JSON.stringify(found)}`,
        { name, expected, found },
      );
    }
  }
}

/** How each kind of step is done; the kind is the one key that the step has. */
const doers = {
  start: (rehearsal: Rehearsal, { data = {}, actor }: StepOf<'start'>) => rehearsal.start(data, actor),
  complete: (rehearsal: Rehearsal, { element, data = {}, actor }: StepOf<'complete'>) =>
    rehearsal.complete(element, data, actor),
  message: (rehearsal: Rehearsal, { name, correlationKey, data = {} }: StepOf<'message'>) =>
    rehearsal.message(name, correlationKey === undefined ? undefined : String(correlationKey), data),
  answer: (rehearsal: Rehearsal, { element, data = {}, error }: StepOf<'answer'>) =>
    error === undefined ? rehearsal.answer(element, data) : rehearsal.throwError(element, error),
  advance: (rehearsal: Rehearsal, duration: string) => rehearsal.advance(duration),
  expect,
} as const;

type StepOf<Kind extends string> = Extract<ScenarioStep, { readonly [Key in Kind]: unknown }>[Kind &
  keyof Extract<ScenarioStep, { readonly [Key in Kind]: unknown }>];

function doStep(rehearsal: Rehearsal, step: ScenarioStep): void {
  const [entry] = Object.entries(step);
  const [kind = '', content] = entry ?? [];
  if (!Object.hasOwn(doers, kind)) {
    throw new RehearsalFailed(
      `Expected a step to be one of ${Object.keys(doers).join(', ')}, but found '${kind}'`,
      { found: kind },
    );
  }
  doers[kind as keyof typeof doers](rehearsal, content as never);
  const [incident] = rehearsal.incidents;
  if (incident !== undefined && kind !== 'expect') {
    throw new RehearsalFailed(`The case cannot go on at '${incident.element}': ${incident.problem.code}`, {
      problem: incident.problem as unknown as Json,
    });
  }
}

function detailsOf(error: unknown): { readonly message: string; readonly params: JsonObject } {
  if (error instanceof RehearsalFailed) return { message: error.message, params: error.params };
  if (error instanceof MotcuaError) return { message: error.message, params: error.details as JsonObject };
  throw error;
}

/** Runs a scenario to its end, or to the first step that cannot be done or does not hold: a problem that says which and why. */
export function runScenario(
  options: Omit<RehearsalOptions, 'now' | 'handlers'> & {
    readonly scenario: Pick<Scenario, 'now' | 'handlers' | 'steps'>;
    /** The file of the scenario, for the problem to point at. */
    readonly path: string;
  },
): ScenarioResult {
  const { scenario, path, ...rest } = options;
  const { now, handlers = {}, steps } = scenario;
  // Some service tasks are answered by steps: until then they wait.
  const unanswered = steps.some((step) => 'answer' in step) ? 'wait' : 'fail';
  const rehearsal = new Rehearsal({ ...rest, now, handlers, unanswered });
  for (const [index, step] of steps.entries()) {
    try {
      doStep(rehearsal, step);
    } catch (error) {
      const { message, params } = detailsOf(error);
      const problem: Problem = {
        code: 'SCENARIO_FAILED',
        severity: 'error',
        path: `${path}#/steps/${index}`,
        params: { ...params, step: index + 1, reason: message },
      };
      return { history: rehearsal.history, problems: [problem], status: rehearsal.status };
    }
  }
  return { history: rehearsal.history, problems: [], status: rehearsal.status };
}
