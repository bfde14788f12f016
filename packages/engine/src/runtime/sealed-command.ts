import type { Actor } from '../model/actor.ts';
import { type DataKey, sealText } from '../store/seal/sealed-text.ts';
import { type CommandBody, writtenBody } from './command-body.ts';
import type { RecordedCommand } from './journal.ts';
import { isPrivate } from './private-person.ts';

/** A command as it was given, before it is written. */
export interface GivenCommand extends Omit<RecordedCommand, 'actor' | 'body'> {
  readonly actor: Actor | undefined;
  readonly body: CommandBody;
}

/** What every host reads where a command is repeated after the data were erased. */
function isPlainAnswer(answer: string, caseId: string): boolean {
  return answer === '{}' || answer === JSON.stringify({ caseId });
}

/** The row of a command. The hash of the chain covers it as it is written, so the chain holds when the key is gone. */
export function sealedCommand(
  given: GivenCommand,
  { key, applicant }: { readonly key: DataKey | undefined; readonly applicant: string | null },
): RecordedCommand {
  const { actor, reason, answer, body } = given;
  const sealed = (text: string, isPersonal: boolean): string =>
    key !== undefined && isPersonal ? sealText(text, key) : text;
  return {
    ...given,
    actor: actor === undefined ? null : sealed(JSON.stringify(actor), isPrivate(actor, applicant)),
    reason: reason === null ? null : sealed(reason, true),
    answer: sealed(answer, !isPlainAnswer(answer, given.case_id)),
    body: writtenBody(body, key),
  };
}
