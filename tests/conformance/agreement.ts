import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '@motcua/engine';
import { type Agreement, compare, type Disagreement, isRefused } from '../forms/agreement/agreement.ts';
import { randomCase } from '../forms/agreement/random-schema.ts';
import { requiredCases } from './json-schema.ts';

/** Of random schemas. */
const SEEDS = 6000;

type Schema = JsonObject | boolean;

/** Metaschemas come with ajv. */
function suiteCases(folder: string): readonly Agreement[] {
  const { groups, references } = requiredCases(folder);
  const remotes = Object.entries(references).filter(([address]) => !address.startsWith('https:'));
  return groups.map(({ schema, tests }) =>
    compare(
      schema as Schema,
      tests.map(({ data }) => data) as readonly Json[],
      Object.fromEntries(remotes) as never,
    ),
  );
}

/** Sample forms of others, with their own data and with nothing. */
function sampleCases(folder: string): readonly Agreement[] {
  const samples = join(folder, '../forms/samples');
  if (!existsSync(samples)) return [];
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.map((file) => {
    const content = JSON.parse(readFileSync(join(samples, file), 'utf8'));
    return compare(content.schema ?? content.dataSchema ?? content, [{}, content.data ?? {}, { a: 1 }, null]);
  });
}

interface AgreementFigures {
  readonly passed: number;
  readonly total: number;
  /** Verdicts in which ajv stands alone against two. */
  readonly refereed: number;
  /** Verdicts on schemas that cannot be published. */
  readonly refused: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Whether our validator and ajv give the same verdict: on the JSON-Schema-Test-Suite, on sample forms, and on random schemas. Where they do
 * not, a third one is asked, and schemas that a form may not have are counted apart.
 */
export async function checkAgreement({ folder }: { readonly folder: string }): Promise<AgreementFigures> {
  const all = [
    ...suiteCases(folder),
    ...sampleCases(folder),
    ...Array.from({ length: SEEDS }, (_, index) => {
      const { schema, data } = randomCase(index + 1);
      return compare(schema, data);
    }),
  ];
  const different = all.flatMap(({ disagreements }) => disagreements);
  const refused = await Promise.all(different.map(({ schema }) => isRefused(schema)));
  const disagreements = different.filter((_, index) => !refused[index]);
  const total = all.reduce((sum, { judged }) => sum + judged, 0);
  return {
    passed: total - disagreements.length,
    total,
    refereed: all.reduce((sum, each) => sum + each.refereed, 0),
    refused: different.length - disagreements.length,
    disagreements,
  };
}
