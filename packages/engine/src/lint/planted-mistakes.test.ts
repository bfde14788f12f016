import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { lint } from './lint.ts';
import { rules } from './rules/registry.ts';
import { bundleOf } from './testdata/example.ts';
import type { Mistake } from './testdata/mistake.ts';
import { mistakes } from './testdata/mistakes.ts';
import { planted } from './testdata/plant.ts';
import { stageMistakes } from './testdata/stage-mistakes.ts';
import { explainProblem } from './words/explain-problem.ts';

/** `CODE place`; a place that the mistake does not say (`*`) is not compared. */
function placesOf(problems: readonly Problem[], mistake: Mistake): readonly string[] {
  const vague = mistake.found.filter((found) => found.endsWith(' *'));
  return problems
    .map(({ code, element, path }) =>
      vague.includes(`${code} *` as never) ? `${code} *` : `${code} ${element ?? path}`,
    )
    .sort();
}

const withIndex = (list: readonly Mistake[]) =>
  list.map((mistake) => [mistake.found[0] ?? '', mistake] as const);

describe.each(Object.entries(mistakes))('%s', (rule, list) => {
  test.each(withIndex(list))('finds %s, and only what was planted', async (_, mistake) => {
    const problems = await lint(bundleOf(planted(mistake)));

    expect(placesOf(problems, mistake)).toEqual([...mistake.found].sort());
  });

  test('finds each of its codes in a planted mistake', () => {
    const { codes } = rules[rule as keyof typeof rules];
    const shown = new Set(list.flatMap(({ found }) => found.map((entry) => entry.split(' ')[0] ?? '')));

    const unshown = Object.keys(codes).filter((code) => !shown.has(code) && !code.startsWith('TERM_'));

    expect(unshown).toEqual([]);
  });
});

describe('reading and checking', () => {
  test.each(withIndex(stageMistakes))('finds %s', async (_, mistake) => {
    const problems = await lint(bundleOf(planted(mistake)));

    expect(placesOf(problems, mistake)).toEqual([...mistake.found].sort());
  });
});

test('every sentence about a planted mistake is complete, in both languages', {
  timeout: 30_000,
}, async () => {
  const all = [...Object.values(mistakes).flat(), ...stageMistakes];
  const problems = (await Promise.all(all.map((mistake) => lint(bundleOf(planted(mistake)))))).flat();

  const sentences = problems.flatMap((problem) => [
    explainProblem(problem, 'vi'),
    explainProblem(problem, 'en'),
  ]);

  expect(
    sentences.filter((sentence) => /…(?!»)|\{|\}|undefined|\[\[/.test(sentence.replaceAll(/"…"/g, ''))),
  ).toEqual([]);
});
