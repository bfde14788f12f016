import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Problem } from '../model/problem.ts';

/** Throws problems where a call has no other way to hand them back: `DATA_INVALID` with `details.problems`. */
export function refuse(problems: readonly Problem[]): never {
  const [first] = problems;
  throw new MotcuaError(
    ErrorCode.DATA_INVALID,
    `Expected a date that can be counted, but found ${first?.code} ${JSON.stringify(first?.params)}`,
    { problems },
  );
}

export function refuseBecause(code: string, params: Problem['params']): never {
  refuse([{ code, severity: 'error', params }]);
}

/** The problems that `refuse` threw out of `run`; anything else is thrown on. */
export function orProblems<Result>(run: () => Result): { result: Result } | { problems: readonly Problem[] } {
  try {
    return { result: run() };
  } catch (error) {
    if (error instanceof MotcuaError && Array.isArray(error.details.problems)) {
      return { problems: error.details.problems };
    }
    throw error;
  }
}

/** A value from outside as words of a problem. Not `String()`, which calls the value's own `toString`. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
}
