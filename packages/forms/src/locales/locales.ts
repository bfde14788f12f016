import { en } from './en.ts';
import type { FormTexts } from './form-texts.ts';
import { vi } from './vi.ts';

export type Locale = 'vi' | 'en';

const locales: Readonly<Record<Locale, FormTexts>> = { vi, en };

/** The words of a language; Vietnamese where there are none. */
export function textsOf(locale: string | undefined): FormTexts {
  return locale === 'en' ? locales.en : locales.vi;
}
