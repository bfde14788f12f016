import { insertJson } from '../bundle/edit-json.ts';
import { asObject, type UnknownObject } from '../bundle/unknown-json.ts';
import type { Comparison, Literal, Operator, Sentence } from '../condition/sentence.ts';
import { type FieldPlace, keysOfScope, scopeOfKeys } from './field-place.ts';
import { allOf, type FormEdit, inLayout, removeRequirements, setRequired } from './form-edit.ts';
import { type JsonPath, readFormTexts, valueAtPath } from './form-texts.ts';
import { allNodes, type OutlineNode, outlineOf, requirementOf } from './outline.ts';

/** When an element of the layout is shown: always, when a sentence holds, or by a rule that is more than a sentence. */
export type Visibility =
  | { readonly type: 'always' }
  | { readonly type: 'when'; readonly sentence: Sentence }
  | { readonly type: 'other' };

const SCHEMAS: Readonly<Record<Operator, (value: Literal) => object>> = {
  '=': (value) => ({ const: value }),
  '!=': (value) => ({ not: { const: value } }),
  '>': (value) => ({ exclusiveMinimum: value }),
  '>=': (value) => ({ minimum: value }),
  '<': (value) => ({ exclusiveMaximum: value }),
  '<=': (value) => ({ maximum: value }),
};

const KEYWORDS: Readonly<Record<string, Operator>> = {
  const: '=',
  exclusiveMinimum: '>',
  minimum: '>=',
  exclusiveMaximum: '<',
  maximum: '<=',
};

export function visibilityOf(element: UnknownObject): Visibility {
  const rule = asObject(element.rule);
  if (rule.effect === undefined) return { type: 'always' };
  const sentence = rule.effect === 'SHOW' ? sentenceOf(asObject(rule.condition)) : undefined;
  return sentence === undefined ? { type: 'other' } : { type: 'when', sentence };
}

function sentenceOf(condition: UnknownObject): Sentence | undefined {
  const parts = Array.isArray(condition.conditions) ? condition.conditions.map(asObject) : [condition];
  const comparisons = parts.flatMap((part) => comparisonOf(part) ?? []);
  if (comparisons.length !== parts.length || parts.length === 0) return undefined;
  return { joined: condition.type === 'OR' ? 'or' : 'and', comparisons };
}

function comparisonOf({ scope, schema }: UnknownObject): Comparison | undefined {
  const keys = keysOfScope(scope);
  const entries = Object.entries(asObject(schema));
  const [first] = entries;
  if (keys === undefined || first === undefined || entries.length !== 1) return undefined;
  const [keyword, value] = first;
  const isNot = keyword === 'not' && Object.keys(asObject(value)).join() === 'const';
  const operator = isNot ? '!=' : KEYWORDS[keyword];
  const literal = isNot ? asObject(value).const : value;
  return operator === undefined || !isLiteral(literal)
    ? undefined
    : { field: keys.join('.'), operator, value: literal };
}

function isLiteral(value: unknown): value is Literal {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The rule of a sentence. What is not yet filled in makes no comparison true. */
function ruleOf({ joined, comparisons }: Sentence): object {
  const conditions = comparisons.map(({ field, operator, value }) => ({
    scope: scopeOfKeys(field.split('.')),
    schema: SCHEMAS[operator](value),
    failWhenUndefined: true,
  }));
  const condition =
    conditions.length === 1 ? conditions[0] : { type: joined === 'or' ? 'OR' : 'AND', conditions };
  return { effect: 'SHOW', condition };
}

/** The same condition as a schema of the whole submission. */
function schemaOfSentence({ joined, comparisons }: Sentence): object {
  const parts = comparisons.map(({ field, operator, value }) =>
    field
      .split('.')
      .reduceRight<object>(
        (inner, key) => ({ properties: { [key]: inner }, required: [key] }),
        SCHEMAS[operator](value),
      ),
  );
  return parts.length === 1 ? (parts[0] as object) : { [joined === 'or' ? 'anyOf' : 'allOf']: parts };
}

/**
 * Says when an element is shown. What is hidden is not sent, so a field that must be filled in must be filled in only while it is shown:
 * the schema follows, for all fields of the element.
 */
export function setVisibility(node: OutlineNode, sentence: Sentence): FormEdit {
  const { ui } = node;
  if (ui === undefined) return (texts) => texts;
  const rule = sentence.comparisons.length === 0 ? undefined : ruleOf(sentence);
  const required = allNodes([node]).flatMap(({ field, required: is }) =>
    field !== undefined && is ? [field] : [],
  );
  return allOf(inLayout([...ui, 'rule'], rule), ...required.map(placeRequirement));
}

/** A field is required whenever it is shown: always, or under the conditions of what is around it. */
export function requireField(field: FieldPlace, required: boolean): FormEdit {
  return required ? placeRequirement(field) : setRequired(field, false);
}

function placeRequirement(field: FieldPlace): FormEdit {
  return (texts) => {
    const { schema, ui } = readFormTexts(texts);
    const conditions = ui === undefined ? [] : conditionsOf(ui, field.data, outlineOf({ schema, ui }).nodes);
    if (conditions.length === 0)
      return allOf(removeRequirements(field.data), setRequired(field, true))(texts);
    const entry = {
      if: conditions.length === 1 ? conditions[0] : { allOf: conditions },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: requirementOf(field.data),
    };
    const cleared = setRequired(field, false)(texts);
    return { ...cleared, schema: insertJson(cleared.schema, ['allOf'], entry) };
  };
}

/** The conditions under which a field is seen, from the outside in. A field within an object goes with the object. */
function conditionsOf(
  ui: UnknownObject,
  data: readonly string[],
  nodes: readonly OutlineNode[],
): readonly object[] {
  for (const node of nodes) {
    const isIt = node.ui !== undefined && node.field?.data.join('/') === data.join('/');
    const inner = isIt ? [] : conditionsBelow(ui, data, node);
    if (inner === undefined) continue;
    const own = node.ui === undefined ? undefined : visibilityOf(asObject(valueAtPath(ui, node.ui)));
    return own?.type === 'when' ? [schemaOfSentence(own.sentence), ...inner] : inner;
  }
  return [];
}

function conditionsBelow(
  ui: UnknownObject,
  data: readonly string[],
  node: OutlineNode,
): readonly object[] | undefined {
  const holdsIt = allNodes(node.children).some(
    ({ ui: element, field }) => element !== undefined && field?.data.join('/') === data.join('/'),
  );
  return holdsIt && node.field === undefined ? conditionsOf(ui, data, node.children) : undefined;
}

/** How often a block is used in a form. */
export function usesOfBlock(schema: UnknownObject, name: string): number {
  return JSON.stringify(schema).split(`"$ref":${JSON.stringify(`#/$defs/${name}`)}`).length - 1;
}

/** The blocks of a form by name. */
export function blocksOf(schema: UnknownObject): readonly string[] {
  return Object.keys(asObject(schema.$defs));
}

/** The name of the block that a field uses. */
export function blockOf(schema: UnknownObject, path: JsonPath): string | undefined {
  const reference = asObject(valueAtPath(schema, path)).$ref;
  return typeof reference === 'string' ? /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1] : undefined;
}
