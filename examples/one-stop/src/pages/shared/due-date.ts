import type { CaseDetails, ClockView } from '@motcua/engine';

/** The clock that a citizen reads: the statutory one, running or stopped. */
export function statutoryClock({ clocks }: Pick<CaseDetails, 'clocks'>): ClockView | undefined {
  const all = Object.values(clocks);
  return all.find(({ kind }) => kind === 'statutory') ?? all[0];
}
