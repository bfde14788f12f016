import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';
import { rules } from './rules/registry.ts';
import { bundleOf } from './testdata/example.ts';

/** Models that we did not write: betsy's executable ones, and those of the BPMN working group. */
const SUITES = join(import.meta.dirname, '../../../../../shared/conformance');

const constraintCodes = new Set(
  Object.values(rules)
    .filter(({ profile }) => profile === 'constraints')
    .flatMap(({ codes }) => Object.keys(codes)),
);

function modelsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => join(folder, name));
}

async function alarms(path: string): Promise<readonly string[]> {
  const bundle = bundleOf([{ name: 'process.bpmn', content: readFileSync(path, 'utf8') }]);
  const problems = await lint(bundle, { profiles: ['constraints'] });
  return problems
    .filter(({ code }) => constraintCodes.has(code))
    .map(({ code, element }) => `${code} ${element}`);
}

describe.skipIf(!existsSync(SUITES))('sound models (in ../shared/conformance)', () => {
  test('get no alarm of the constraints', async () => {
    const models = [...modelsIn(join(SUITES, 'betsy')), ...modelsIn(join(SUITES, 'miwg'))].filter(
      (path) => !path.includes('bpmn_constraints'),
    );

    const found = await Promise.all(
      models.map(async (path) => [path.slice(SUITES.length), await alarms(path)] as const),
    );

    expect(models.length).toBeGreaterThan(70);
    expect(Object.fromEntries(found.filter(([, list]) => list.length > 0))).toEqual({});
  });
});
