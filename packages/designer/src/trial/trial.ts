import type { Scenario, ScenarioActor, ScenarioStep } from '@motcua/engine/bundle';
import { type DatedOutcome, type Rehearsal, RehearsalFailed, type Stage } from '@motcua/engine/rehearsal';

/** What a trial begins with. */
export interface TrialStart {
  /** ISO 8601 with an offset. */
  readonly now: string;
}

/** Why a step could not be done, in the words of who refused it. */
export interface Refusal {
  readonly message: string;
  /** What is wrong with a form, by JSON pointer. */
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

/** A service task ended by an error that the process names. */
type Reached = { readonly rehearsal: Rehearsal } | { readonly refusal: Refusal };

/**
 * A case that is tried out, as the list of what was done: it is a scenario at any time, and a step is taken back by doing the others again.
 * It never changes; each step gives the next trial.
 */
export class Trial {
  readonly stage: Stage;
  readonly start: TrialStart;
  readonly steps: readonly ScenarioStep[];
  readonly case: Rehearsal;
  readonly refusal: Refusal | undefined;

  private constructor(
    stage: Stage,
    start: TrialStart,
    steps: readonly ScenarioStep[],
    rehearsal: Rehearsal,
    refusal?: Refusal,
  ) {
    this.stage = stage;
    this.start = start;
    this.steps = steps;
    this.case = rehearsal;
    this.refusal = refusal;
  }

  static begin(stage: Stage, start: TrialStart, steps: readonly ScenarioStep[] = []): Trial {
    const reached = reach(stage, start, steps);
    if ('rehearsal' in reached) return new Trial(stage, start, steps, reached.rehearsal);
    const { rehearsal } = reach(stage, start, []) as { rehearsal: Rehearsal };
    return new Trial(stage, start, [], rehearsal, reached.refusal);
  }

  /** The trial after one more step; the same with a `refusal` where it cannot be done. */
  do(step: ScenarioStep): Trial {
    const steps = [...this.steps, step];
    const reached = reach(this.stage, this.start, steps);
    if ('rehearsal' in reached) return new Trial(this.stage, this.start, steps, reached.rehearsal);
    return new Trial(this.stage, this.start, this.steps, this.case, reached.refusal);
  }

  /** The trial before its last step. */
  back(): Trial {
    return Trial.begin(this.stage, this.start, this.steps.slice(0, -1));
  }

  get isStarted(): boolean {
    return this.steps.length > 0;
  }

  /** The ids of the flows that were taken, and of the steps that were entered. */
  get passed(): ReadonlySet<string> {
    return passedIn(this.case.history);
  }

  /** What was done as a file that is run again before publishing, with where it has come to as what must hold. */
  asScenario(name: string): Scenario {
    const { status, tasks, isNumbered, clocks } = this.case;
    const visited = [
      ...new Set(this.case.history.flatMap((one) => (one.type === 'entered' ? [one.element] : []))),
    ];
    const expect = {
      status,
      tasks,
      numbered: isNumbered,
      clocks,
      visited,
    } as Extract<ScenarioStep, { expect: unknown }>['expect'];
    return { name: { vi: name }, now: this.start.now, steps: [...this.steps, { expect }] };
  }
}

/** What is in a history: flows are told when they are taken, steps when they are entered. */
export function passedIn(history: readonly DatedOutcome[]): ReadonlySet<string> {
  return new Set(
    history.flatMap((one) => (one.type === 'taken' || one.type === 'entered' ? [one.element] : [])),
  );
}

/** Somebody who holds a role. */
export function actorOf(role: string | undefined): ScenarioActor {
  return role === undefined ? { id: 'tester', roles: [] } : { id: role, roles: [role] };
}

function reach(stage: Stage, { now }: TrialStart, steps: readonly ScenarioStep[]): Reached {
  const rehearsal = stage.rehearse({ now, unanswered: 'wait' });
  try {
    for (const step of steps) doStep(rehearsal, step);
    return { rehearsal };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function doStep(rehearsal: Rehearsal, step: ScenarioStep): void {
  if ('start' in step) rehearsal.start(step.start.data ?? {}, step.start.actor);
  else if ('complete' in step)
    rehearsal.complete(step.complete.element, step.complete.data ?? {}, step.complete.actor);
  else if ('answer' in step) answer(rehearsal, step.answer);
  else if ('message' in step) rehearsal.message(step.message.name, undefined, step.message.data ?? {});
  else if ('advance' in step) rehearsal.advance(step.advance);
}

function answer(
  rehearsal: Rehearsal,
  { element, data = {}, error }: Extract<ScenarioStep, { answer: unknown }>['answer'],
): void {
  if (error === undefined) rehearsal.answer(element, data);
  else rehearsal.throwError(element, error);
}

interface Detailed {
  readonly details?: { readonly problems?: readonly { readonly field: string; readonly message: string }[] };
}

function refusalOf(error: unknown): Refusal {
  const { details } = error as Detailed;
  const fields = (details?.problems ?? []).map(({ field, message }) => ({ path: field, message }));
  const message = error instanceof RehearsalFailed || error instanceof Error ? error.message : String(error);
  return { message, fields };
}
