import { asList, asObject, type UnknownObject } from '../bundle/unknown-json.ts';

/**
 * What an administrator can ask for: the kinds of field of `@motcua/forms`, whole as soon as they are added. Not among them are those that only a
 * programmer's schema means: `any`, `entries` (names that nobody knows beforehand) and `optional-group`.
 */
export const fieldKindIds = [
  'text',
  'long-text',
  'name',
  'date',
  'time',
  'citizen-id',
  'phone',
  'email',
  'tax-code',
  'integer',
  'number',
  'money',
  'one-of',
  'many-of',
  'yes-no',
  'address',
  'place',
  'paper',
  'declaration',
  'explanation',
  'computed',
  'signature',
  'register-entry',
  'group',
  'rows',
  'choice',
] as const;

export type FieldKindId = (typeof fieldKindIds)[number];

/** A kind as the builder makes it. `layout`: only a layout can say so, since the schema is that of another kind. */
interface FieldKind {
  readonly schema: UnknownObject;
  readonly layout?: true;
  /** Nobody fills it in, so it cannot be required. */
  readonly silent?: true;
}

const personal = { 'x-personal': true };
const twoOptions = [
  { const: 'a', title: 'Lựa chọn 1' },
  { const: 'b', title: 'Lựa chọn 2' },
];
const branch = (title: string) => ({ title, type: 'object', additionalProperties: false, properties: {} });

export const fieldKinds: Readonly<Record<FieldKindId, FieldKind>> = {
  text: { schema: { type: 'string', minLength: 1, maxLength: 250 } },
  'long-text': { schema: { type: 'string', format: 'multiline', minLength: 1, maxLength: 2000 } },
  name: { schema: { type: 'string', minLength: 1, maxLength: 100, ...personal }, layout: true },
  date: { schema: { type: 'string', format: 'date' } },
  time: { schema: { type: 'string', format: 'time' } },
  'citizen-id': { schema: { type: 'string', format: 'citizen-id', ...personal } },
  phone: { schema: { type: 'string', format: 'phone-vn', maxLength: 20, ...personal } },
  email: { schema: { type: 'string', format: 'email', maxLength: 254, ...personal } },
  'tax-code': { schema: { type: 'string', format: 'tax-code', maxLength: 14 } },
  integer: { schema: { type: 'integer', minimum: 0 } },
  number: { schema: { type: 'number', minimum: 0 } },
  money: { schema: { type: 'integer', minimum: 0 }, layout: true },
  'one-of': { schema: { type: 'string', oneOf: twoOptions } },
  'many-of': { schema: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: twoOptions } } },
  'yes-no': { schema: { type: 'boolean' } },
  address: {
    schema: {
      type: 'object',
      format: 'address',
      required: ['province', 'commune'],
      additionalProperties: false,
      properties: {
        province: { type: 'string', title: 'Tỉnh, thành phố', 'x-place': 'province' },
        commune: { type: 'string', title: 'Xã, phường', 'x-place': 'commune' },
        detail: { type: 'string', title: 'Số nhà, đường, thôn', maxLength: 250 },
      },
      ...personal,
    },
  },
  place: { schema: { type: 'string', 'x-place': 'province' } },
  paper: { schema: { type: 'object', format: 'file' } },
  declaration: { schema: { type: 'boolean', const: true } },
  explanation: { schema: { type: 'string' }, layout: true, silent: true },
  computed: { schema: { type: 'number', 'x-computed': '0' }, silent: true },
  signature: { schema: { type: 'string', format: 'signature', ...personal } },
  'register-entry': { schema: { type: 'object', 'x-register': 'register' } },
  group: { schema: { type: 'object', additionalProperties: false, properties: {} } },
  rows: {
    schema: { type: 'array', items: { type: 'object', additionalProperties: false, properties: {} } },
  },
  choice: { schema: { type: 'object', oneOf: [branch('Cá nhân'), branch('Tổ chức')] } },
};

/** Keywords that make a field what it is: they go when it becomes another kind. */
export const kindKeywords = [
  'type',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'oneOf',
  'anyOf',
  'enum',
  'const',
  'items',
  'uniqueItems',
  'minItems',
  'properties',
  'required',
  'additionalProperties',
  'pattern',
  'default',
  'x-place',
  'x-register',
  'x-computed',
  '$ref',
];

const FORMATS: Readonly<Record<string, FieldKindId>> = {
  date: 'date',
  time: 'time',
  'citizen-id': 'citizen-id',
  'phone-vn': 'phone',
  'tax-code': 'tax-code',
  email: 'email',
  file: 'paper',
  address: 'address',
  multiline: 'long-text',
  signature: 'signature',
};

const TYPES: Readonly<Record<string, FieldKindId>> = {
  boolean: 'yes-no',
  integer: 'integer',
  number: 'number',
  object: 'group',
  array: 'rows',
};

/** The kind that a form shows; `''` where it is none of the builder's. */
export function kindOfField(keywords: UnknownObject, uiKind?: unknown): FieldKindId | '' {
  if (typeof uiKind === 'string')
    return fieldKindIds.includes(uiKind as FieldKindId) ? (uiKind as FieldKindId) : '';
  if (keywords['x-computed'] !== undefined) return 'computed';
  if (keywords['x-place'] !== undefined) return 'place';
  if (keywords['x-register'] !== undefined) return 'register-entry';
  if (isOptionList(keywords)) return 'one-of';
  if (Array.isArray(keywords.oneOf) || Array.isArray(keywords.anyOf)) return 'choice';
  if (isOptionList(asObject(keywords.items))) return 'many-of';
  if (keywords.const === true) return 'declaration';
  return FORMATS[String(keywords.format)] ?? kindOfType(keywords);
}

function kindOfType({ type, maxLength, properties }: UnknownObject): FieldKindId | '' {
  if (type === 'string') return typeof maxLength === 'number' && maxLength > 250 ? 'long-text' : 'text';
  return TYPES[String(type)] ?? (properties === undefined ? '' : 'group');
}

/** Whether a schema lists values to choose from. */
function isOptionList({ oneOf, enum: values }: UnknownObject): boolean {
  const titled = asList(oneOf);
  return (
    Array.isArray(values) ||
    (titled.length > 0 && titled.every((entry) => asObject(entry).const !== undefined))
  );
}
