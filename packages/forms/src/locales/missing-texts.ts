import type { FurtherTexts } from './form-texts.ts';
import { registerTexts, textsOf } from './locales.ts';

/** Adds words that are not there yet: what a host registered stays. */
export function registerMissingTexts(locale: string, texts: FurtherTexts): void {
  const present = textsOf(locale);
  registerTexts(locale, { ...texts, ...present, errors: { ...texts.errors, ...present.errors } });
}
