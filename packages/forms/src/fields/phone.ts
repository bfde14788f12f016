import { textInput } from './text-input.ts';

/** A telephone number of Vietnam, kept without separators. */
export const phone = textInput({
  kind: 'phone',
  type: 'tel',
  inputMode: 'tel',
  autocomplete: 'tel',
  width: 'medium',
  normalise: (text) => text.replaceAll(/[\s.()-]/g, '').replace(/^(?:00|\+?)84(?=\d{9,10}$)/, '+84'),
  hint: (_field, texts) => texts.phoneHint,
});
