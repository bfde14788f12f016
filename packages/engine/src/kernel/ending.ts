import type { CaseStatus } from '../model/record.ts';
import { stopClock } from './case-clocks.ts';
import { startedClocks } from './clock-records.ts';
import { forgetLog } from './compensation-log.ts';
import { ignoreScopeEvents } from './listeners.ts';
import { leaveProcess } from './process-clocks.ts';
import type { Run } from './run.ts';
import { emptyScope, forgetScope } from './scopes.ts';
import { forgetDeferred } from './suspension.ts';

/** The root scope of every case. */
export const ROOT_SCOPE = 'root';

/** A case that has ended cannot be late: its clocks stop, and their timers with them. */
function stopClocks(run: Run, element: string): void {
  for (const { clock, timer } of startedClocks(run)) {
    stopClock(run, clock.id, element);
    if (timer !== undefined) run.effects.push({ type: 'cancel-timer', timer: `k:${clock.id}` });
  }
}

/** Marks the case as ended; its variables and stopped clocks stay, nothing else does. */
export function endCase(run: Run, status: CaseStatus, element: string): void {
  const root = run.records.scope(ROOT_SCOPE);
  if (root !== undefined) {
    leaveProcess(run, root);
    forgetLog(run, root, forgetScope);
    run.records.remove(ROOT_SCOPE);
  }
  stopClocks(run, element);
  forgetDeferred(run);
  run.records.put({ ...run.records.head, status });
  run.effects.push({ type: 'end-case', status });
  run.outcomes.push({ type: 'ended', element, status });
}

/** Withdraws everything in the case and ends it. */
export function closeCase(run: Run, status: CaseStatus, element: string): void {
  const root = run.records.scope(ROOT_SCOPE);
  if (root !== undefined) {
    emptyScope(run, ROOT_SCOPE);
    ignoreScopeEvents(run, root);
  }
  endCase(run, status, element);
}

/** An error that nobody caught has reached the process. */
export function failCase(run: Run, element: string): void {
  closeCase(run, 'failed', element);
}
