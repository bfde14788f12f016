import { expect, test } from 'vitest';
import { OncePerTurn } from './once-per-turn.ts';

function lookingUp() {
  const looked: string[] = [];
  let version = 1;
  const once = new OncePerTurn(async (key) => {
    looked.push(key);
    return `${key} ${version}`;
  });
  const publish = (): void => {
    version += 1;
  };
  return { once, looked, publish };
}

test('all who ask in one turn are answered by one look, each key by its own', async () => {
  const { once, looked } = lookingUp();

  const answers = await Promise.all([once.get('a'), once.get('b'), once.get('a')]);

  expect(answers).toEqual(['a 1', 'b 1', 'a 1']);
  expect(looked).toEqual(['a', 'b']);
});

test('nobody is told what was before they asked', async () => {
  const { once, publish } = lookingUp();
  const before = once.get('a');
  publish();

  const after = once.get('a');

  expect([await before, await after, await once.get('a')]).toEqual(['a 2', 'a 2', 'a 2']);
  publish();
  expect(await once.get('a')).toBe('a 3');
});

test('a look that fails fails all who asked, and the next one looks again', async () => {
  let fails = true;
  const once = new OncePerTurn(async (key) => {
    if (fails) throw new RangeError('the store is out of reach');
    return key;
  });

  const both = await Promise.allSettled([once.get('a'), once.get('a')]);
  fails = false;

  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await once.get('a')).toBe('a');
});
