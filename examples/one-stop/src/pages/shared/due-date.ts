import type { CaseDetails } from '@motcua/engine';
import type { ClockState } from '@motcua/engine/calendar';

/** The clock that a citizen reads: the statutory one, running or stopped. */
export function statutoryClock({ clocks }: Pick<CaseDetails, 'clocks'>): ClockState | undefined {
  const all = Object.values(clocks) as unknown as readonly ClockState[];
  return all.find(({ kind }) => kind === 'statutory') ?? all[0];
}
