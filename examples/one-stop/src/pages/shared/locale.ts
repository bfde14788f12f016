import { en } from '../words/en.ts';
import { vi, type Words } from '../words/vi.ts';

export type Locale = 'vi' | 'en';

/** A text as procedures have it; Vietnamese is never missing. */
export interface Bilingual {
  readonly vi: string;
  readonly en?: string;
}

const words: Readonly<Record<Locale, Words>> = { vi, en };
const KEY = 'one-stop.locale';

export function savedLocale(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

export function saveLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

/** A text in a locale; Vietnamese where it is not translated. */
export function textIn(text: Bilingual, locale: Locale): string {
  return text[locale] ?? text.vi;
}
