import type { CaseSummary } from '@motcua/engine';
import type { Words } from '../words/vi.ts';

type StatusCode = keyof Words['statuses'];

const withdrawn: StatusCode = '7';
const first: StatusCode = '1';

function isCode(code: string, { statuses }: Words): code is StatusCode {
  return Object.hasOwn(statuses, code);
}

/** Where a case stands, in the words of the ten national statuses. */
export function statusWords({ status, phase }: Pick<CaseSummary, 'status' | 'phase'>, words: Words): string {
  if (status === 'cancelled') return words.statuses[withdrawn];
  if (phase === null) return words.statuses[first];
  return isCode(phase, words) ? words.statuses[phase] : phase;
}
