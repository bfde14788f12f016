import { numberInput } from './number-input.ts';

export const number = numberInput({ kind: 'number', inputMode: 'decimal' });
