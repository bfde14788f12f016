import type { ConditionsRecord, Listener } from '../model/record.ts';
import { ScopedEvaluation } from './evaluation.ts';
import { conditionTold, forgetFailedConditions } from './incidents.ts';
import type { Run, Work } from './run.ts';

type Awaited = ConditionsRecord['listeners'][number];

const NONE: ConditionsRecord = { id: 'conditions', kind: 'conditions', listeners: [] };

function isSame(one: Listener, other: Listener): boolean {
  return one.scope === other.scope && one.node === other.node && one.token === other.token;
}

/** The listeners of the case; the count in its head spares a look into a record that is not there. */
function listenersOf(run: Run): readonly Awaited[] {
  if ((run.records.head.conditions ?? 0) === 0) return [];
  const record = run.records.get(NONE.id);
  return record?.kind === 'conditions' ? record.listeners : [];
}

function keep(run: Run, listeners: readonly Awaited[]): void {
  const { conditions: _conditions, ...head } = run.records.head;
  run.records.put(listeners.length === 0 ? head : { ...head, conditions: listeners.length });
  if (listeners.length === 0) run.records.remove(NONE.id);
  else run.records.put({ ...NONE, listeners });
}

/** A condition holds when it is true: what waits for data that is not there yet is no fault. */
function holds(run: Run, { scope, node, index }: Awaited): boolean {
  const event = run.compiled(run.scope(scope)).node(node);
  const condition = event.events[index]?.condition;
  return (
    condition !== undefined &&
    new ScopedEvaluation({ run, scope, element: node }).evaluate(condition) === true
  );
}

function announce(run: Run, { scope, node, token, index }: Awaited): void {
  const listener = { scope, node, ...(token === undefined ? {} : { token }) };
  run.queue.push({ hook: 'triggered', listener, event: 'conditional', data: {}, index });
}

/** Enters a condition into the index. One that holds already counts as having become true. BPMN 2.0.2 §10.5.5.3. */
export function awaitCondition(run: Run, listener: Listener, index: number): void {
  const awaited = { ...listener, index, met: false };
  const met = holds(run, awaited);
  keep(run, [...listenersOf(run), { ...awaited, met }]);
  if (met) announce(run, awaited);
}

export function forgetCondition(run: Run, listener: Listener): void {
  const listeners = listenersOf(run);
  forgetFailedConditions(run, listener);
  if (listeners.length > 0)
    keep(
      run,
      listeners.filter((other) => !isSame(other, listener)),
    );
}

/** After variables were written: every condition is asked again, before anything else goes on. */
export function weighConditions(run: Run): void {
  run.hasWritten = false;
  const works = listenersOf(run).map(({ scope, node, token, index }): Work => {
    const listener = { scope, node, ...(token === undefined ? {} : { token }) };
    return { hook: 'weighed', listener, index };
  });
  run.queue.unshift(...works);
}

/** Asks one condition; its event comes when it was false and is true. */
export function weigh(run: Run, listener: Listener, index: number): void {
  const listeners = listenersOf(run);
  const awaited = listeners.find((other) => isSame(other, listener) && other.index === index);
  if (awaited === undefined || run.records.scope(listener.scope) === undefined) return;
  const token = listener.token === undefined ? undefined : run.token(listener.scope, listener.token);
  if (token?.incident !== undefined) return;
  const met = holds(run, awaited);
  conditionTold(run, listener, index);
  if (met === awaited.met) return;
  keep(
    run,
    listeners.map((other) => (other === awaited ? { ...awaited, met } : other)),
  );
  if (met) announce(run, awaited);
}
