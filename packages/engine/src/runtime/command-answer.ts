import { type ErrorCode, MotcuaError } from '../errors.ts';

/** Why one of several commands was not carried out, as a `MotcuaError` is written in JSON; `INTERNAL` is the engine's own fault. */
export interface CommandError {
  readonly code: ErrorCode | 'INTERNAL';
  readonly message: string;
  readonly details: object;
  /** What was thrown, where it is `INTERNAL`. It is not enumerable: JSON goes without it. */
  readonly cause?: unknown;
}

/** The refusal of one of several commands, as data: the others go on. */
export function commandErrorOf(error: unknown): CommandError {
  if (error instanceof MotcuaError) return error.toJSON();
  const message = error instanceof Error ? error.message : String(error);
  const answer: CommandError = { code: 'INTERNAL', message, details: {} };
  return Object.defineProperty(answer, 'cause', { value: error });
}
