/** The kinds of field that come with the package. An embedder may register more under names of its own. */
export const kindNames = [
  'address',
  'any',
  'choice',
  'citizen-id',
  'computed',
  'date',
  'declaration',
  'email',
  'group',
  'integer',
  'long-text',
  'many-of',
  'money',
  'name',
  'number',
  'one-of',
  'optional-group',
  'paper',
  'phone',
  'rows',
  'tax-code',
  'text',
  'yes-no',
] as const;

export type KindName = (typeof kindNames)[number];
