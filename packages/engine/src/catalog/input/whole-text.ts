import type { Problem } from '../../model/problem.ts';
import type { CatalogInput } from '../source.ts';
import { decodeText } from './decode-text.ts';

/** A file that has to be held at once, composed (NFC), and what was noticed on the way. Empty where it is longer than `limit` letters. */
export async function wholeText(
  input: CatalogInput,
  limit: number,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const { encoding, pieces } = await decodeText(input.open());
  const problem = (code: string, severity: Problem['severity'], params: Problem['params']): Problem => ({
    code,
    severity,
    path: input.name,
    params: { file: input.name, ...params },
  });
  const problems = encoding === 'utf-8' ? [] : [problem('CATALOG_ENCODING', 'warning', { encoding })];
  const held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > limit)
      return { text: '', problems: [...problems, problem('CATALOG_FILE_TOO_LARGE', 'error', { limit })] };
    held.push(piece);
  }
  return {
    text: held
      .join('')
      .replace(/^\uFEFF/u, '')
      .normalize('NFC'),
    problems,
  };
}
