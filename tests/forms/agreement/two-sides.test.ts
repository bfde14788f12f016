import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submissionOf, type UiSchema, validate } from '@motcua/forms/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FormsPage, openFormsPage } from '../forms-page.ts';
import { randomCase } from './random-schema.ts';

const TODAY = '2026-01-05';
/** Of random schemas; `FORMS_SEEDS=2000` for a long run. */
const SEEDS = Number(process.env.FORMS_SEEDS ?? 60);
const samples = join(import.meta.dirname, '../../../../shared/forms/samples');

interface Case {
  readonly schema: object;
  readonly uiSchema?: UiSchema;
  readonly data: unknown;
}

let forms: FormsPage;

beforeAll(async () => {
  forms = await openFormsPage({ width: 800, height: 600 });
});

afterAll(() => forms.browser.close());

/** What the form in the browser would send, and what it finds wrong with it. */
function inBrowser(cases: readonly Case[]) {
  return forms.page.evaluate(
    async ({ all, today }) => {
      type Form = HTMLElement & {
        submission: unknown;
        errors: readonly unknown[];
        updateComplete: Promise<unknown>;
      };
      const answers = [];
      for (const each of all) {
        const form = document.createElement('motcua-form') as Form;
        Object.assign(form, { ...each, today });
        document.body.append(form);
        await form.updateComplete;
        answers.push({ submission: form.submission, errors: form.errors });
        form.remove();
      }
      return answers;
    },
    { all: cases, today: TODAY },
  );
}

/** The same on a server, by the door that has no page. */
function onServer({ schema, uiSchema, data }: Case) {
  const submission = submissionOf({ schema, uiSchema, data } as never);
  const { errors } = validate({ schema, data: submission, today: TODAY } as never);
  return { submission, errors };
}

/** As it arrives: what JSON cannot say is gone. */
const sent = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

const inOrder = ({ submission, errors }: { submission: unknown; errors: readonly unknown[] }) =>
  sent({ submission, errors: errors.map((error) => JSON.stringify(error)).sort() });

async function expectSameVerdicts(cases: readonly Case[]): Promise<void> {
  const answers = await inBrowser(cases);

  const different = cases.flatMap((each, index) => {
    const answer = answers[index] as (typeof answers)[number];
    const here = inOrder(onServer({ ...each, data: answer.submission }));
    const there = inOrder(answer);
    return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ ...each, browser: there, server: here }];
  });
  expect(different).toEqual([]);
}

test('browser and server say the same of what is sent, in the same words: random schemas', {
  timeout: 60_000,
}, async () => {
  const cases = Array.from({ length: SEEDS }, (_, index) => randomCase(index + 1)).flatMap(
    ({ schema, data }) => data.slice(0, 4).map((each) => ({ schema, data: each })),
  );

  await expectSameVerdicts(cases);
});

test.skipIf(!existsSync(samples))(
  'the same: sample forms (skipped where ../shared is absent)',
  { timeout: 60_000 },
  async () => {
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const cases = files.flatMap((file) => {
      const content = JSON.parse(readFileSync(join(samples, file), 'utf8'));
      const schema = content.schema ?? content.dataSchema ?? content;
      const uiSchema = content.uischema ?? content.uiSchema;
      return [{}, content.data ?? {}].map((data) => ({ schema, uiSchema, data }));
    });

    await expectSameVerdicts(cases);
  },
);
