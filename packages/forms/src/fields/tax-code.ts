import { textInput } from './text-input.ts';

/** Tax code of an organisation, of its branch (`-001`), or a person's identification number. */
export const taxCode = textInput({
  kind: 'tax-code',
  inputMode: 'text',
  width: 'medium',
  spellcheck: 'false',
  normalise: (text) => text.replaceAll(/[\s.]/g, ''),
});
