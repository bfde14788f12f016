import type { Run } from '../betsy.ts';

export function assertionFaults(_id: string, _run: Run): readonly string[] {
  return [];
}
