import type { Json } from '../../model/json.ts';
import { own, pointerPart } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** Languages beside Vietnamese that names are kept in. */
const LOCALE = 'en';

/** Every `{ "vi": "…" }` of a file that lacks the other language. */
function* lacking(value: Json | undefined, at: string): Generator<Finding> {
  if (typeof value !== 'object' || value === null) return;
  const text = own(value, 'vi');
  const other = own(value, LOCALE);
  if (typeof text === 'string' && (other === undefined || other === ''))
    yield { code: 'NAME_NOT_TRANSLATED', path: at, params: { text, locale: LOCALE } };
  for (const [key, inner] of Object.entries(value)) yield* lacking(inner, `${at}/${pointerPart(key)}`);
}

function stepsLacking({ nodes }: Subject): readonly Finding[] {
  return nodes
    .filter(({ node: { name, settings } }) => name !== undefined && settings.nameEn === undefined)
    .map(({ node: { id, name = '' } }) => ({
      code: 'NAME_NOT_TRANSLATED',
      element: id,
      params: { text: name, locale: LOCALE },
    }));
}

/** A bundle that speaks a second language names its steps and facts in it, too. */
export const namesTranslated: Rule = {
  profile: 'procedure',
  codes: { NAME_NOT_TRANSLATED: 'warning' },
  check: (subject) => {
    if (!Object.hasOwn(subject.bundle.texts, LOCALE)) return [];
    const facts = subject.bundle.procedure as unknown as Json | undefined;
    return [...lacking(facts, 'procedure.json#'), ...stepsLacking(subject)];
  },
};
