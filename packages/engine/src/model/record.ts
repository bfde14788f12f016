import type { Json, JsonObject } from './json.ts';

/** Where a case stands as a whole. A table of the runtime says which may follow which. */
export type CaseStatus = 'active' | 'suspended' | 'completed' | 'terminated' | 'cancelled' | 'failed';

/**
 * A token at rest: `id` is new at every node that it enters, so it names one activation, and with it the task, job or child scope of that
 * activation. `state` is what the element keeps while it waits; `incident` marks a token that an administrator must help.
 */
export interface Token {
  readonly id: string;
  readonly node: string;
  readonly flow?: string;
  readonly state?: JsonObject;
  readonly incident?: string;
}

/** What the whole case shares. `next` counts the ids; `processes` are the keys of the definitions used, the first is the case's own. */
export interface HeadRecord {
  readonly id: 'head';
  readonly kind: 'head';
  readonly caseId: string;
  readonly processes: readonly string[];
  readonly status: CaseStatus;
  readonly startedAt: string;
  readonly suspendedAt?: string;
  readonly next: number;
  /** The number of the kernel's semantics that the case is of. Absent: the first. */
  readonly semantics?: number;
  /** The clocks that have ever been started. */
  readonly clocks?: readonly string[];
  /** How many listeners for signals and conditions the case has: 0 spares the look into their index. */
  readonly signals?: number;
  readonly conditions?: number;
  /** How many timers of the case follow clocks. */
  readonly timers?: number;
}

/** Who waits for a child scope: a token of the parent, or (event sub-processes) the parent scope itself. */
export interface ScopeParent {
  readonly scope: string;
  readonly node: string;
  readonly token?: string;
}

/** One running scope: a process, a sub-process, one instance of a loop, a handler. */
export interface ScopeRecord {
  readonly id: string;
  readonly kind: 'scope';
  /** The key of the process definition, and the id of the scope in it. */
  readonly process: string;
  readonly scope: string;
  readonly parent?: ScopeParent;
  readonly tokens: readonly Token[];
  /** Further tokens of which there is nothing to say but where they rest: `kernel/token-list.ts` reads and writes it. */
  readonly resting?: string;
  /** Tokens that wait at a join: how many on which flow. */
  readonly joins?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What gateways of the scope remember between two times that they go on. */
  readonly gates?: Readonly<Record<string, JsonObject>>;
  /** Event sub-processes that run in this scope. */
  readonly children?: readonly string[];
  /** How many compensation entries were logged. */
  readonly logged?: number;
  /** New variables are kept here instead of going up; one that a scope around it holds is written there. */
  readonly owner?: true;
  /** Nothing is read from above: a called process with mappings of its own. */
  readonly isolated?: true;
  /** Its variables are those of an earlier time, to be read: what is written goes on outwards. */
  readonly snapshot?: true;
  /** An interrupting event sub-process runs in its place: no other may. */
  readonly interrupted?: true;
  /** It has ended and is kept only to be undone. */
  readonly ended?: true;
  /** While several branches run: when each variable was last written, as the next id of the case was then. */
  readonly written?: Readonly<Record<string, number>>;
  /** Which definitions of an event that needs all of them have come, by who waits. */
  readonly arrived?: Readonly<Record<string, readonly number[]>>;
  /** The handler of a sub-process: the ended scope whose log it may undo. */
  readonly undoes?: string;
  /** The incident of a join that nothing can complete any more. */
  readonly incident?: string;
  /** What failed of what the scope heard, and conditions that could not be told, to be tried again. */
  readonly failed?: readonly FailedWork[];
}

/** A hook that failed, as the kernel queues it, and the incident that says so. */
export interface FailedWork {
  readonly incident: string;
  readonly work: JsonObject;
}

/** The variables of a scope, `v:<scope>`. */
export interface VariablesRecord {
  readonly id: string;
  readonly kind: 'variables';
  readonly values: JsonObject;
}

/**
 * An activity that can be undone, `c:<scope>:<n>`. `handler` runs with `values`, the variables as they were then; `child` is the ended
 * scope of a sub-process, whose own log is undone first.
 */
export interface CompensationRecord {
  readonly id: string;
  readonly kind: 'compensation';
  readonly activity: string;
  readonly handler?: string;
  readonly child?: string;
  readonly values: JsonObject;
  readonly done?: true;
}

/**
 * A clock of the case, `k:<clock>`; its content and that of `appointment` belong to the layer `clocks`. `told`: the moments that somebody was
 * told of; `timer`: when its timer is set.
 */
export interface ClockRecord {
  readonly id: string;
  readonly kind: 'clock';
  readonly clock: Json;
  readonly appointment?: Json;
  readonly tacit?: 'accept' | 'refuse';
  readonly told?: readonly string[];
  readonly timer?: string;
}

/** What came for the case while it was suspended, `deferred`. */
export interface DeferredRecord {
  readonly id: 'deferred';
  readonly kind: 'deferred';
  /** Commands, as JSON. */
  readonly commands: readonly Json[];
}

/** Who waits for which signal, `signals`. */
export interface SignalsRecord {
  readonly id: 'signals';
  readonly kind: 'signals';
  readonly listeners: readonly (Listener & { readonly name: string; readonly index: number })[];
}

/** The address of a waiting event: the node that has the event, in a scope, and the token that waits for it where there is one. */
export interface Listener {
  readonly scope: string;
  readonly node: string;
  readonly token?: string;
}

/** Who waits for which condition to become true, and whether it was when it was last asked, `conditions`. */
export interface ConditionsRecord {
  readonly id: 'conditions';
  readonly kind: 'conditions';
  readonly listeners: readonly (Listener & { readonly index: number; readonly met: boolean })[];
}

/** A timer whose moment is made of clocks, and when it is set; it is not while such a clock stands still. */
export interface FollowingTimer extends Listener {
  readonly index: number;
  readonly dueAt?: string;
}

/** The timers that are set anew when a clock moves, `timers`. */
export interface TimersRecord {
  readonly id: 'timers';
  readonly kind: 'timers';
  readonly listeners: readonly FollowingTimer[];
}

/** A case is records, one row each, so that a step reads and writes only what it touches. */
export type CaseRecord =
  | HeadRecord
  | ScopeRecord
  | VariablesRecord
  | CompensationRecord
  | ClockRecord
  | DeferredRecord
  | SignalsRecord
  | ConditionsRecord
  | TimersRecord;
