import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { lint } from './lint.ts';
import { type DrawingRuleName, rules } from './rules/registry.ts';
import { drawingMistakes } from './testdata/drawing-mistakes.ts';
import type { DrawingMistake } from './testdata/drawing-parts.ts';
import { drawingText, line } from './testdata/drawing-text.ts';
import { bundleOf } from './testdata/example.ts';
import { explainProblem } from './words/explain-problem.ts';

/** What elements find missing for the engine to run them is not of the standard. */
const ENGINE_CODES: ReadonlySet<string> = new Set([
  'SCRIPT_WITHOUT_LANGUAGE',
  'STEP_WITHOUT_HANDLER',
  'LANGUAGE_UNKNOWN',
]);

function problemsOf({ process, root, attributes }: DrawingMistake): Promise<readonly Problem[]> {
  const content = drawingText(process, root, attributes);
  return lint(bundleOf([{ name: 'process.bpmn', content }]), { profiles: ['constraints'] });
}

const placesOf = (problems: readonly Problem[]): readonly string[] =>
  problems
    .filter(({ code }) => !ENGINE_CODES.has(code) && !code.startsWith('FEEL_'))
    .map(({ code, element }) => `${code} ${element}`)
    .sort();

const cases = Object.entries(drawingMistakes) as readonly (readonly [
  DrawingRuleName,
  readonly DrawingMistake[],
])[];

test('a drawing that keeps to the standard has no problems', async () => {
  const problems = await problemsOf({ process: line('<task id="t"/>'), found: [] });

  expect(problems).toEqual([]);
});

describe.each(cases)('%s', (rule, list) => {
  test.each(list.map((mistake) => [mistake.found.join(', '), mistake] as const))(
    'finds %s, and only that',
    async (_, mistake) => {
      const problems = await problemsOf(mistake);

      expect(placesOf(problems)).toEqual([...mistake.found].sort());
      for (const problem of problems)
        for (const locale of ['vi', 'en'] as const)
          expect(explainProblem(problem, locale).replaceAll('"…"', '')).not.toMatch(
            /…(?!»)|[{}]|undefined|\[\[/,
          );
    },
  );

  test('finds each of its codes in a planted mistake', () => {
    const shown = new Set(list.flatMap(({ found }) => found.map((entry) => entry.split(' ')[0])));

    expect(Object.keys(rules[rule].codes).filter((code) => !shown.has(code))).toEqual([]);
  });
});
