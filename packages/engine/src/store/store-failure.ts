import { ErrorCode, MotcuaError } from '../errors.ts';

function failed(error: unknown, about: { readonly isRefusal?: true }): MotcuaError {
  if (error instanceof MotcuaError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Expected the database to do what it was asked, but it failed: ${reason}`;
  return new MotcuaError(ErrorCode.STORE_FAILED, message, { reason, ...about }, { cause: error });
}

/** What the engine throws where a database does not do what it was asked. */
export function storeFailure(error: unknown): MotcuaError {
  return failed(error, {});
}

/** The same where there is no database to ask: no such folder, no right to it, or another kind of file. */
export function cannotOpen(file: string, error: unknown): MotcuaError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Expected '${file}' to be a database that can be opened, but it cannot: ${reason}`;
  return new MotcuaError(ErrorCode.STORE_FAILED, message, { file, reason }, { cause: error });
}

/** The same where the database does what others ask, and refuses one set for what is in it. */
export function refusedSet(error: unknown): MotcuaError {
  return failed(error, { isRefusal: true });
}

/** Whether the database was out of reach, or full: what was asked can be done when it is back. */
export function isOutOfReach(error: unknown): boolean {
  return (
    error instanceof MotcuaError && error.code === ErrorCode.STORE_FAILED && error.details.isRefusal !== true
  );
}
