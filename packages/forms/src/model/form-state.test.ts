import '../schema.ts';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from './form-node.ts';
import { FormState } from './form-state.ts';

const father = {
  type: 'object',
  title: 'Cha',
  required: ['fullName', 'ethnicity'],
  properties: { fullName: { type: 'string' }, ethnicity: { type: 'string', default: 'Kinh' } },
};
const schema = {
  properties: { declared: { type: 'boolean' }, father },
  if: { properties: { declared: { const: true } }, required: ['declared'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['father'] },
};
const uiSchema = {
  type: 'VerticalLayout',
  elements: [
    { type: 'Control', scope: '#/properties/declared' },
    {
      type: 'Group',
      label: 'Cha',
      rule: { effect: 'SHOW', condition: { scope: '#/properties/declared', schema: { const: true } } },
      elements: [
        { type: 'Control', scope: '#/properties/father/properties/fullName' },
        { type: 'Control', scope: '#/properties/father/properties/ethnicity' },
      ],
    },
  ],
};

function stateOf(data: unknown): FormState {
  const definition = {
    schema,
    uiSchema,
    locale: 'vi',
    today: undefined,
    translations: {},
    evaluate: undefined,
    readonly: false,
  } as const;
  return new FormState(definition, data);
}

describe('form state', () => {
  test('fields that appear have their defaults; those that vanish leave nothing behind', () => {
    const state = stateOf({});

    state.edit('/declared', true);
    expect(state.data).toEqual({ declared: true, father: { ethnicity: 'Kinh' } });
    state.edit('/declared', false);

    expect(state.submission).toEqual({ declared: false });
    expect(state.check()).toEqual([]);
  });

  test('a default that is being overwritten is not put back with each key', () => {
    const state = stateOf({ declared: true });

    state.edit('/father/ethnicity', undefined);

    expect(state.data).toEqual({ declared: true, father: {} });
  });

  test('an optional group of which everything was taken back is gone', () => {
    const state = stateOf({ declared: false });

    state.edit('/father/fullName', 'An');
    state.edit('/father/fullName', undefined);

    expect(state.data).toEqual({ declared: false });
  });

  test('errors come in the order of the fields', () => {
    const state = stateOf({ declared: true, father: { ethnicity: 5 } });

    expect(state.check().map(({ path }) => path)).toEqual(['/father/fullName', '/father/ethnicity']);
  });
});

test('the values of a tuple are fields of their own, and keep their places whichever is filled in first', () => {
  const place = {
    type: 'array',
    title: 'Tọa độ',
    prefixItems: [
      { type: 'number', title: 'X' },
      { type: 'number', title: 'Y' },
    ],
    items: false,
  };
  const state = new FormState(
    {
      schema: { properties: { place } },
      uiSchema: undefined,
      locale: 'vi',
      today: undefined,
      translations: {},
      evaluate: undefined,
      readonly: false,
    },
    {},
  );

  state.edit('/place/1', 107.5);

  const labels = fieldsIn(state.model.root).map(({ path, kind, label }) => `${path} ${kind} «${label}»`);
  expect(labels).toEqual(['/place group «Tọa độ»', '/place/0 number «X»', '/place/1 number «Y»']);
  expect(state.data).toEqual({ place: ['', 107.5] });
  expect(state.check().map(({ path, message }) => `${path}: ${message}`)).toEqual(['/place/0: Nhập X']);

  state.edit('/place/1', undefined);

  expect(state.data).toEqual({});
});

describe('the opening of a form', () => {
  const long = {
    properties: Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`f${index}`, {}])),
  };
  const open = (form: object) =>
    new FormState(
      {
        schema: form as typeof schema,
        uiSchema: undefined,
        locale: 'vi',
        today: undefined,
        translations: {},
        evaluate: undefined,
        readonly: false,
      },
      {},
    );

  test('is as much of a long form as is shown at once, with room for the rest', () => {
    const state = open(long);

    const opening = state.opening(10);

    expect(fieldsIn(opening.root)).toHaveLength(9);
    expect(opening.rest).toBe(141);
    expect(opening.root).toHaveProperty('children.length', 150);
    expect(fieldsIn(state.model.root)).toHaveLength(150);
    expect(fieldsIn(state.model.root).slice(0, 9)).toEqual(fieldsIn(opening.root));
    expect(fieldsIn(state.model.root)[0]).toBe(fieldsIn(opening.root)[0]);
  });

  test('is all of a short one, and of a long one that something was typed into', () => {
    const short = open(schema).opening(1);
    const begun = open(long);
    begun.edit('/f0', 'An');

    expect(short.rest).toBe(0);
    expect(begun.opening(10).rest).toBe(0);
  });
});
