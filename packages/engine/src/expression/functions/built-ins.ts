import { booleanFunctions } from './booleans.ts';
import type { BuiltIn } from './built-in.ts';
import { calendarPartFunctions } from './calendar-parts.ts';
import { contextFunctions } from './contexts.ts';
import { conversionFunctions } from './conversions.ts';
import { dateTimeFunctions } from './date-time.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import { patternFunctions } from './patterns.ts';
import { rangeFunctions } from './ranges.ts';
import { statisticsFunctions } from './statistics.ts';
import { textFunctions } from './texts.ts';

const all: readonly BuiltIn[] = [
  ...booleanFunctions,
  ...calendarPartFunctions,
  ...contextFunctions,
  ...conversionFunctions,
  ...dateTimeFunctions,
  ...listFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...rangeFunctions,
  ...statisticsFunctions,
  ...textFunctions,
];

const byName: ReadonlyMap<string, BuiltIn> = new Map(all.map((builtIn) => [builtIn.name, builtIn]));

/** The functions that every expression may call, by name. */
export const builtInNames: readonly string[] = [...byName.keys()];

export function findBuiltIn(name: string): BuiltIn | undefined {
  return byName.get(name);
}
