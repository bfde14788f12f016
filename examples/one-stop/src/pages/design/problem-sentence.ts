import type { Problem } from '@motcua/engine';
import type { Locale } from '../shared/locale.ts';
import { type ProcedureWords, stepName } from '../shared/procedures.ts';
import type { Words } from '../words/vi.ts';

/** A problem in words. */
export function problemSentence(
  { code, element, path, params }: Problem,
  {
    words,
    steps,
    locale,
  }: { readonly words: Words; readonly steps: ProcedureWords; readonly locale: Locale },
): string {
  const place =
    element === undefined
      ? path === undefined
        ? ''
        : `${path}: `
      : words.design.at(stepName(steps, element, locale));
  const values = Object.values(params).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return `${place}${code}${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
}
