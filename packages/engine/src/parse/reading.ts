import { FEEL } from '../model/expression.ts';
import { type Languages, languageOf } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';

/** What the reading of a file shares: the problems found so far, and the languages of texts that name none. */
export interface Reading {
  readonly problems: Problem[];
  readonly plainExpression: string;
  readonly plainScript: string;
}

/** What the host plugged in as `''` reads the texts that name no language; otherwise they are FEEL. */
export function beginReading(problems: Problem[], languages: Languages | undefined): Reading {
  const plain = languageOf(languages, '');
  return {
    problems,
    plainExpression: plain?.expression === undefined ? FEEL : '',
    plainScript: plain?.script === undefined ? FEEL : '',
  };
}
