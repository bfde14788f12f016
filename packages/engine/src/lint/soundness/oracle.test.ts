import { expect, test } from 'vitest';
import { below, randomOf } from '../../clocks/testdata/random-history.ts';
import { checkSoundness } from './check-process.ts';
import { judge } from './testdata/oracle.ts';
import { randomScope } from './testdata/random-model.ts';

/** How many models; `MODELS=5000` for the whole run. */
const MODELS = Number(process.env.MODELS ?? 300);
const MAXIMUM_NODES = 12;

function smallScopes(): readonly ReturnType<typeof randomScope>[] {
  const scopes = Array.from({ length: MODELS * 2 }, (_, seed) => {
    const random = randomOf(seed);
    return randomScope(random, 4 + below(random, MAXIMUM_NODES - 3), 4);
  });
  return scopes.filter(({ nodes }) => nodes.length <= MAXIMUM_NODES).slice(0, MODELS);
}

test('the verdict equals exhaustive search', () => {
  const scopes = smallScopes();

  const verdicts = scopes.map((root, index) => {
    const { verdict } = checkSoundness({ id: 'test', root });
    return { index, verdict, expected: judge(root)?.isSound === true ? 'sound' : 'unsound' };
  });

  expect(verdicts.filter(({ verdict, expected }) => verdict !== expected)).toEqual([]);
  expect(verdicts.length).toBe(MODELS);
  const sound = verdicts.filter(({ verdict }) => verdict === 'sound').length;
  expect(sound).toBeGreaterThan(MODELS / 4);
  expect(sound).toBeLessThan((MODELS * 3) / 4);
}, 600_000);
