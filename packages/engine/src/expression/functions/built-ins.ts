import type { BuiltIn } from './built-in.ts';
import { dateTimeFunctions } from './date-time.ts';

const all: readonly BuiltIn[] = [...dateTimeFunctions];

const byName: ReadonlyMap<string, BuiltIn> = new Map(all.map((builtIn) => [builtIn.name, builtIn]));

/** The functions that every expression may call, by name. */
export const builtInNames: readonly string[] = [...byName.keys()];

export function findBuiltIn(name: string): BuiltIn | undefined {
  return byName.get(name);
}
