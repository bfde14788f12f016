import { textInput } from './text-input.ts';

export const text = textInput({ kind: 'text' });
