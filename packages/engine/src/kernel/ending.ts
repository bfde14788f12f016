import type { CaseStatus } from '../model/record.ts';
import { forgetLog } from './compensation-log.ts';
import { ignoreScopeEvents } from './listeners.ts';
import type { Run } from './run.ts';
import { emptyScope, forgetScope } from './scopes.ts';

/** The root scope of every case. */
export const ROOT_SCOPE = 'root';

/** Marks the case as ended; its variables and clocks stay, nothing else does. */
export function endCase(run: Run, status: CaseStatus, element: string): void {
  const root = run.records.scope(ROOT_SCOPE);
  if (root !== undefined) {
    forgetLog(run, root, forgetScope);
    run.records.remove(ROOT_SCOPE);
  }
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
