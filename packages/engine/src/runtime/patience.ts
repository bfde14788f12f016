import { ErrorCode, type ErrorDetails, MotcuaError } from '../errors.ts';
import { isOutOfReach } from '../store/store-failure.ts';

/** How long a caller waits for a command. Given up before it is being committed, nothing is written; after that the answer comes. */
export interface CommandLimits {
  /** Gives the command up when it ends: `COMMAND_CANCELLED`. */
  readonly signal?: AbortSignal;
  /** Gives the command up after so long: `COMMAND_TIMED_OUT`. Default: it is waited for. */
  readonly timeoutMilliseconds?: number;
}

/** The limits of a call, without what else it says. */
export function limitsOf({ signal, timeoutMilliseconds }: CommandLimits): CommandLimits {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
  };
}

/** Limits that several commands share: their time runs from now on. */
export function sharedLimits(limits: CommandLimits): CommandLimits {
  const signal = signalOf(limits);
  return signal === undefined ? {} : { signal };
}

/** Whether somebody's patience was over, and nothing else was wrong. */
function isGivenUp(error: unknown): error is MotcuaError {
  if (!(error instanceof MotcuaError)) return false;
  return error.code === ErrorCode.COMMAND_CANCELLED || error.code === ErrorCode.COMMAND_TIMED_OUT;
}

/** Whether what failed with one of several commands would with the others: the caller has given up, or the store is out of reach. */
export function endsAll(error: unknown): boolean {
  return isGivenUp(error) || isOutOfReach(error);
}

/** Says beside what was given up what had been done of it: several commands in a row. */
export function givenUpAfter(error: unknown, done: ErrorDetails): unknown {
  if (!isGivenUp(error)) return error;
  return new MotcuaError(error.code, error.message, done, { cause: error.cause });
}

/** Longer than anybody waits, and as long as a timer of the platform can be. */
const LONGEST_TIMEOUT_MILLISECONDS = 2 ** 32 - 1;

function requireTimeout(milliseconds: unknown): void {
  const isUsable = Number.isSafeInteger(milliseconds) && (milliseconds as number) >= 0;
  if (isUsable && (milliseconds as number) <= LONGEST_TIMEOUT_MILLISECONDS) return;
  const message = `Expected 'timeoutMilliseconds' to be a whole number from 0 to ${LONGEST_TIMEOUT_MILLISECONDS}, but found ${String(milliseconds)}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { timeoutMilliseconds: String(milliseconds) });
}

function signalOf({ signal, timeoutMilliseconds }: CommandLimits): AbortSignal | undefined {
  if (timeoutMilliseconds === undefined) return signal;
  requireTimeout(timeoutMilliseconds);
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

/**
 * One caller's patience with one command.
 *
 * 1. It waits: until its turn comes, while it is read and computed. Given up, the caller is told at once, and the work ends where it next looks (`check`).
 * 2. It is being committed (`begin`): too late, the caller gets what comes of it. A commit that somebody else was faster than goes back to waiting (`again`).
 */
export class Patience {
  readonly #signal: AbortSignal | undefined;
  #isCommitting = false;

  constructor(limits: CommandLimits) {
    this.#signal = signalOf(limits);
  }

  /** Throws where the command was given up. */
  check(): void {
    if (this.#signal?.aborted === true) throw this.#refusal();
  }

  /** Whether the commit may begin. */
  begin(): boolean {
    if (this.#signal?.aborted === true) return false;
    this.#isCommitting = true;
    return true;
  }

  /** Nothing was written: the command is tried once more. */
  again(): void {
    this.#isCommitting = false;
    this.check();
  }

  /** The result of the work, or the refusal as soon as it is given up. */
  over<Result>(work: () => Promise<Result>): Promise<Result> {
    const signal = this.#signal;
    if (signal === undefined) return work();
    if (signal.aborted) return Promise.reject(this.#refusal());
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        if (!this.#isCommitting) reject(this.#refusal());
      };
      signal.addEventListener('abort', giveUp);
      work()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', giveUp));
    });
  }

  #refusal(): MotcuaError {
    const { reason } = this.#signal ?? {};
    const isLate = reason instanceof Error && reason.name === 'TimeoutError';
    return isLate
      ? new MotcuaError(
          ErrorCode.COMMAND_TIMED_OUT,
          'Expected the command to be done in time, but it was given up',
        )
      : new MotcuaError(
          ErrorCode.COMMAND_CANCELLED,
          'The command was given up before it was written',
          {},
          { cause: reason },
        );
  }
}
