import { en } from './en.ts';
import { type Texts, vi } from './vi.ts';

export const locales = { vi, en } satisfies Readonly<Record<string, Texts>>;

export type Locale = keyof typeof locales;

/** The words of a locale; an unknown one is Vietnamese, as everything is first. */
export function textsOf(locale: string): Texts {
  return Object.hasOwn(locales, locale) ? locales[locale as Locale] : vi;
}
