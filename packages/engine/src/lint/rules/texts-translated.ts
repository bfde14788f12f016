import type { Bundle } from '../../bundle/bundle.ts';
import type { Json } from '../../model/json.ts';
import { pointerPart } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';

const SHOWN: ReadonlySet<string> = new Set(['title', 'description', 'label', 'text']);

interface PlacedText {
  readonly text: string;
  readonly path: string;
}

function* textsIn(value: Json | undefined, path: string): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}/${pointerPart(key)}`;
    if (SHOWN.has(key) && typeof inner === 'string') yield { text: inner, path: at };
    else yield* textsIn(inner, at);
  }
}

/** Every text that the forms show, at the first place where it stands. */
function textsOf(bundle: Bundle): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [form, { schema, ui }] of Object.entries(bundle.forms))
    for (const { text, path } of [
      ...textsIn(schema, `forms/${form}.schema.json#`),
      ...textsIn(ui, `forms/${form}.ui.json#`),
    ])
      if (text.trim() !== '' && !first.has(text)) first.set(text, path);
  return first;
}

function isInDocument(bundle: Bundle, text: string): boolean {
  return Object.values(bundle.documents).some(
    ({ content }) => typeof content === 'string' && content.includes(text),
  );
}

function missing(bundle: Bundle, locale: string, shown: ReadonlyMap<string, string>): readonly Finding[] {
  const translations = bundle.texts[locale] ?? {};
  return [...shown]
    .filter(([text]) => !Object.hasOwn(translations, text) || translations[text] === '')
    .map(([text, path]) => ({ code: 'TEXT_NOT_TRANSLATED', path, params: { text, locale } }));
}

function unused(bundle: Bundle, locale: string, shown: ReadonlyMap<string, string>): readonly Finding[] {
  return Object.keys(bundle.texts[locale] ?? {})
    .filter((text) => !shown.has(text) && !isInDocument(bundle, text))
    .map((text) => ({
      code: 'TEXT_UNUSED',
      path: `texts/${locale}.json#/${pointerPart(text)}`,
      params: { text, locale },
    }));
}

/** In each language that a bundle has, every text of its forms is translated, and nothing else. */
export const textsTranslated: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: { TEXT_NOT_TRANSLATED: 'warning', TEXT_UNUSED: 'warning' },
  check({ bundle }) {
    const shown = textsOf(bundle);
    return Object.keys(bundle.texts)
      .filter((locale) => locale !== 'vi')
      .flatMap((locale) => [...missing(bundle, locale, shown), ...unused(bundle, locale, shown)]);
  },
};
