import { textInput } from './text-input.ts';

export const email = textInput({
  kind: 'email',
  type: 'email',
  inputMode: 'email',
  autocomplete: 'email',
  spellcheck: 'false',
});
