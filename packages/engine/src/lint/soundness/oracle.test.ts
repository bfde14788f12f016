import { expect, test } from 'vitest';
import { below, randomOf } from '../../clocks/testdata/random-history.ts';
import type { ScopeModel } from '../../model/scope.ts';
import { graphOf, reachedFrom } from '../graph.ts';
import { checkSoundness } from './check-process.ts';
import type { SoundnessCode } from './soundness.ts';
import { type Judgement, judge } from './testdata/oracle.ts';
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

/** Whether exhaustive search has found the same. It goes no further where two tokens meet; the checker may say it of what is behind. */
const agrees: Readonly<
  Record<SoundnessCode, (judged: Judgement, element: string, root: ScopeModel) => boolean>
> = {
  JOIN_MAY_WAIT_FOREVER: ({ stuck }, element) => stuck.some((situation) => situation.includes(`${element}<`)),
  STEP_DONE_TWICE: ({ twice }, element, root) => reachedFrom(graphOf(root).next, [...twice]).has(element),
  CASE_MAY_NEVER_END: ({ endless }) => endless,
  STEP_NEVER_BEGINS: ({ dead }, element) => dead.includes(element),
};

test('verdict and findings equal exhaustive search', () => {
  const scopes = smallScopes();

  const judged = scopes.map((root) => ({
    root,
    soundness: checkSoundness({ id: 'test', root }),
    judgement: judge(root),
  }));

  const sound = judged.filter(({ soundness }) => soundness.verdict === 'sound');
  const different = judged.filter(
    ({ soundness, judgement }) =>
      judgement === undefined ||
      (soundness.verdict === 'sound') !== judgement.isSound ||
      soundness.verdict === 'undecided',
  );
  const wrong = judged.flatMap(({ root, soundness, judgement }) =>
    soundness.verdict === 'unsound' && judgement !== undefined
      ? soundness.findings.filter(({ code, element }) => !agrees[code](judgement, element, root))
      : [],
  );
  expect(judged.length).toBe(MODELS);
  expect(different).toEqual([]);
  expect(wrong).toEqual([]);
  expect(sound.length).toBeGreaterThan(MODELS / 4);
  expect(sound.length).toBeLessThan((MODELS * 3) / 4);
}, 600_000);
