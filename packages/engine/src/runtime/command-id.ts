import { ErrorCode, MotcuaError } from '../errors.ts';

const MOMENT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;

/** Indices take no longer ones. */
const LONGEST_ID = 500;

/** The ids that the engine gives to commands of its own, where they are made: messages, signals, calendars, conditions, results of jobs, timers. */
const OWN_IDS: readonly RegExp[] = [
  /^(?:message|signal|recompute):/,
  /^\["/,
  /:(?:complete-job|throw|fail):\d+$/,
  new RegExp(String.raw`:(?:\d+|k:[^:]+):${MOMENT}$`),
];

/**
 * The id of a command as a caller gives it; nothing where there is none. One that the engine may need itself is refused: under it a timer or the result
 * of a job would be taken for done.
 */
export function idGiven(commandId: string | undefined): { readonly id?: string } {
  if (commandId === undefined) return {};
  const isUsable =
    typeof commandId === 'string' && /^[^\0]+$/u.test(commandId) && commandId.length <= LONGEST_ID;
  if (isUsable && !OWN_IDS.some((own) => own.test(commandId))) return { id: commandId };
  const expected = isUsable
    ? 'to be none that the engine gives to its own commands'
    : `to be a text of 1 to ${LONGEST_ID} characters`;
  const message = `Expected 'commandId' ${expected}, but found ${JSON.stringify(commandId).slice(0, 100)}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { commandId });
}

/** A command that was carried out before under the id of another. */
interface CarriedOutBefore {
  readonly case_id: string;
  readonly type: string;
}

/**
 * Refuses a command whose id was that of another one: its answer would say that this one was carried out. What begins a case, and what a message leads to,
 * is the same on whichever case it was.
 */
export function requireSameCommand(
  before: CarriedOutBefore,
  command: { readonly id?: string; readonly caseId: string; readonly type: string },
  isForAnyCase: boolean,
): void {
  const isSameCase = isForAnyCase || before.case_id === command.caseId;
  if (before.type === command.type && isSameCase) return;
  throw commandIdTaken(command, before.type);
}

export function commandIdTaken(
  { id, type }: { readonly id?: string; readonly type: string },
  before: string,
): MotcuaError {
  const message = `Expected the id '${id}' to be that of one command, but it was given to another ('${before}') before: '${type}' was not carried out`;
  return new MotcuaError(ErrorCode.COMMAND_ID_TAKEN, message, { commandId: id, type });
}
