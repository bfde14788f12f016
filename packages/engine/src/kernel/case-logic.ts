import type { ActorLogic, ActorSystem, AnyActorRef, EventObject, Snapshot } from 'xstate';
import type { Command } from '../model/command.ts';
import type { Effect } from '../model/effect.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CaseRecord } from '../model/record.ts';
import { InMemoryCase } from './in-memory-case.ts';
import type { Library } from './library.ts';

/** A command as an event: with the moment at which it is given, an ISO instant. */
export type CaseEvent = EventObject & {
  readonly type: Command['type'];
  readonly command: Command;
  readonly now: string;
};

/** What a case begins with. */
export interface CaseInput {
  readonly caseId: string;
  readonly data: JsonObject;
  readonly now: string;
  /** The event that the case begins with, and which of its definitions; absent: the start event without a definition. */
  readonly node?: string;
  readonly index?: number;
}

/** A whole case as a snapshot: plain data, so that it can be kept, compared and gone on from. */
export type CaseSnapshot = Snapshot<JsonObject> & {
  /** `active`, `completed`, `failed` …: the status of the case. For xstate, every case that has ended is `done`. */
  readonly caseStatus: string;
  readonly records: readonly CaseRecord[];
  /** What the case waits for: tasks, jobs, timers, subscriptions, incidents. */
  readonly waiting: readonly Effect[];
  /** What the last command led to. */
  readonly effects: readonly Effect[];
  readonly outcomes: readonly Outcome[];
};

export type CaseLogic = ActorLogic<
  CaseSnapshot,
  CaseEvent,
  CaseInput,
  ActorSystem<{ actors: Record<string, AnyActorRef> }>
>;

/** The command as an event for an actor of `caseLogic`. */
export function caseEvent(command: Command, now: string): CaseEvent {
  return { type: command.type, command, now };
}

function snapshotOf(
  of: InMemoryCase,
  before: { readonly effects: number; readonly outcomes: number },
): CaseSnapshot {
  const isOpen = of.status === 'active' || of.status === 'suspended';
  const state: Snapshot<JsonObject> = isOpen
    ? { status: 'active', output: undefined, error: undefined }
    : { status: 'done', output: of.data, error: undefined };
  return {
    ...state,
    caseStatus: of.status,
    records: of.stored.map(([, text]) => JSON.parse(text) as CaseRecord),
    waiting: of.waiting,
    effects: of.effects.slice(before.effects),
    outcomes: of.outcomes.slice(before.outcomes),
  };
}

/**
 * A whole case as xstate `ActorLogic`: made into an actor by `createActor`, walked by `xstate/graph`, inspected like any other. Its events are
 * the commands of the kernel, and it is the same kernel, so the history is the same. It is pure: nothing is scheduled or sent; what should
 * happen stands in the snapshot as `effects`, and time comes with each event.
 *
 * @example
 * const actor = createActor(caseLogic({ library, process: 'leave' }), { input: { caseId: 'case-1', data: {}, now } });
 * actor.start().send(caseEvent({ type: 'complete', scope: 'root', token: '2', data: {} }, now));
 */
export function caseLogic({
  library,
  process,
}: {
  readonly library: Library;
  readonly process: string;
}): CaseLogic {
  return {
    transition(snapshot, { command, now }) {
      const of = InMemoryCase.from({ library, records: snapshot.records, waiting: snapshot.waiting });
      of.do(command, now);
      if (command.type === 'trigger' && command.timer !== undefined && !rescheduled(of, command.timer.id))
        of.fired(command.timer.id);
      return snapshotOf(of, { effects: 0, outcomes: 0 });
    },
    getInitialSnapshot(_scope, { now, ...start }) {
      const of = new InMemoryCase(library);
      of.do({ type: 'start', process, ...start }, now);
      return snapshotOf(of, { effects: 0, outcomes: 0 });
    },
    getPersistedSnapshot: (snapshot) => snapshot,
    restoreSnapshot: (snapshot) => snapshot as CaseSnapshot,
  };
}

/** Whether a timer that fired was set again by what it led to. */
function rescheduled(of: InMemoryCase, timer: string): boolean {
  return of.effects.some((effect) => effect.type === 'schedule-timer' && effect.timer === timer);
}
