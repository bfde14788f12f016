import { linkTargets } from '../compile/links.ts';
import { waitId } from '../elements/events/event-module.ts';
import { events } from '../elements/events/registry.ts';
import type { Due, Evaluation, Execution } from '../elements/execution.ts';
import type { Effect } from '../model/effect.ts';
import type { EventDefinition } from '../model/event-definition.ts';
import type { EventKind } from '../model/event-kind.ts';
import type { Expression, Value } from '../model/expression.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Listener, Token } from '../model/record.ts';
import type { FlowNode, SequenceFlow } from '../model/scope.ts';
import { leaveElement } from './activities.ts';
import { completesSet, forgetArrivals } from './arrivals.ts';
import { openChild, openScopesOf } from './children.ts';
import { awaitTime, forgetTimer } from './clock-timers.ts';
import { beginCompensation, beginDetachedCompensation, undoScopes } from './compensation.ts';
import { awaitCondition, forgetCondition } from './conditions.ts';
import { ScopedEvaluation } from './evaluation.ts';
import { mapInputs, mapOutputs, mapPayload, receive, write } from './mappings.ts';
import { release } from './release.ts';
import { type ExecutionFactory, HookFailed, type Run } from './run.ts';
import { beginningsOf, closeScope, emptyScope, emptyUnbegun, finishScope, openEventScope } from './scopes.ts';
import { awaitSignal, deliverSignal, forgetSignal } from './signals.ts';
import { cancelTransaction, throwError, throwEscalation, throwOntoBoundary } from './throwing.ts';
import { termDue, timerDue } from './timers.ts';
import { hasTokens } from './token-list.ts';
import { branch, enterNode, parkToken, passed, removeToken, updateToken } from './tokens.ts';
import { ownVariables, putVariables, variablesId } from './variables.ts';

/** An execution over the records of a step. It holds nothing but addresses; each call reads and writes the records. */
class RecordExecution implements Execution {
  readonly node: FlowNode;
  readonly scopeId: string;
  readonly #run: Run;
  readonly #token: Token | undefined;
  readonly #evaluation: ScopedEvaluation;

  constructor(options: Parameters<ExecutionFactory>[0]) {
    const { run, scope, token } = options;
    this.#run = run;
    this.#token = token;
    this.scopeId = scope;
    this.node = options.node ?? run.compiled(run.scope(scope)).node(this.token.node);
    this.#evaluation = new ScopedEvaluation({ run, scope, element: this.node.id });
  }

  get token(): Token {
    if (this.#token === undefined)
      throw new RangeError('Expected an execution of a token, but it is one of a scope');
    return this.#run.token(this.scopeId, this.#token.id) ?? this.#token;
  }

  get calledProcess(): string | undefined {
    const { process } = this.#run.scope(this.scopeId);
    return process === this.#run.records.head.processes[0] ? undefined : process;
  }

  get activation(): Token | undefined {
    return this.#token;
  }

  // moving

  leave(): void {
    const flows = this.#chosen();
    if (flows.length > 0) this.take(flows);
    else this.end();
  }

  take(flows: readonly string[]): void {
    const { token } = this;
    const { completionQuantity = 1 } = this.node;
    this.#depart(token);
    for (const flow of flows)
      for (let sent = 0; sent < completionQuantity; sent += 1)
        branch(this.#run, this.scopeId, token, { type: 'take', flow });
  }

  wait(state: JsonObject = {}): void {
    updateToken(this.#run, this.scopeId, this.token.id, (token) => ({ ...token, state }));
  }

  end(): void {
    this.#depart(this.token);
  }

  jump(node: string, edge: 'boundary' | 'link'): void {
    const { token } = this;
    removeToken(this.#run, this.scopeId, token.id);
    passed(this.#run, edge === 'boundary' ? 'withdrawn' : 'left', this.scopeId, token);
    branch(this.#run, this.scopeId, token, { type: edge, node });
  }

  arriveTriggered(): void {
    const { token } = this;
    const gateway = this.nodeOf(token.node);
    const flow = gateway.outgoing.find((id) => this.flowOf(id).target === this.node.id);
    if (flow === undefined) throw new RangeError(`Expected a flow from '${gateway.id}' to '${this.node.id}'`);
    updateToken(this.#run, this.scopeId, token.id, ({ id }) => ({ id, node: this.node.id, flow }));
    passed(this.#run, 'entered', this.scopeId, this.token);
  }

  fork(node: string, edge: 'boundary'): void {
    branch(this.#run, this.scopeId, this.token, { type: edge, node });
  }

  release(): void {
    release(this.#run, this.scopeId, this.token);
  }

  park(): void {
    parkToken(this.#run, this.scopeId, this.token);
  }

  // data

  evaluate(expression: Expression): Json {
    return this.#evaluation.evaluate(expression);
  }

  condition(expression: Expression): boolean {
    return this.#evaluation.condition(expression);
  }

  value(value: Value): Json {
    return this.#evaluation.value(value);
  }

  text(value: Value | undefined): string | undefined {
    return this.#evaluation.text(value);
  }

  variable(name: string): Json | undefined {
    return this.#evaluation.variable(name);
  }

  with(names: JsonObject): Evaluation {
    return new ScopedEvaluation({
      run: this.#run,
      scope: this.scopeId,
      element: this.node.id,
      overlay: names,
    });
  }

  inputs(): JsonObject {
    return mapInputs(this.#run, this.scopeId, this.node, this);
  }

  payload(): JsonObject {
    return mapPayload(this.node, this);
  }

  receiveValue(name: string, value: Json): void {
    receive(this.#run, this, { [name]: value }, undefined);
  }

  receive(data: JsonObject, name?: string): void {
    receive(this.#run, this, data, name);
  }

  mapOutputs(values: JsonObject): void {
    mapOutputs(this.#run, this, values);
  }

  assign(values: JsonObject): void {
    write(this.#run, this, values);
  }

  emit(effect: Effect): void {
    this.#run.effects.push(effect);
  }

  decide(decision: string): Json {
    const { node } = this;
    const decided = this.#run.library.decide?.({
      process: this.#run.scope(this.scopeId).process,
      decision,
      names: this.inputs(),
      now: this.#run.now,
      timeZone: this.#run.library.timeZone,
    });
    if (decided !== undefined && 'value' in decided) {
      const { value, rules } = decided;
      if (rules !== undefined)
        this.#run.outcomes.push({ type: 'decided', element: node.id, decision, rules });
      return value;
    }
    const params = { name: node.name ?? node.id, decision };
    const unknown: Problem = { code: 'DECISION_UNKNOWN', severity: 'error', params };
    return this.fail({ ...(decided?.problem ?? unknown), element: node.id });
  }

  // scopes

  open(child: Parameters<Execution['open']>[0]): void {
    openChild(this.#run, this, child);
  }

  close(id: string): void {
    closeScope(this.#run, id);
  }

  empty(child: string): void {
    if (this.#run.records.scope(child) !== undefined) emptyScope(this.#run, child);
  }

  emptyUnbegun(child: string): void {
    emptyUnbegun(this.#run, child);
  }

  begin(child: string, node: string): void {
    enterNode(this.#run, child, node);
  }

  isIdle(child: string): boolean {
    const scope = this.#run.records.scope(child);
    return scope !== undefined && !hasTokens(scope) && (scope.children ?? []).length === 0;
  }

  finish(child: string): void {
    finishScope(this.#run, this.#run.scope(child));
  }

  beginnings(child: string): readonly string[] {
    return beginningsOf(this.#run, this.#run.scope(child));
  }

  inside(child: string): Evaluation {
    return new ScopedEvaluation({ run: this.#run, scope: child, element: this.node.id });
  }

  keep(id: string, value: Json): void {
    putVariables(this.#run, id, { value });
  }

  expect(children: readonly string[]): void {
    this.#run.records.prefetch(children.flatMap((id) => [id, variablesId(id)]));
  }

  takeKept(id: string): Json | undefined {
    const { value } = ownVariables(this.#run, id);
    this.#run.records.remove(variablesId(id));
    return value;
  }

  openEventScope(data: JsonObject): void {
    openEventScope(this.#run, this.scopeId, this.node, data);
  }

  terminate(): void {
    emptyScope(this.#run, this.scopeId);
  }

  // events

  listen(definition: EventDefinition, index: number, listener: Listener): void {
    events[definition.kind].listen?.(this.#at(listener), definition, listener, index);
  }

  ignore(definition: EventDefinition, index: number, listener: Listener): void {
    forgetArrivals(this.#run, listener);
    events[definition.kind].ignore?.(this.#at(listener), definition, listener, index);
  }

  arrive(index: number): void {
    const listener = { scope: this.scopeId, node: this.node.id, token: this.token.id };
    completesSet(this.#run, this.node, listener, { event: '', data: {}, index });
  }

  throwEvent(definition: EventDefinition): 'done' | 'waits' | 'ended' {
    this.#run.outcomes.push({ type: 'thrown', element: this.node.id, event: definition.kind });
    const thrown = events[definition.kind].throwEvent?.(this, definition);
    if (thrown !== undefined) return thrown;
    const params = { name: this.node.name ?? this.node.id, event: definition.kind };
    return this.fail({ code: 'EVENT_NOT_THROWABLE', severity: 'error', element: this.node.id, params });
  }

  throwError(code: string, data: JsonObject): void {
    throwError(this.#run, this, code, data);
  }

  escalate(code: string | undefined, data: JsonObject): 'done' | 'ended' {
    return throwEscalation(this.#run, this, code, data);
  }

  signal(name: string, data: JsonObject): void {
    deliverSignal(this.#run, name, data);
  }

  awaitSignal(name: string, listener: Listener, index: number): void {
    awaitSignal(this.#run, name, listener, index);
  }

  forgetSignal(listener: Listener): void {
    forgetSignal(this.#run, listener);
  }

  awaitCondition(listener: Listener, index: number): void {
    awaitCondition(this.#run, listener, index);
  }

  forgetCondition(listener: Listener): void {
    forgetCondition(this.#run, listener);
  }

  linkTarget(): string {
    const [target] = linkTargets(this.#compiled.model, this.node);
    if (target !== undefined) return target.id;
    return this.fail({
      code: 'LINK_WITHOUT_TARGET',
      severity: 'error',
      element: this.node.id,
      params: { name: this.node.name ?? this.node.id },
    });
  }

  compensate(activity: string | undefined, detached: boolean): boolean {
    if (!detached) return beginCompensation(this.#run, this.scopeId, this.token, activity);
    beginDetachedCompensation(this.#run, this.scopeId, this.token.node, activity);
    return false;
  }

  openScopes(): readonly string[] {
    return openScopesOf(this.#run, this.node, this.token);
  }

  undo(children: readonly string[]): boolean {
    return undoScopes(this.#run, this.scopeId, this.token, children);
  }

  cancelTransaction(): boolean {
    return cancelTransaction(this.#run, this.scopeId, this.token);
  }

  boundary(kind: EventKind): FlowNode | undefined {
    return this.#compiled
      .boundaryOf(this.node.id)
      .find(({ events: definitions }) => definitions.some((definition) => definition.kind === kind));
  }

  throwOntoBoundary(definition: EventDefinition, data: JsonObject): void {
    throwOntoBoundary(this.#run, this, definition, data);
  }

  awaitTime({ timer }: EventDefinition, listener: Listener, index: number): void {
    const due = (): Due => timerDue(this.#run, this.node, timer, this);
    awaitTime(this.#run, { timer, listener, index, due });
  }

  forgetTime(listener: Listener, index: number): void {
    const timer = waitId(listener, index);
    this.#run.effects.push({ type: 'cancel-timer', timer });
    forgetTimer(this.#run, timer);
  }

  termDue(term: Value): Due {
    return termDue(this.#run, this.node, this.value(term));
  }

  nodeOf(id: string): FlowNode {
    return this.#compiled.node(id);
  }

  flowOf(id: string): SequenceFlow {
    return this.#compiled.flow(id);
  }

  fail(problem: Problem): never {
    throw new HookFailed(problem);
  }

  get #compiled() {
    return this.#run.compiled(this.#run.scope(this.scopeId));
  }

  /** Every outgoing flow whose condition holds, else the default flow. */
  #chosen(): readonly string[] {
    const { node } = this;
    const chosen = node.outgoing.filter((id) => {
      const { condition } = this.flowOf(id);
      return id !== node.default && (condition === undefined || this.condition(condition));
    });
    if (chosen.length > 0 || node.outgoing.length === 0) return chosen;
    if (node.default !== undefined) return [node.default];
    const params = { name: node.name ?? node.id };
    return this.fail({ code: 'NO_CONDITION_HOLDS', severity: 'error', element: node.id, params });
  }

  /** Events are evaluated and reported at the node that has them. */
  #at(listener: Listener): Execution {
    return listener.node === this.node.id
      ? this
      : this.#run.execution(this.scopeId, this.#token, this.nodeOf(listener.node));
  }

  /** The token leaves its node for good. */
  #depart(token: Token): void {
    leaveElement(this.#run, this.scopeId, token);
    passed(this.#run, 'left', this.scopeId, token);
    removeToken(this.#run, this.scopeId, token.id);
  }
}

export const executionOf: ExecutionFactory = (options) => new RecordExecution(options);
