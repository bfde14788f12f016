import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
import { formModel } from '../schema.ts';
import { fieldsIn } from './form-node.ts';
import type { UiSchema } from './ui-schema.ts';

function outline(schema: JsonSchema, data: unknown = {}, uiSchema?: UiSchema): readonly string[] {
  const { root } = formModel({ schema, data, uiSchema });
  return fieldsIn(root).map(
    ({ path, kind, label, required }) => `${path} ${kind} «${label}»${required ? '' : ' ?'}`,
  );
}

describe('form model', () => {
  test('derives kinds from the schema, with references and allOf merged', () => {
    const schema = {
      $defs: {
        person: { title: 'Người', allOf: [{ properties: { name: { type: 'string', title: 'Họ và tên' } } }] },
      },
      type: 'object',
      required: ['mother'],
      properties: {
        mother: { $ref: '#/$defs/person', title: 'Mẹ' },
        birthDate: { type: 'string', format: 'date' },
        gender: {
          oneOf: [
            { const: 'nam', title: 'Nam' },
            { const: 'nu', title: 'Nữ' },
          ],
        },
        agreed: { const: true },
        fixed: { const: 'x' },
        children: { type: 'array', items: { $ref: '#/$defs/person' } },
        languages: { type: 'array', items: { enum: ['vi', 'en'] } },
      },
    };

    expect(outline(schema, { children: [{}] })).toEqual([
      '/mother group «Mẹ»',
      '/mother/name text «Họ và tên» ?',
      '/birthDate date «Birth date» ?',
      '/gender one-of «Gender» ?',
      '/agreed declaration «Agreed» ?',
      '/children rows «Children» ?',
      '/children/0/name text «Họ và tên» ?',
      '/languages many-of «Languages» ?',
    ]);
  });

  test('if/then/else and dependentRequired change what is asked', () => {
    const schema = {
      properties: { kind: { enum: ['a', 'b'] }, phone: { type: 'string' }, email: { type: 'string' } },
      dependentRequired: { phone: ['email'] },
      if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['extra'], properties: { extra: { type: 'string' } } },
    };

    expect(outline(schema, {})).not.toContain('/extra text «Extra»');
    expect(outline(schema, { kind: 'a' })).toContain('/extra text «Extra»');
    expect(outline(schema, { phone: '1' })).toContain('/email text «Email»');
  });

  test('a UI schema orders, groups, hides and names the kind', () => {
    const schema = { properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } } };
    const uiSchema = {
      type: 'Group',
      label: 'Phần 1',
      elements: [
        { type: 'Control', scope: '#/properties/b', label: 'Bê', options: { kind: 'name' } },
        {
          type: 'Control',
          scope: '#/properties/a',
          rule: { effect: 'HIDE', condition: { scope: '#/properties/b', schema: { const: 'x' } } },
        },
        { type: 'Control', scope: '#/properties/none' },
      ],
    };

    expect(outline(schema, {}, uiSchema)).toEqual(['/b name «Bê» ?', '/a text «A» ?']);
    expect(outline(schema, { b: 'x' }, uiSchema)).toEqual(['/b name «Bê» ?']);
  });

  test('a schema within itself is opened as far as there is data', () => {
    const schema = { title: 'Người', properties: { name: { type: 'string' }, child: { $ref: '#' } } };

    expect(outline(schema)).toEqual(['/name text «Name» ?', '/child optional-group «Người» ?']);
    expect(outline(schema, { child: {} })).toEqual([
      '/name text «Name» ?',
      '/child group «Người» ?',
      '/child/name text «Name» ?',
      '/child/child optional-group «Người» ?',
    ]);
  });

  test('ids are unique for keys that look alike', () => {
    const { root } = formModel({
      schema: { properties: { 'a-b': {}, a: { properties: { b: {} } }, 'a b': {} } },
      data: {},
    });
    const ids = fieldsIn(root).map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  test('«one of these two is required» is a condition, not a choice', () => {
    const schema = {
      properties: {
        phone: { type: 'string' },
        email: { type: 'string', anyOf: [{ format: 'email' }, { maxLength: 0 }] },
      },
      anyOf: [{ required: ['phone'] }, { required: ['email'] }],
    };

    expect(outline(schema)).toEqual(['/phone text «Phone» ?', '/email text «Email» ?']);
  });
});
