import { ErrorCode } from '../errors.ts';

/** The HTTP status of every error the engine throws. */
export const statusOf: Readonly<Record<ErrorCode, 400 | 401 | 403 | 404 | 409 | 410 | 422 | 500 | 503>> = {
  [ErrorCode.ACCESS_DENIED]: 403,
  [ErrorCode.ACTIVITY_NOT_OPEN]: 409,
  [ErrorCode.CASE_ERASED]: 410,
  [ErrorCode.CASE_NOT_ENDED]: 409,
  [ErrorCode.CASE_NOT_FOUND]: 404,
  [ErrorCode.CASE_NOT_ACTIVE]: 409,
  [ErrorCode.COMMAND_CANCELLED]: 503,
  [ErrorCode.COMMAND_CONFLICT]: 409,
  [ErrorCode.COMMAND_ID_TAKEN]: 409,
  [ErrorCode.COMMAND_TIMED_OUT]: 503,
  [ErrorCode.DATA_INVALID]: 422,
  [ErrorCode.DATA_UNREADABLE]: 500,
  [ErrorCode.ENGINE_CLOSED]: 503,
  [ErrorCode.HANDLER_MISSING]: 500,
  [ErrorCode.INCIDENT_NOT_FOUND]: 404,
  [ErrorCode.INVALID_ARGUMENT]: 400,
  [ErrorCode.JOB_NOT_HELD]: 409,
  [ErrorCode.PROCEDURE_NOT_FOUND]: 404,
  [ErrorCode.STORE_FAILED]: 503,
  [ErrorCode.STORE_INCOMPATIBLE]: 500,
  [ErrorCode.TASK_NOT_FOUND]: 404,
  [ErrorCode.TASK_NOT_OPEN]: 409,
};
