import { describe, expect, test } from 'vitest';
import { readTime } from '../fields/time.ts';
import type { JsonSchema } from '../json.ts';
import { validate } from '../schema.ts';
import { FormState } from './form-state.ts';

const person: JsonSchema = {
  type: 'object',
  required: ['fullName', 'gender', 'birthDate', 'paper', 'declaration'],
  properties: {
    fullName: { type: 'string', title: 'Họ và tên', minLength: 1 },
    gender: { enum: ['nam', 'nu'], title: 'Giới tính' },
    birthDate: { type: 'string', format: 'date', title: 'Ngày sinh', 'x-when': 'past' },
    citizenId: { type: 'string', format: 'citizen-id', title: 'Số định danh cá nhân' },
    copies: { type: 'integer', title: 'Số bản sao', minimum: 0 },
    paper: { type: 'object', format: 'file', title: 'Giấy chứng sinh' },
    declaration: { const: true, title: 'Tôi cam đoan lời khai là đúng' },
  },
};

const filled = {
  fullName: 'Nguyễn Thị Ánh',
  gender: 'nu',
  birthDate: '2024-03-27',
  paper: { name: 'a.pdf' },
  declaration: true,
};

function messages(schema: JsonSchema, data: unknown): Record<string, string> {
  const { errors } = validate({ schema, data, today: '2026-01-05' });
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

describe('validate', () => {
  test('accepts a form that is filled in', () => {
    expect(validate({ schema: person, data: filled })).toEqual({ valid: true, errors: [] });
  });

  test('points to the missing field and says what to do', () => {
    expect(messages(person, {})).toEqual({
      '/fullName': 'Nhập họ và tên',
      '/gender': 'Chọn giới tính',
      '/birthDate': 'Nhập ngày sinh',
      '/paper': 'Tải lên giấy chứng sinh',
      '/declaration': 'Đánh dấu vào ô «Tôi cam đoan lời khai là đúng»',
    });
  });

  test('says the same in English', () => {
    const { errors } = validate({ schema: person, data: { ...filled, fullName: '' }, locale: 'en' });

    expect(errors.map(({ message }) => message)).toEqual(['Enter họ và tên']);
  });

  test.each([
    [{ ...filled, copies: 'ba' }, { '/copies': 'Số bản sao phải là số nguyên, không phải chữ' }],
    [{ ...filled, copies: -1 }, { '/copies': 'Số bản sao phải từ 0 trở lên' }],
    [
      { ...filled, birthDate: '2024-02-30' },
      { '/birthDate': 'Ngày sinh phải là một ngày có thật, ví dụ 27 3 2024' },
    ],
    [{ ...filled, birthDate: '2024--30' }, { '/birthDate': 'Ngày sinh phải có đủ ngày, tháng và năm' }],
    [{ ...filled, birthDate: '2026-01-06' }, { '/birthDate': 'Ngày sinh không được sau ngày hôm nay' }],
    [{ ...filled, citizenId: '123' }, { '/citizenId': 'Số định danh cá nhân phải gồm 12 chữ số' }],
    [{ ...filled, gender: 'x' }, { '/gender': 'Chọn giới tính trong danh sách' }],
    ['not an object', { '': ' phải là một nhóm thông tin, không phải chữ' }],
  ])('names what was expected: %j', (data, expected) => {
    expect(messages(person, data)).toEqual(expected);
  });

  test('an abbreviation keeps its capitals', () => {
    const schema = { required: ['id'], properties: { id: { type: 'string', title: 'CCCD của cha' } } };

    expect(messages(schema, {})).toEqual({ '/id': 'Nhập CCCD của cha' });
  });

  test('if/then asks for what follows, without speaking of the condition', () => {
    const schema = {
      properties: { married: { type: 'boolean' }, spouse: { type: 'string', title: 'Vợ hoặc chồng' } },
      if: { properties: { married: { const: true } }, required: ['married'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['spouse'] },
    };

    expect(messages(schema, { married: true })).toEqual({ '/spouse': 'Nhập vợ hoặc chồng' });
    expect(messages(schema, { married: false })).toEqual({});
  });

  test('of several branches the one that is meant speaks', () => {
    const schema = {
      oneOf: [
        {
          required: ['kind', 'number'],
          properties: { kind: { const: 'passport' }, number: { title: 'Số hộ chiếu', type: 'string' } },
        },
        {
          required: ['kind', 'place'],
          properties: { kind: { const: 'other' }, place: { title: 'Nơi cấp', type: 'string' } },
        },
      ],
    };

    expect(messages(schema, { kind: 'passport' })).toEqual({ '/number': 'Nhập số hộ chiếu' });
    expect(messages(schema, { kind: 'other' })).toEqual({ '/place': 'Nhập nơi cấp' });
  });

  test('numbers are written as people write them', () => {
    const schema = { properties: { capital: { type: 'integer', title: 'Vốn', minimum: 1500000.5 } } };

    expect(messages(schema, { capital: 1 })).toEqual({ '/capital': 'Vốn phải từ 1.500.000,5 trở lên' });
  });

  test('a choice of structures that was left empty is missed field by field', () => {
    const origin = {
      title: 'Nguồn gốc',
      anyOf: [
        { title: 'Được giao', required: ['decision'], properties: { decision: { title: 'Số quyết định' } } },
        { title: 'Mua', required: ['seller'], properties: { seller: { title: 'Người bán' } } },
      ],
    };
    const schema = { required: ['origin'], properties: { origin } };
    const chosen = new FormState(
      {
        schema,
        uiSchema: undefined,
        locale: 'vi',
        today: undefined,
        translations: {},
        evaluate: undefined,
        readonly: false,
      },
      {},
    );
    chosen.choices = { '/origin': 1 };

    expect(messages(schema, {})).toEqual({ '/origin/decision': 'Nhập số quyết định' });
    expect(chosen.check().map(({ path, message }) => `${path}: ${message}`)).toEqual([
      '/origin/seller: Nhập người bán',
    ]);
  });

  test('a form may bring its own sentence', () => {
    const schema = {
      properties: { age: { type: 'number', minimum: 18, errorMessage: { minimum: 'Phải đủ 18 tuổi' } } },
    };

    expect(messages(schema, { age: 3 })).toEqual({ '/age': 'Phải đủ 18 tuổi' });
  });
});

describe('validate does no harm', () => {
  test('a schema that refers to itself is an error, not a crash', () => {
    const verdict = validate({ schema: { $ref: '#' }, data: {} });

    expect(verdict.errors.map(({ keyword }) => keyword)).toEqual(['budget']);
  });

  test('a recursive schema checks recursive data', () => {
    const schema = { properties: { child: { $ref: '#' }, name: { type: 'string' } } };

    expect(messages(schema, { child: { child: { name: 1 } } })).toEqual({
      '/child/child/name': 'Name phải là chữ, không phải số',
    });
  });

  test('a reference to nothing is an error', () => {
    expect(validate({ schema: { $ref: '#/$defs/none' }, data: 1 }).errors[0]?.keyword).toBe('$ref');
    expect(validate({ schema: { $ref: 'https://example.org/x' }, data: 1 }).valid).toBe(false);
  });

  test('branches that multiply stop within the budget', () => {
    const schema = JSON.parse(JSON.stringify({ $defs: { 0: { type: 'string' } }, $ref: '#/$defs/24' })) as {
      $defs: Record<string, unknown>;
    };
    for (let level = 1; level <= 24; level += 1) {
      const lower = { $ref: `#/$defs/${level - 1}` };
      schema.$defs[level] = { anyOf: [lower, lower, lower] };
    }
    const before = process.cpuUsage();

    expect(validate({ schema, data: 5 }).valid).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  test('__proto__ is a key like any other', () => {
    const schema = JSON.parse(
      '{"additionalProperties":false,"properties":{"a":{}},"required":["__proto__","constructor"]}',
    );
    const data = JSON.parse('{"__proto__":{"polluted":true}}');

    const { errors } = validate({ schema, data });

    expect(errors.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual([
      '/constructor required',
      '/__proto__ additionalProperties',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    null,
    5,
    'x',
    [],
    { type: 7, properties: null, required: 'a', enum: 1, allOf: {}, pattern: 3, items: 5 },
  ])('a schema that is none: %j', (schema) => {
    expect(() => validate({ schema: schema as JsonSchema, data: { a: 1 } })).not.toThrow();
  });

  test('deep data', () => {
    let data: unknown = 1;
    for (let depth = 0; depth < 5_000; depth += 1) data = [data];

    expect(() => validate({ schema: { items: { $ref: '#' } }, data })).not.toThrow();
  });
});

describe('a text that is not written as it has to be', () => {
  const formats = ['time', 'date-time', 'uuid', 'uri', 'email', 'idn-email', 'phone-vn'];

  test.each(formats.flatMap((format) => ['vi', 'en'].map((locale) => ({ format, locale }))))(
    '$format, $locale: the sentence has an example, and the example is right',
    ({ format, locale }) => {
      const schema = { type: 'string', title: 'Mục này', format } as const;

      const [error] = validate({ schema, data: 'x y', locale }).errors;

      const example = /(?:ví dụ|such as) (\S+)$/.exec(error?.message ?? '')?.[1];
      // A time is completed when the person is done with the box.
      const value = format === 'time' ? readTime(String(example)) : example;
      expect(validate({ schema, data: value })).toEqual({ valid: true, errors: [] });
    },
  );
});
