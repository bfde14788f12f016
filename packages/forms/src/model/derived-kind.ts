import { own, strings } from '../json.ts';
import type { EffectiveSchema } from './effective-schema.ts';
import type { KindName } from './kind-name.ts';
import { optionsOf } from './options-of.ts';

/** The types that a schema allows, `null` aside. */
export function typesOf(schema: EffectiveSchema): readonly string[] {
  const type = own(schema.keywords, 'type');
  const types = (typeof type === 'string' ? [type] : strings(type)).filter((name) => name !== 'null');
  if (types.length > 0) return types;
  if (schema.properties.size > 0) return ['object'];
  return schema.items.length > 0 || schema.prefixItems.length > 0 ? ['array'] : [];
}

const FORMAT_KINDS: Readonly<Record<string, KindName>> = {
  date: 'date',
  'citizen-id': 'citizen-id',
  'phone-vn': 'phone',
  'tax-code': 'tax-code',
  email: 'email',
  'idn-email': 'email',
  file: 'paper',
  address: 'address',
  multiline: 'long-text',
  signature: 'signature',
  time: 'time',
};

const TYPE_KINDS: Readonly<Record<string, KindName>> = {
  boolean: 'yes-no',
  integer: 'integer',
  number: 'number',
  object: 'group',
  array: 'rows',
  string: 'text',
};

/** A text that may be longer than this gets a box of several lines. */
const SHORT_TEXT = 250;

/** The kind of field that a schema asks for when the UI schema names none. */
export function derivedKind(schema: EffectiveSchema): KindName {
  const { keywords } = schema;
  if (own(keywords, 'x-computed') !== undefined) return 'computed';
  if (own(keywords, 'x-place') !== undefined) return 'place';
  if (own(keywords, 'x-register') !== undefined) return 'register-entry';
  if (schema.choice !== undefined) return 'choice';
  if (optionsOf(keywords) !== undefined) return 'one-of';
  const [type] = typesOf(schema);
  if (type === 'array' && schema.items.length > 0 && isManyOf(schema)) return 'many-of';
  if (own(keywords, 'const') === true) return 'declaration';
  if (isFileReference(schema)) return 'paper';
  const format = own(keywords, 'format');
  const named = own(FORMAT_KINDS, String(format)) as KindName | undefined;
  if (named !== undefined) return named;
  const maxLength = own(keywords, 'maxLength');
  if (type === 'string' && typeof maxLength === 'number' && maxLength > SHORT_TEXT) return 'long-text';
  return type === undefined ? 'any' : (TYPE_KINDS[type] ?? 'any');
}

/** What an upload gives back, also where the author did not say `"format": "file"`. */
function isFileReference({ properties }: EffectiveSchema): boolean {
  return (
    properties.has('name') && properties.has('size') && (properties.has('id') || properties.has('content'))
  );
}

function isManyOf(schema: EffectiveSchema): boolean {
  const [item] = schema.items;
  return typeof item?.schema === 'object' && optionsOf(item.schema) !== undefined;
}
