/** Every reason for which the engine throws. Each has a heading in `docs/errors.md`. */
export const ErrorCode = {
  ACCESS_DENIED: 'ACCESS_DENIED',
  ACTIVITY_NOT_OPEN: 'ACTIVITY_NOT_OPEN',
  CASE_ERASED: 'CASE_ERASED',
  CASE_NOT_ENDED: 'CASE_NOT_ENDED',
  CASE_NOT_FOUND: 'CASE_NOT_FOUND',
  CASE_NOT_ACTIVE: 'CASE_NOT_ACTIVE',
  COMMAND_CANCELLED: 'COMMAND_CANCELLED',
  COMMAND_CONFLICT: 'COMMAND_CONFLICT',
  COMMAND_ID_TAKEN: 'COMMAND_ID_TAKEN',
  COMMAND_TIMED_OUT: 'COMMAND_TIMED_OUT',
  DATA_INVALID: 'DATA_INVALID',
  DATA_UNREADABLE: 'DATA_UNREADABLE',
  ENGINE_CLOSED: 'ENGINE_CLOSED',
  HANDLER_MISSING: 'HANDLER_MISSING',
  INCIDENT_NOT_FOUND: 'INCIDENT_NOT_FOUND',
  INVALID_ARGUMENT: 'INVALID_ARGUMENT',
  JOB_NOT_HELD: 'JOB_NOT_HELD',
  PROCEDURE_NOT_FOUND: 'PROCEDURE_NOT_FOUND',
  STORE_FAILED: 'STORE_FAILED',
  STORE_INCOMPATIBLE: 'STORE_INCOMPATIBLE',
  TASK_NOT_FOUND: 'TASK_NOT_FOUND',
  TASK_NOT_OPEN: 'TASK_NOT_OPEN',
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Values that survive JSON: what a message is about, for programs to read. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The one class that the engine throws. `code` is closed and documented, `details` holds the values of the sentence, `cause` is kept.
 *
 * What a person can cause (a wrong form value, a gateway without a true condition) is not thrown but returned as a `Problem` or an incident;
 * where a call has no other way to hand problems back they travel in `details.problems` of `DATA_INVALID`.
 *
 * @example
 * try {
 *   await engine.tasks.complete({ taskId, data, actor });
 * } catch (error) {
 *   if (error instanceof MotcuaError && error.code === ErrorCode.TASK_NOT_OPEN) refresh();
 *   else throw error;
 * }
 */
export class MotcuaError extends Error {
  override readonly name = 'MotcuaError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  toJSON(): { code: ErrorCode; message: string; details: ErrorDetails } {
    return { code: this.code, message: this.message, details: this.details };
  }
}
