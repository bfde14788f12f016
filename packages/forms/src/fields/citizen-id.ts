import { textInput } from './text-input.ts';

/** Personal identification number: 12 digits. Spaces and dots that people put between them are taken out. */
export const citizenId = textInput({
  kind: 'citizen-id',
  inputMode: 'numeric',
  width: 'medium',
  spellcheck: 'false',
  normalise: (text) => text.replaceAll(/[\s.-]/g, ''),
  hint: (_field, texts) => texts.citizenIdHint,
});
