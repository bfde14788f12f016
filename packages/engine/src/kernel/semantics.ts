import { ErrorCode, MotcuaError } from '../errors.ts';
import type { HeadRecord } from '../model/record.ts';

/** What the kernel once did otherwise. */
export const SemanticChange = { FAILED_AGAIN: 'failed-again' } as const;
export type SemanticChange = (typeof SemanticChange)[keyof typeof SemanticChange];

/** A change of what a command leads to: the first number that has it, what was before, and what is since. */
interface ChangeOfSemantics {
  readonly since: number;
  readonly before: string;
  readonly now: string;
}

/** Every change of the semantics. A case keeps those that it began with, so what was before is still done for cases of lower numbers. */
export const semanticChanges: Readonly<Record<SemanticChange, ChangeOfSemantics>> = {
  'failed-again': {
    since: 2,
    before:
      'A retry that failed again raised one more incident and left the one before open; a condition that could not be told was kept by the token that waited, and by nobody where a scope did.',
    now: 'What fails again is one incident, in place of the one before; conditions that could not be told are kept by their scope until they can be, or nobody waits for them.',
  },
};

/** Of cases and commands that name no number: they are from before there were any. */
export const FIRST_SEMANTICS = 1;

/** With which a case begins. */
export const CURRENT_SEMANTICS = Math.max(...Object.values(semanticChanges).map(({ since }) => since));

/** With which number a case goes on. Throws where a newer version of the engine began it: what its commands lead to is not known here. */
export function semanticsOf({
  caseId,
  semantics = FIRST_SEMANTICS,
}: Pick<HeadRecord, 'caseId' | 'semantics'>): number {
  if (semantics <= CURRENT_SEMANTICS) return semantics;
  const message = `Expected case '${caseId}' to be of semantics ${CURRENT_SEMANTICS} at most, but it is of ${semantics}: a newer version of the engine began it`;
  throw new MotcuaError(ErrorCode.STORE_INCOMPATIBLE, message, { caseId, semantics });
}

/** What the head of a case says of it: nothing for the first. */
export function headOf(semantics: number): Pick<HeadRecord, 'semantics'> {
  return semantics === FIRST_SEMANTICS ? {} : { semantics };
}
