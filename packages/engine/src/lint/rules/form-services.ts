import { isObject, own, pointerPart } from '../names/json-schema.ts';
import { nearestName } from '../names/nearest-name.ts';
import type { Finding, Rule } from '../rule.ts';
import { type PlacedSchema, schemasIn } from '../schema-walk.ts';

const PLACES = ['province', 'district', 'commune'];

type Found = Omit<Finding, 'path'> & { readonly at: string };

/** The fields beside each field: a commune lies within a province that is chosen in the same group. */
function checkFields({ schema, at }: PlacedSchema, form: string): readonly Found[] {
  const fields = own(schema, 'properties');
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([field, inner]) => {
    const place = own(inner, 'x-place');
    const isInner = place !== undefined && place !== 'province';
    const within = own(inner, 'x-within') ?? (isInner ? 'province' : undefined);
    const here = `${at}/properties/${pointerPart(field)}`;
    return [...checkPlace(place, field, form, here), ...checkWithin(within, fields, { field, form, here })];
  });
}

function checkPlace(place: unknown, field: string, form: string, at: string): readonly Found[] {
  if (place === undefined || PLACES.includes(String(place))) return [];
  const params = { form, field, keyword: 'x-place', found: String(place), known: PLACES };
  return [{ code: 'FIELD_SERVICE_UNKNOWN', params, at }];
}

function checkWithin(
  within: unknown,
  fields: object,
  { field, form, here }: { readonly field: string; readonly form: string; readonly here: string },
): readonly Found[] {
  if (within === undefined || Object.hasOwn(fields, String(within))) return [];
  const nearest = nearestName(String(within), Object.keys(fields));
  const params = { form, field, found: String(within), ...(nearest === undefined ? {} : { nearest }) };
  return [{ code: 'FIELD_WITHIN_UNKNOWN', params, at: here }];
}

function checkRegister({ schema, at }: PlacedSchema, form: string): readonly Found[] {
  const register = own(schema, 'x-register');
  if (register === undefined || (typeof register === 'string' && register.trim() !== '')) return [];
  const field = at.split('/').at(-1) ?? '';
  const params = { form, field, keyword: 'x-register', found: JSON.stringify(register), known: [] };
  return [{ code: 'FIELD_SERVICE_UNKNOWN', params, at }];
}

/** A field that looks places or registers up says which, and a place lies within one that is chosen beside it. */
export const formServices: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: { FIELD_SERVICE_UNKNOWN: 'error', FIELD_WITHIN_UNKNOWN: 'error' },
  check: ({ bundle }) =>
    Object.entries(bundle.forms).flatMap(([form, { schema }]) =>
      schemasIn(schema)
        .flatMap((placed) => [...checkFields(placed, form), ...checkRegister(placed, form)])
        .map(({ at, ...finding }) => ({ ...finding, path: `forms/${form}.schema.json#${at}` })),
    ),
};
