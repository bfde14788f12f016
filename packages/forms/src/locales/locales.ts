import type { BasicTexts, FormTexts } from './form-texts.ts';
import { vi } from './vi.ts';

/** `vi` is always there; `en` comes with the package; a host may register more. */
export type Locale = 'vi' | 'en' | (string & {});

/** Of Vietnamese, the words of views and kinds that are loaded later come with them. */
const registered = new Map<string, BasicTexts>([['vi', vi]]);

/** Adds the words of a language, or replaces them. */
export function registerTexts(locale: string, texts: FormTexts): void {
  registered.set(locale, texts);
}

/** The words of a language; Vietnamese where there are none. */
export function textsOf(locale: string | undefined): FormTexts {
  return (registered.get(locale ?? 'vi') ?? registered.get('vi')) as FormTexts;
}

/** Loads English in a browser where a form asks for it; nothing where the words are there. */
export function loadTexts(locale: string): Promise<void> | undefined {
  if (locale !== 'en' || registered.has('en')) return undefined;
  return import('./en.ts').then(({ en }) => registerTexts('en', en));
}
