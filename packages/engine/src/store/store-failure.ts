import { ErrorCode, MotcuaError } from '../errors.ts';

/** What the engine throws where a database does not do what it was asked. */
export function storeFailure(error: unknown): MotcuaError {
  if (error instanceof MotcuaError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Expected the database to do what it was asked, but it failed: ${reason}`;
  return new MotcuaError(ErrorCode.STORE_FAILED, message, { reason }, { cause: error });
}
