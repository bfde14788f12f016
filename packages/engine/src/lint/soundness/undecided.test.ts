import { expect, test } from 'vitest';
import { randomOf } from '../../clocks/testdata/random-history.ts';
import { parseProcesses } from '../../parse/parse-processes.ts';
import { exampleBundle } from '../testdata/example.ts';
import { checkSoundness } from './check-process.ts';
import { randomScope } from './testdata/random-model.ts';

/** How many models; `MODELS=5000` for the whole run. */
const MODELS = Number(process.env.MODELS ?? 300);
const STEPS = 60;
const MOST_CHANGES = 4;

test('of random procedures of 60 steps at most one in a hundred is not decided', () => {
  const scopes = Array.from({ length: MODELS }, (_, seed) =>
    randomScope(randomOf(100_000 + seed), STEPS, MOST_CHANGES),
  );

  const verdicts = scopes.map((root) => checkSoundness({ id: 'test', root }).verdict);

  const count = (verdict: string): number => verdicts.filter((found) => found === verdict).length;
  expect(count('undecided')).toBeLessThanOrEqual(MODELS / 100);
  expect(count('sound')).toBeGreaterThan(MODELS / 10);
  expect(count('unsound')).toBeGreaterThan(MODELS / 10);
}, 600_000);

test('the example is decided', async () => {
  const { processes } = await parseProcesses(exampleBundle().process);

  const verdicts = processes.map((process) => checkSoundness(process).verdict);

  expect(verdicts).toEqual(['sound']);
});
