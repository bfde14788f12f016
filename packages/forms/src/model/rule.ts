import { equal, isSchema, own } from '../json.ts';
import { valueAt } from '../json-pointer.ts';
import type { SchemaCache } from './schema-cache.ts';
import { pathOfScope, type UiSchema } from './ui-schema.ts';

/** What a `rule` makes of an element for the present data. */
export type RuleEffect = 'shown' | 'hidden' | 'disabled';

const EFFECTS: Readonly<Record<string, readonly [holds: RuleEffect, otherwise: RuleEffect]>> = {
  SHOW: ['shown', 'hidden'],
  HIDE: ['hidden', 'shown'],
  ENABLE: ['shown', 'disabled'],
  DISABLE: ['disabled', 'shown'],
};

export interface RulePlace {
  readonly data: unknown;
  /** Where the scopes of the rule start: the form, or the row that the element stands in. */
  readonly from: string;
  readonly cache: SchemaCache;
}

export function ruleEffect(element: UiSchema, place: RulePlace): RuleEffect {
  const rule = own(element, 'rule');
  const effects = own(EFFECTS, String(own(rule, 'effect'))) as readonly RuleEffect[] | undefined;
  if (effects === undefined) return 'shown';
  return effects[conditionHolds(own(rule, 'condition'), place) ? 0 : 1] ?? 'shown';
}

function conditionHolds(condition: unknown, place: RulePlace): boolean {
  const { data, from, cache } = place;
  const parts = own(condition, 'conditions');
  if (Array.isArray(parts)) {
    const holds = (part: unknown) => conditionHolds(part, place);
    return own(condition, 'type') === 'OR' ? parts.some(holds) : parts.every(holds);
  }
  const path = pathOfScope(own(condition, 'scope'), from);
  if (path === undefined) return false;
  const value = valueAt(data, path);
  const expected = own(condition, 'expectedValue');
  if (expected !== undefined) return equal(expected, value);
  if (own(condition, 'failWhenUndefined') === true && value === undefined) return false;
  return schemaHolds(own(condition, 'schema'), value, cache);
}

function schemaHolds(schema: unknown, value: unknown, cache: SchemaCache): boolean {
  if (!isSchema(schema)) return false;
  const judge = cache.judgeOf(schema);
  return judge.errors(judge.index.root, value).length === 0;
}
