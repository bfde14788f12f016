import type { JsonObject } from '../model/json.ts';
import { clockFacts } from './case-clocks.ts';
import type { Run } from './run.ts';

/** What expressions read as `case`: what the store knows of the case, when it began, and its clocks. */
export function caseFacts(run: Run): JsonObject {
  const { head } = run.records;
  return { ...run.library.facts, id: head.caseId, startedAt: head.startedAt, clocks: clockFacts(run) };
}
