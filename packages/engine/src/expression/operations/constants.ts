import { parseNumber } from '../values/number.ts';
import { parseAtLiteral } from '../values/parse-temporal.ts';
import type { Operation } from './operation.ts';

export const constant: Operation<'constant'> =
  ({ value }) =>
  () =>
    value;

export const decimal: Operation<'decimal'> = ({ text }) => {
  const value = parseNumber(text);
  return () => value;
};

export const temporal: Operation<'temporal'> = ({ text }) => {
  const value = parseAtLiteral(text);
  return () => value;
};
