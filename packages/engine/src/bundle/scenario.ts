import type { Json, JsonObject } from '../model/json.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { CaseStatus } from '../model/record.ts';

/** Who does a step of a scenario. */
export interface ScenarioActor {
  readonly id: string;
  readonly roles: readonly string[];
  readonly units?: readonly string[];
}

/** What must hold at a point of a scenario. What is not named is not looked at. */
export interface ScenarioExpectation {
  readonly status?: CaseStatus;
  /** The elements of all open tasks, in any order. */
  readonly tasks?: readonly string[];
  /** Whether the case has its number. */
  readonly numbered?: boolean;
  /** Every clock that was started, and how it stands. */
  readonly clocks?: Readonly<Record<string, 'running' | 'paused' | 'stopped'>>;
  /** Elements that were entered so far. */
  readonly visited?: readonly string[];
  /** Elements that were not entered so far. */
  readonly notVisited?: readonly string[];
  /** Notifications of the procedure that were sent so far. */
  readonly notified?: readonly string[];
  /** Notifications of the procedure that were not sent so far. */
  readonly notNotified?: readonly string[];
}

export type ScenarioStep =
  | { readonly start: { readonly data?: JsonObject; readonly actor?: ScenarioActor } }
  | {
      readonly complete: {
        /** The id of the user task in the process; its only open task is meant. */
        readonly element: string;
        readonly data?: JsonObject;
        readonly actor?: ScenarioActor;
      };
    }
  | {
      readonly message: { readonly name: string; readonly correlationKey?: Json; readonly data?: JsonObject };
    }
  /** What the service task that waits at an element comes to: `data`, or a BPMN error by its code. It takes the place of `handlers`. */
  | { readonly answer: { readonly element: string; readonly data?: JsonObject; readonly error?: string } }
  /** An ISO 8601 duration; due timers and jobs have run when the step is done. */
  | { readonly advance: string }
  | { readonly expect: ScenarioExpectation };

/** `scenarios/<id>.json`: a run of one case on a virtual clock, that must still pass before the procedure may be published. */
export interface Scenario {
  readonly name: LocalizedText;
  /** The moment at which the run begins, with its offset. */
  readonly now: string;
  /** What the service handlers answer in this run: the outside world is not asked. */
  readonly handlers?: Readonly<Record<string, JsonObject>>;
  readonly steps: readonly ScenarioStep[];
}
