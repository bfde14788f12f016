import type { ScopeRecord } from '../model/record.ts';
import type { ClockSettings } from '../model/step-settings.ts';
import { moveClocks, stopAttached } from './case-clocks.ts';
import { ScopedEvaluation } from './evaluation.ts';
import { HookFailed, type Run } from './run.ts';

function clocksOf(run: Run, scope: ScopeRecord): ClockSettings | undefined {
  return run.compiled(scope).model.clocks;
}

function move(run: Run, scope: ScopeRecord, settings: ClockSettings, on: 'enter' | 'leave'): void {
  const element = scope.scope;
  const evaluation = new ScopedEvaluation({ run, scope: scope.id, element });
  moveClocks(run, { element, evaluation }, settings, on);
}

/** Whether a scope is a process that does something to clocks. */
export function isTimed(run: Run, scope: ScopeRecord): boolean {
  return clocksOf(run, scope) !== undefined;
}

/** A process begins: its clocks move. */
export function enterProcess(run: Run, scopeId: string): void {
  const scope = run.records.scope(scopeId);
  const settings = scope === undefined ? undefined : clocksOf(run, scope);
  if (scope !== undefined && settings !== undefined) move(run, scope, settings, 'enter');
}

/** A process has come to its end. It ends in any case: a clock that does not take what it should do is an incident beside it. */
export function leaveProcess(run: Run, scope: ScopeRecord): void {
  const settings = clocksOf(run, scope);
  if (settings === undefined) return;
  const mark = run.savepoint();
  try {
    move(run, scope, settings, 'leave');
  } catch (error) {
    if (!(error instanceof HookFailed)) throw error;
    run.rollback(mark);
    const incident = `i${run.nextId()}`;
    const element = scope.scope;
    run.effects.push({ type: 'raise-incident', incident, scope: scope.id, element, problem: error.problem });
    run.outcomes.push({ type: 'incident', element, incident, code: error.problem.code });
  }
}

/** A process was withdrawn: the clock that runs as long as it does stops. */
export function withdrawProcess(run: Run, scope: ScopeRecord): void {
  const settings = clocksOf(run, scope);
  if (settings !== undefined) stopAttached(run, settings, scope.scope);
}
