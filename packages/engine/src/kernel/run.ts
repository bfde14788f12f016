import type { CompiledProcess } from '../compile/compile-process.ts';
import type { CompiledScope } from '../compile/compiled-scope.ts';
import type { Execution } from '../elements/execution.ts';
import type { Actor } from '../model/actor.ts';
import type { CommandOf } from '../model/command.ts';
import type { Effect } from '../model/effect.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { Listener, ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { Library } from './library.ts';
import type { RecordSet } from './record-set.ts';
import { CURRENT_SEMANTICS, type SemanticChange, semanticChanges, semanticsOf } from './semantics.ts';
import { findToken } from './token-list.ts';

/** Something that is done to the clocks of the case from outside: by a timer, or by somebody. */
export type ClockAct =
  | { readonly type: 'due'; readonly clock: string }
  | CommandOf<'move-clock' | 'appoint' | 'recompute-clocks'>;

/** A hook of an element that is still to be called in this step. */
export type Work =
  | { readonly hook: 'enter' | 'joined' | 'resumed'; readonly scope: string; readonly token: string }
  | { readonly hook: 'completed'; readonly scope: string; readonly token: string; readonly data: JsonObject }
  | {
      readonly hook: 'thrown';
      readonly scope: string;
      readonly token: string;
      readonly code: string;
      readonly data: JsonObject;
    }
  | { readonly hook: 'begun'; readonly scope: string; readonly token: string; readonly index: number }
  | { readonly hook: 'cancelled'; readonly scope: string; readonly token: string }
  | {
      readonly hook: 'childProgressed' | 'childIdle';
      readonly scope: string;
      readonly token: string;
      readonly child: string;
    }
  | {
      readonly hook: 'triggered';
      readonly listener: Listener;
      readonly event: string;
      readonly data: JsonObject;
      readonly index?: number;
    }
  | { readonly hook: 'clock'; readonly listener: Listener; readonly act: ClockAct }
  /** A process begins. */
  | { readonly hook: 'opened'; readonly listener: Listener }
  /** Variables were written: a condition is asked again. */
  | { readonly hook: 'weighed'; readonly listener: Listener; readonly index: number }
  | {
      readonly hook: 'childEnded' | 'undone';
      readonly scope: string;
      readonly token: string;
      readonly child: string;
      readonly values: JsonObject;
    };

/** Ends a hook: it is undone and the token rests with an incident. */
export class HookFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Marks in what a step has done so far. */
export interface Savepoint {
  readonly records: number;
  readonly effects: number;
  readonly outcomes: number;
  readonly queue: number;
  readonly late: number;
}

/** Makes the view of a token (or, for an event sub-process, of a scope) that element modules work on. `node` where it is not the token's own. */
export type ExecutionFactory = (options: {
  readonly run: Run;
  readonly scope: string;
  readonly token?: Token;
  readonly node?: FlowNode;
}) => Execution;

/** What a step knows of who acts. */
export type RunActor = Pick<Actor, 'id' | 'roles'>;

/** One step while it runs: the records, and what it leads to. */
export class Run {
  readonly library: Library;
  readonly records: RecordSet;
  /** The moment of the command, an ISO instant. */
  readonly now: string;
  /** Who gave the command; absent: the host, a timer, another case. */
  readonly actor: RunActor | undefined;
  /** The number of the semantics that a case begins with, or is taken over to. */
  readonly newSemantics: number;
  readonly effects: Effect[] = [];
  readonly outcomes: Outcome[] = [];
  readonly queue: Work[] = [];
  /** What is only begun when nothing else is left in `queue`: whoever throws a signal does so when everybody listens who is about to. */
  readonly late: Work[] = [];
  /** Scopes that began with nothing in them: no hook of theirs will ever see that they are at their end. */
  readonly hollow: string[] = [];
  /** Variables were written since conditions were last asked. */
  hasWritten = false;
  /** Clocks moved since the timers that follow them were last set. */
  hasMovedClock = false;
  /** Handed in, since elements and kernel call each other: withdrawing a token closes a scope, which withdraws tokens. */
  readonly #executions: ExecutionFactory;

  constructor(options: {
    readonly library: Library;
    readonly records: RecordSet;
    readonly now: string;
    readonly actor?: RunActor | undefined;
    readonly semantics?: number | undefined;
    readonly executions: ExecutionFactory;
  }) {
    this.#executions = options.executions;
    this.actor = options.actor;
    this.newSemantics = options.semantics ?? CURRENT_SEMANTICS;
    this.library = options.library;
    this.records = options.records;
    this.now = options.now;
  }

  /** Where a hook begins, so that it can be undone as a whole. */
  savepoint(): Savepoint {
    return {
      records: this.records.savepoint(),
      effects: this.effects.length,
      outcomes: this.outcomes.length,
      queue: this.queue.length,
      late: this.late.length,
    };
  }

  rollback(savepoint: Savepoint): void {
    this.records.rollback(savepoint.records);
    this.effects.length = savepoint.effects;
    this.outcomes.length = savepoint.outcomes;
    this.queue.length = savepoint.queue;
    this.late.length = savepoint.late;
  }

  execution(scope: string, token: Token | undefined, node?: FlowNode): Execution {
    const at = { ...(token === undefined ? {} : { token }), ...(node === undefined ? {} : { node }) };
    return this.#executions({ run: this, scope, ...at });
  }

  /** The next id of the case, e.g. of a token. */
  nextId(): string {
    const { head } = this.records;
    this.records.put({ ...head, next: head.next + 1 });
    return head.next.toString(36);
  }

  /** Whether the case is of semantics that have a change. */
  has(change: SemanticChange): boolean {
    return semanticsOf(this.records.head) >= semanticChanges[change].since;
  }

  process(key: string): CompiledProcess {
    const process = this.library.process(key);
    if (process === undefined) throw new RangeError(`Expected the library to have the process '${key}'`);
    return process;
  }

  scope(id: string): ScopeRecord {
    const scope = this.records.scope(id);
    if (scope === undefined) throw new RangeError(`Expected the case to have a scope '${id}'`);
    return scope;
  }

  compiled(scope: ScopeRecord): CompiledScope {
    const compiled = this.process(scope.process).scopes.get(scope.scope);
    if (compiled === undefined)
      throw new RangeError(`Expected process '${scope.process}' to have a scope '${scope.scope}'`);
    return compiled;
  }

  token(scopeId: string, tokenId: string): Token | undefined {
    const scope = this.records.scope(scopeId);
    return scope === undefined ? undefined : findToken(scope, tokenId);
  }

  update(id: string, change: (scope: ScopeRecord) => ScopeRecord): void {
    this.records.put(change(this.scope(id)));
  }
}
