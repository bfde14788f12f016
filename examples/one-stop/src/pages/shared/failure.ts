import type { Words } from '../words/vi.ts';
import { CallFailure } from './call.ts';

/** One sentence for a failed call: what is the matter, what to do. */
export function failureSentence(failure: unknown, { failures, sending }: Words): string {
  if (!(failure instanceof CallFailure)) return failures.server;
  const sentences: Readonly<Record<CallFailure['kind'], string>> = {
    offline: failures.offline,
    'signed-out': failures.signedOut,
    'not-found': failures.notFound,
    taken: sending.taken,
    invalid: sending.invalid,
    refused: failures.refused(failure.message),
    server: failures.server,
  };
  return sentences[failure.kind];
}
