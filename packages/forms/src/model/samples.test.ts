import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isObject, type JsonSchema, own } from '../json.ts';
import { valueAt } from '../json-pointer.ts';
import { submissionOf, validate } from '../schema.ts';
import { fieldsIn } from './form-node.ts';
import { FormState } from './form-state.ts';
import type { UiSchema } from './ui-schema.ts';

const folder = join(import.meta.dirname, '../../../../../shared/forms/samples');

interface Sample {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly uiSchema: UiSchema | undefined;
  readonly data: unknown;
}

function samples(): readonly Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => sampleOf(file, JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

function sampleOf(name: string, content: Record<string, unknown>): Sample {
  const schema = content.schema ?? content.dataSchema ?? (name.startsWith('altinn') ? content : {});
  const uiSchema = (content.uischema ?? content.uiSchema) as UiSchema | undefined;
  return { name, schema: schema as JsonSchema, uiSchema, data: content.data };
}

function stateOf({ schema, uiSchema, data }: Sample): FormState {
  const definition = {
    locale: 'vi',
    today: '2026-01-05',
    translations: {},
    evaluate: undefined,
    readonly: false,
  } as const;
  return new FormState({ ...definition, schema, uiSchema }, data);
}

/** Help and pictures only; one refers to a schema on another server. */
const withoutFields = ['content__help-content', 'content__image-content', 'controls__inline-help'];

/** Everything in `part` is in `whole`, with the same value. */
function isIncluded(part: unknown, whole: unknown): boolean {
  if (!isObject(part))
    return Array.isArray(part)
      ? part.every((item, index) => isIncluded(item, valueAt(whole, `/${index}`)))
      : part === whole;
  return Object.keys(part).every((key) => isIncluded(own(part, key), own(whole, key)));
}

interface OwnSample extends Sample {
  readonly invalid: readonly unknown[];
}

const ownFolder = join(import.meta.dirname, 'testdata');

function ownSamples(): readonly OwnSample[] {
  return readdirSync(ownFolder).map((name) => {
    const content = JSON.parse(readFileSync(join(ownFolder, name), 'utf8'));
    return { ...sampleOf(name, content), invalid: content.invalid };
  });
}

describe('our own sample forms, in other styles', () => {
  test.each(ownSamples())('$name gives its data back as it came, valid', (sample) => {
    const { schema, data } = sample;
    const state = stateOf(sample);

    expect(state.data).toEqual(data);
    expect(state.submission).toEqual(data);
    expect(validate({ schema, data, today: '2026-01-05' })).toEqual({ valid: true, errors: [] });
  });

  test.each(ownSamples())(
    '$name: wrong data is wrong on both sides, each fault at a field of the form',
    (sample) => {
      for (const data of sample.invalid) {
        const state = stateOf({ ...sample, data });

        const { errors } = validate({ schema: sample.schema, data });
        expect(errors.length).toBeGreaterThan(0);
        expect(errors.every(({ message }) => !message.includes('undefined'))).toBe(true);
        expect(state.check().length).toBeGreaterThan(0);
      }
    },
  );

  test.each(ownSamples())('$name: what is sent stays the same when a server runs it again', (sample) => {
    const { submission } = stateOf(sample);

    expect(submissionOf({ ...sample, data: submission })).toEqual(submission);
  });
});

describe.skipIf(!existsSync(folder))('external sample forms (skipped where ../shared is absent)', () => {
  const all = samples();

  test.each(all.filter(({ name }) => !withoutFields.some((each) => name.includes(each))))(
    '$name asks for something',
    (sample) => {
      const { root } = stateOf(sample).model;

      expect(fieldsIn(root).length).toBeGreaterThan(0);
    },
  );

  test.each(all.filter(({ data }) => data !== undefined))(
    '$name gives its data back, with the same validity',
    (sample) => {
      const { schema, data } = sample;
      const state = stateOf(sample);

      // Defaults may come in addition.
      expect(isIncluded(data, state.data)).toBe(true);
      expect(validate({ schema, data: state.submission }).valid).toBe(validate({ schema, data }).valid);
    },
  );

  test.each(all)('$name: what is sent stays the same when a server runs it again', (sample) => {
    const { submission } = stateOf(sample);

    expect(submissionOf({ schema: sample.schema, uiSchema: sample.uiSchema, data: submission })).toEqual(
      submission,
    );
  });
});
