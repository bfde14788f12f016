import type { Effect, TimerCycle } from '../model/effect.ts';
import type { EventDefinition } from '../model/event-definition.ts';
import type { EventKind } from '../model/event-kind.ts';
import type { Expression, Value } from '../model/expression.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Listener, Token } from '../model/record.ts';
import type { FlowNode, SequenceFlow } from '../model/scope.ts';

/** How a child scope is begun. */
export interface ChildScope {
  /** The id of the record: derived from the token, so that it need not be stored. */
  readonly id: string;
  /** Where it begins; absent: at its beginnings. */
  readonly nodes?: readonly string[];
  /** The scope model; absent: the activity itself as a scope of one node, an instance of a loop. */
  readonly scope: 'inside' | 'body' | 'called';
  /** The node whose body is run; absent: the node itself. */
  readonly node?: string;
  /** Variables that only this scope sees. */
  readonly variables?: JsonObject;
}

/** Reading and testing values of the model, in the scope of a token. */
export interface Evaluation {
  /** The value of an expression. Fails with an incident where the expression does. */
  evaluate(expression: Expression): Json;
  /** A condition: an incident where it is neither true nor false. */
  condition(expression: Expression): boolean;
  value(value: Value): Json;
  /** A value that must be text (or nothing). */
  text(value: Value | undefined): string | undefined;
  variable(name: string): Json | undefined;
}

/** When a timer fires, and how it goes on. */
export interface Due {
  readonly dueAt: string;
  readonly cycle?: TimerCycle;
  /** The statutory term that it was counted by: another calendar moves it. */
  readonly term?: string;
}

/** The tokens that are set aside at a join, and those that may still come. */
export interface Join {
  readonly node: FlowNode;
  /** How many tokens are set aside, by flow. */
  readonly parked: Readonly<Record<string, number>>;
  /** What the gateway remembers between two times that it goes on. */
  readonly memory: JsonObject | undefined;
  /** Values of the model in the scope of the gateway, where these names come first. */
  with(names: JsonObject): Evaluation;
  /** For each other token of the scope: the incoming flows of the node that it can still reach without passing the node. */
  reachable(): readonly (readonly string[])[];
}

/**
 * One token at one node, as an element module sees it. Everything that a module does to a case goes through here, and each call is
 * recorded; a module keeps nothing itself. A call that cannot succeed fails the hook, which is undone and becomes an incident.
 */
export interface Execution extends Evaluation {
  /** The node that the hook is for. While an event triggers, this is the node of the event, not the one the token rests at. */
  readonly node: FlowNode;
  readonly token: Token;
  /** The token, where the hook is for one; a scope has none. */
  readonly activation: Token | undefined;
  readonly scopeId: string;
  /** The key of the process that it is in, where that is one which the case's own process calls. */
  readonly calledProcess: string | undefined;

  // moving
  /** Leaves by every outgoing flow whose condition holds (or has none), by the default flow if none does; ends the token where there is no flow. */
  leave(): void;
  /** Leaves by exactly these flows. */
  take(flows: readonly string[]): void;
  /** Rests here until something comes; `state` is kept in the token. */
  wait(state?: JsonObject): void;
  /** The token has come to its end. */
  end(): void;
  /** Goes on at another node of the scope without a sequence flow, along `edge` of the scope's machine. */
  jump(node: string, edge: 'boundary' | 'link'): void;
  /** Takes the flow from the event-based gateway, where the token waited, to this node, whose event has come. */
  arriveTriggered(): void;
  /** A further token, at `node`. */
  fork(node: string, edge: 'boundary'): void;
  /** Ends what the token's resting place holds: tasks, jobs, child scopes, listeners. */
  release(): void;

  // joins
  /** Sets the token aside at this node and counts it on the flow it came by. */
  park(): void;

  // data
  /** The input mappings, or every variable of the scope where there are none; and what data associations fill. */
  inputs(): JsonObject;
  /** The input mappings and what data associations fill, nothing where there are none: what leaves the case. */
  payload(): JsonObject;
  /** Stores what came (a submission, a result, a message): through the output mappings, or as the variable `name`, or key by key. */
  receive(data: JsonObject, name?: string): void;
  /** Stores one value: through the output mappings, or as the variable `name`. */
  receiveValue(name: string, value: Json): void;
  /** The output mappings over what a child scope held. */
  mapOutputs(values: JsonObject): void;
  /** The same evaluation, where these names come first. */
  with(names: JsonObject): Evaluation;
  assign(values: JsonObject): void;
  emit(effect: Effect): void;
  /** Makes a decision of the bundle from what the step is given. */
  decide(decision: string): Json;

  // scopes
  open(child: ChildScope): void;
  /** Withdraws everything in a child scope. */
  close(id: string): void;
  /** Withdraws everything in a child scope; the scope stays. */
  empty(child: string): void;
  /** Withdraws from a child scope what has come to a step that has not begun. */
  emptyUnbegun(child: string): void;
  /** Begins a node of a child scope that is open. */
  begin(child: string, node: string): void;
  /** Whether a child scope is open with nothing in it. */
  isIdle(child: string): boolean;
  /** Ends a child scope in which nothing is left: `childEnded` follows. */
  finish(child: string): void;
  /** The nodes at which a child scope begins by itself. */
  beginnings(child: string): readonly string[];
  /** Evaluation as seen from inside a child scope. */
  inside(child: string): Evaluation;
  /** Sets a value aside under the id of a child scope that has ended. */
  keep(id: string, value: Json): void;
  /** Says which child scopes will be asked for, so that the store is asked once. */
  expect(children: readonly string[]): void;
  /** Takes back what was set aside; undefined where nothing was. */
  takeKept(id: string): Json | undefined;
  /** Starts the event sub-process of this node in the scope; interrupting ones withdraw everything else in the scope first. */
  openEventScope(data: JsonObject): void;
  /** Ends the scope with everything in it. */
  terminate(): void;

  // events
  listen(definition: EventDefinition, index: number, listener: Listener): void;
  ignore(definition: EventDefinition, index: number, listener: Listener): void;
  /** Counts a definition of this node's event, which needs several, as come. */
  arrive(index: number): void;
  /** Throws; `waits` means that `resumed` is called when it is done, `ended` that the token is gone. */
  throwEvent(definition: EventDefinition): 'done' | 'waits' | 'ended';
  throwError(code: string, data: JsonObject): void;
  escalate(code: string | undefined, data: JsonObject): 'done' | 'ended';
  signal(name: string, data: JsonObject): void;
  awaitSignal(name: string, listener: Listener, index: number): void;
  forgetSignal(listener: Listener): void;
  /** Enters a condition into the case's own index; where it holds already, its event comes at once. */
  awaitCondition(listener: Listener, index: number): void;
  forgetCondition(listener: Listener): void;
  /** The catching link of the scope with the name of this node's link. */
  linkTarget(): string;
  /** Begins to undo; false where there is nothing to wait for. `detached`: the token does not wait. */
  compensate(activity: string | undefined, detached: boolean): boolean;
  /** The scopes of this activity that are open: one, or one for each run under way. */
  openScopes(): readonly string[];
  /** Begins to undo everything that child scopes logged, the last first; false where there is nothing to undo. */
  undo(children: readonly string[]): boolean;
  /** Ends the transaction around this token: it is told by `cancelled`. False where there is none. */
  cancelTransaction(): boolean;
  /** The boundary event of this activity that catches a kind of event. */
  boundary(kind: EventKind): FlowNode | undefined;
  /** Throws an event that only the boundary of this activity can catch; it ends no instance. Output mappings of the event read `data`. */
  throwOntoBoundary(definition: EventDefinition, data: JsonObject): void;
  /** Sets a timer of the model; one whose moment is made of clocks goes with them. */
  awaitTime(definition: EventDefinition, listener: Listener, index: number): void;
  forgetTime(listener: Listener, index: number): void;
  /** When a term that begins now is due. */
  termDue(term: Value): Due;
  nodeOf(id: string): FlowNode;
  flowOf(id: string): SequenceFlow;
  /** Gives up: the hook is undone and the token rests with an incident. */
  fail(problem: Problem): never;
}
