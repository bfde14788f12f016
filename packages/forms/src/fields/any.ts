import { textInput } from './text-input.ts';

/** A value of which the schema says nothing. */
export const any = textInput({ kind: 'any' });
