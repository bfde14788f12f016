import { numberInput } from './number-input.ts';

export const integer = numberInput({ kind: 'integer', inputMode: 'numeric' });
