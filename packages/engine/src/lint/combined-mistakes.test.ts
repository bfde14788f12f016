import { expect, test } from 'vitest';
import type { BundleFile } from '../bundle/bundle.ts';
import { lint } from './lint.ts';
import { type CombinedMistake, combinedMistakes } from './testdata/combined-mistakes.ts';
import { bundleOf, exampleFiles } from './testdata/example.ts';
import { explainProblem } from './words/explain-problem.ts';

function planted({ edits, extra = [], without = [] }: CombinedMistake): readonly BundleFile[] {
  const kept = exampleFiles.filter(({ name }) => !without.includes(name));
  const changed = kept.map(({ name, content }) => {
    const text = (edits[name] ?? []).reduce((before, [from, to]) => {
      if (!before.includes(from)) throw new RangeError(`Expected ${name} to contain ${from}`);
      return before.replace(from, () => to);
    }, String(content));
    return { name, content: text };
  });
  return [...changed, ...extra];
}

/** Each place once, with how often the same is said of it. */
function counted(places: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].map(([place, count]) => (count === 1 ? place : `${place} × ${count}`)).sort();
}

test('there are twenty realistic mistakes', () => {
  expect(combinedMistakes.length).toBeGreaterThanOrEqual(20);
});

test.each(combinedMistakes.map((mistake) => [mistake.name, mistake] as const))('%s', async (_, mistake) => {
  const problems = await lint(bundleOf(planted(mistake)));

  const places = problems.map(({ code, element, path }) => `${code} ${element ?? path}`);
  expect(counted(places)).toEqual([...mistake.found].sort());
  for (const problem of problems)
    for (const locale of ['vi', 'en'] as const)
      expect(explainProblem(problem, locale).replaceAll('"…"', '')).not.toMatch(/…(?!»)|[{}]|undefined|\[\[/);
});
