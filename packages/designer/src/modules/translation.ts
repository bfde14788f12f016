import type { Texts } from '../locales/vi.ts';

/** Gives bpmn-js the words of the locale that is set at the moment of asking, so that the language can change without a new diagram. */
export function translationModule(texts: () => Texts): object {
  const translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string =>
    (texts().diagram[template] ?? template).replace(
      /{([^}]+)}/g,
      (whole, key: string) => replacements[key] ?? whole,
    );
  return { translate: ['value', translate], motcuaTexts: ['value', texts] };
}
