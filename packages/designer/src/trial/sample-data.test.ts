import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@motcua/forms/schema';
import { describe, expect, test } from 'vitest';
import { fieldKindIds, fieldKinds } from '../forms/field-kinds.ts';
import { choicesIn, sampleData } from './sample-data.ts';

const folder = join(import.meta.dirname, '../../../../examples/procedures/khai-sinh/forms');
const today = '2026-01-05';
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const ids = readdirSync(folder).flatMap((name) => /^(.*)\.schema\.json$/.exec(name)?.[1] ?? []);

describe.each(ids)('the form «%s» of a real procedure', (id) => {
  const form = { schema: read(`${id}.schema.json`), uiSchema: read(`${id}.ui.json`) };

  test('takes the data that were made for it', () => {
    const data = sampleData({ ...form, today });

    expect(validate({ schema: form.schema, data, today }).errors).toEqual([]);
  });

  test('takes them with every answer that it offers', () => {
    const choices = choicesIn(form, sampleData({ ...form, today }));

    for (const { path, count } of choices)
      for (let pick = 0; pick < count; pick += 1) {
        const data = sampleData({ ...form, today, picks: { [path]: pick } });
        const { errors } = validate({ schema: form.schema, data, today });
        // A declaration that has to be made cannot be denied.
        expect(errors.filter((error) => error.path !== path)).toEqual([]);
      }
  });
});

test('questions that an answer opens are answered too', () => {
  const schema = {
    type: 'object',
    required: ['approved'],
    properties: { approved: { type: 'boolean' } },
    if: { properties: { approved: { const: false } }, required: ['approved'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { reason: { type: 'string', minLength: 30 } }, required: ['reason'] },
  };

  const data = sampleData({ schema, today, picks: { '/approved': 1 } });

  expect(data.approved).toBe(false);
  expect(String(data.reason).length).toBeGreaterThanOrEqual(30);
});

const texts = fieldKindIds.filter((kind) => fieldKinds[kind].schema.type === 'string');

test.each(texts)('a text of the kind «%s», as the builder makes it, takes what was made for it', (kind) => {
  const schema = {
    type: 'object',
    required: ['asked'],
    properties: { asked: fieldKinds[kind].schema },
  };

  const { errors } = validate({ schema, data: sampleData({ schema, today }), today });

  expect(errors).toEqual([]);
});
