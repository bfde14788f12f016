import { nameIn } from '../../bundle/named-text.ts';
import { asObject } from '../../bundle/unknown-json.ts';

/** What a `{ vi, en }` of a file says in the language of the screen; `''` where it says nothing. */
export function localizedName(value: unknown, locale: string): string {
  const { vi, en } = asObject(value);
  return nameIn({ vi: String(vi ?? ''), en: String(en ?? '') }, locale);
}
