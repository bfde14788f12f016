import { textInput, tidyText } from './text-input.ts';

/** The name of a person. Capitals are left as typed: some names have them where a rule would not put them. */
export const name = textInput({
  kind: 'name',
  spellcheck: 'false',
  normalise: (text) => tidyText(text).replaceAll(/\s+/g, ' '),
});
