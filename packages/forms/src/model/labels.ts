import { own } from '../json.ts';
import type { EffectiveSchema } from './effective-schema.ts';

/** `fullName` → «Full name»: better than nothing where a schema gives no title. */
export function labelFromKey(key: string): string {
  const words = key
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Texts of a schema in another language, by the text itself. */
export function translator(translations: Readonly<Record<string, string>> = {}): (text: string) => string {
  return (text) => String(own(translations, text) ?? text);
}

export function labelOf(schema: EffectiveSchema, key: string): string {
  const title = own(schema.keywords, 'title');
  return typeof title === 'string' && title.trim() !== '' ? title : labelFromKey(key);
}

/** A label within a sentence: «Họ và tên» → «họ và tên», but «CCCD» keeps its capitals, and so does «X». */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  const isAbbreviation = second === second.toUpperCase() && second !== second.toLowerCase();
  return isAbbreviation || second === '' ? label : first.toLowerCase() + label.slice(first.length);
}
