import type { JsonObject } from '../model/json.ts';
import type { Listener } from '../model/record.ts';
import type { Run } from './run.ts';

function isSame(one: Listener, other: Listener): boolean {
  return one.scope === other.scope && one.node === other.node && one.token === other.token;
}

/** Enters a listener into the case's own index, so that a signal reaches it in the same step. */
export function awaitSignal(run: Run, name: string, listener: Listener, index: number): void {
  const { head } = run.records;
  const listeners = (head.signals ?? 0) === 0 ? [] : run.records.signals.listeners;
  run.records.put({
    id: 'signals',
    kind: 'signals',
    listeners: [...listeners, { name, index, ...listener }],
  });
  run.records.put({ ...head, signals: listeners.length + 1 });
}

export function forgetSignal(run: Run, listener: Listener): void {
  const { head } = run.records;
  if ((head.signals ?? 0) === 0) return;
  const listeners = run.records.signals.listeners.filter((other) => !isSame(other, listener));
  const { signals: _signals, ...rest } = head;
  run.records.put(listeners.length === 0 ? rest : { ...head, signals: listeners.length });
  if (listeners.length === 0) run.records.remove('signals');
  else run.records.put({ id: 'signals', kind: 'signals', listeners });
}

/** Delivers a signal to every listener of the case, in the order in which they began to wait; the runtime tells the other cases. */
export function deliverSignal(run: Run, name: string, data: JsonObject): void {
  run.effects.push({ type: 'broadcast-signal', name, data });
  tellSignal(run, name, data);
}

/** Delivers a signal that concerns this case alone. */
export function tellSignal(run: Run, name: string, data: JsonObject): void {
  if ((run.records.head.signals ?? 0) === 0) return;
  for (const { name: awaited, index, ...listener } of run.records.signals.listeners) {
    if (awaited === name) run.queue.push({ hook: 'triggered', listener, event: 'signal', data, index });
  }
}
