/** Kinds that nearly every form has: they come with the element. */
export const basicKindNames = [
  'address',
  'any',
  'citizen-id',
  'date',
  'declaration',
  'email',
  'group',
  'integer',
  'long-text',
  'name',
  'number',
  'one-of',
  'phone',
  'tax-code',
  'text',
  'yes-no',
] as const;

/** Kinds that are loaded when a form has one. */
export const furtherKindNames = [
  'choice',
  'computed',
  'entries',
  'explanation',
  'many-of',
  'money',
  'optional-group',
  'paper',
  'place',
  'register-entry',
  'rows',
  'signature',
  'time',
] as const;

export const kindNames: readonly KindName[] = /* @__PURE__ */ [...basicKindNames, ...furtherKindNames];

/** The kinds of field that come with the package. An embedder may register more under names of its own. */
export type KindName = BasicKindName | FurtherKindName;
export type BasicKindName = (typeof basicKindNames)[number];
export type FurtherKindName = (typeof furtherKindNames)[number];
