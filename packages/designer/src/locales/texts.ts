import { en } from './en.ts';
import { vi } from './vi.ts';

/** The shape of a locale: the keys of the Vietnamese one. */
export type Texts = typeof vi;

export const locales = { vi, en } satisfies Readonly<Record<string, Texts>>;

export type Locale = keyof typeof locales;

/** The words of a locale; an unknown one is Vietnamese, as everything is first. */
export function textsOf(locale: string): Texts {
  return Object.hasOwn(locales, locale) ? locales[locale as Locale] : vi;
}
