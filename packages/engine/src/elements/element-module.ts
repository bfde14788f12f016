import type { ElementKind } from '../model/element-kind.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';
import type { Execution, Join } from './execution.ts';

/** What came for an event that waited. */
export interface Trigger {
  readonly event: string;
  readonly data: JsonObject;
}

/**
 * A join that goes on: one token is taken from each of `flows`, and one goes on in their place. `memory` is what the gateway
 * keeps for the next time.
 */
export interface Joined {
  readonly flows: readonly string[];
  readonly memory?: JsonObject;
  /** What the token that goes on brings along for `joined`. */
  readonly state?: JsonObject;
}

/**
 * One kind of flow node: what it is in BPMN, what it needs, and what it does. Hooks are called in this order:
 *
 * 1. `enter`, when a token arrives. The module leaves, ends, parks, or waits.
 * 2. while it waits: `completed` when its work is done, `triggered` when an event of this node comes (also one that another token waits for),
 *    `childEnded` when a child scope has ended, `resumed` when what it threw is done.
 * 3. `withdraw` when it is left by force: a boundary event, an end of the scope, an administrator.
 *
 * A hook is undone as a whole when it fails, and the token rests with an incident; a retry calls it again.
 */
export interface ElementModule {
  readonly kind: ElementKind;
  /** Types of the BPMN metamodel that are of this kind. */
  readonly bpmnTypes: readonly string[];
  /** The type of the global task that, called, is a task of this kind. */
  readonly globalType?: string;
  /** A property of the BPMN element that must (or must not) be true for it to be of this kind. */
  readonly bpmnFlag?: { readonly property: string; readonly value: boolean };
  /** Activities can be repeated, have boundary events, mappings and compensation. */
  readonly activity?: true;
  /** Throws its events when a token comes. */
  readonly throws?: true;
  /** While a token rests here, what it waits for: the event of the node itself, or those of the nodes behind it. */
  readonly awaits?: 'own-event' | 'next-events';
  /** Begins by an event of its own and never by a token. */
  readonly independent?: true;
  check?(node: FlowNode, scope: ScopeModel): readonly Problem[];
  enter(execution: Execution): void;
  completed?(execution: Execution, data: JsonObject): void;
  triggered?(execution: Execution, trigger: Trigger): void;
  /** `values` are the variables that only the child saw. */
  childEnded?(execution: Execution, child: string, values: JsonObject): void;
  /** Instead of `enter`, where a process begins with this node because its event came. */
  begun?(execution: Execution, index: number): void;
  /** An activity of a child scope that is run in no order has completed. */
  childProgressed?(execution: Execution, child: string): void;
  /** Nothing is left in a child scope that is run in no order. */
  childIdle?(execution: Execution, child: string): void;
  /** The transaction is to be undone. */
  cancelled?(execution: Execution): void;
  resumed?(execution: Execution): void;
  withdraw?(execution: Execution): void;
  /** Joins: whether to go on, asked after every move of a token in the scope; undefined: not yet. */
  join?(join: Join): Joined | undefined;
  /** The token that a join made of several goes on. */
  joined?(execution: Execution): void;
}
