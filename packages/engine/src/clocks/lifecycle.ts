import type { ClockStatus, LedgerEntry } from './clock-state.ts';

/** Which effects a clock takes in each status, and the status that follows. `none`: it was never started. */
export const lifecycle: Readonly<
  Record<ClockStatus | 'none', { readonly [Effect in LedgerEntry['effect']]?: ClockStatus }>
> = {
  none: { start: 'running' },
  running: { stop: 'stopped', pause: 'paused', restart: 'running', extend: 'running', expire: 'expired' },
  paused: { stop: 'stopped', resume: 'running', restart: 'running', extend: 'paused' },
  expired: { stop: 'stopped', pause: 'paused', restart: 'running', extend: 'running' },
  stopped: { start: 'running' },
};
