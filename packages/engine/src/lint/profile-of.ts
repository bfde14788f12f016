import type { Profile } from './rule.ts';
import { rules } from './rules/registry.ts';

const profiles: ReadonlyMap<string, Profile> = new Map(
  Object.values(rules).flatMap(({ codes, profile }) =>
    Object.keys(codes).map((code) => [code, profile] as const),
  ),
);

/**
 * Whose rule found a problem, by its code; undefined for problems of reading the files, of expressions and of running.
 *
 * @example
 * const ofTheStandard = (await lint(bundle)).filter(({ code }) => profileOf(code) === 'constraints');
 */
export function profileOf(code: string): Profile | undefined {
  return profiles.get(code);
}
