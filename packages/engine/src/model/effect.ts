import type { Json, JsonObject } from './json.ts';
import type { Notice } from './notice.ts';
import type { Problem } from './problem.ts';
import type { CaseStatus, Listener } from './record.ts';

/**
 * How a repeating timer goes on: `remaining` further times (absent: for ever), each `interval` (ISO 8601) after the last, none later than
 * `until` (absent: without an end).
 */
export interface TimerCycle {
  readonly interval: string;
  readonly remaining?: number;
  readonly until?: string;
}

interface EffectPayloads {
  'open-task': {
    readonly scope: string;
    readonly token: string;
    readonly element: string;
    /** The key of the process, where the step is in one that the case's own process calls. */
    readonly process?: string;
    readonly name?: string;
    readonly form?: string;
    /** What the step is given to show: its input mappings. */
    readonly input?: JsonObject;
    readonly role?: string;
    readonly assignee?: string;
    readonly unit?: string;
    readonly dueAt?: string;
    /** The statutory term that the due date was counted by, from now on: another calendar moves it. */
    readonly term?: string;
  };
  /** Another calendar moves the due date of an open task. */
  'reschedule-task': { readonly token: string; readonly dueAt: string };
  /** What waits for a token is that of another step by now: a task, a job, an incident. */
  'move-work': {
    readonly token: string;
    readonly element: string;
    readonly name?: string;
    readonly form?: string;
    readonly role?: string;
    readonly incident?: string;
  };
  'close-task': { readonly token: string; readonly state: 'completed' | 'withdrawn' };
  'run-job': {
    readonly scope: string;
    readonly token: string;
    readonly element: string;
    readonly handler: string;
    readonly input: JsonObject;
    readonly retries: number;
    /** Of jobs that are due, the highest is done first. Default: 0. */
    readonly priority?: number;
  };
  'close-job': { readonly token: string };
  'schedule-timer': Listener & {
    readonly timer: string;
    readonly dueAt: string;
    readonly cycle?: TimerCycle;
    /** The statutory term that the moment was counted by, from now on: another calendar moves it. */
    readonly term?: string;
  };
  'cancel-timer': { readonly timer: string };
  subscribe: Listener & {
    readonly subscription: string;
    readonly event: 'message' | 'signal';
    readonly name: string;
    readonly correlationKey?: string;
  };
  unsubscribe: { readonly subscription: string };
  'publish-message': { readonly name: string; readonly correlationKey?: string; readonly data: JsonObject };
  'broadcast-signal': { readonly name: string; readonly data: JsonObject };
  'raise-incident': {
    readonly incident: string;
    readonly scope: string;
    readonly token?: string;
    readonly element: string;
    readonly problem: Problem;
  };
  'clear-incident': { readonly incident: string };
  'assign-number': { readonly element: string };
  'move-clock': { readonly clock: string; readonly state: Json };
  /** Somebody is told. */
  notify: { readonly notice: Notice };
  'set-status': { readonly status: string };
  'end-case': { readonly status: CaseStatus };
}

export type EffectType = keyof EffectPayloads;

/** What should happen, as data. The runtime has one applier for each type. */
export type Effect = {
  readonly [Type in EffectType]: { readonly type: Type } & EffectPayloads[Type];
}[EffectType];

export type EffectOf<Type extends EffectType> = Extract<Effect, { readonly type: Type }>;
