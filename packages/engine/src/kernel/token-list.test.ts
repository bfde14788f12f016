import { expect, test } from 'vitest';
import type { ScopeRecord, Token } from '../model/record.ts';
import {
  findToken,
  hasSeveralTokens,
  hasTokens,
  packTokens,
  tokensOf,
  withChangedToken,
  withoutToken,
  withoutTokens,
} from './token-list.ts';

const resting = (count: number): readonly Token[] =>
  Array.from({ length: count }, (_, index) => ({ id: index.toString(36), node: `bước.${index}`, state: {} }));

const scopeWith = (tokens: readonly Token[]): ScopeRecord => ({
  id: 'root',
  kind: 'scope',
  process: 'p',
  scope: 'p',
  tokens,
});

test('a crowd that rests is one text, and every token of it is found as it was', () => {
  const tokens = resting(50);

  const packed = packTokens(scopeWith(tokens));

  expect(packed.tokens).toEqual([]);
  expect(tokensOf(packed)).toEqual(tokens);
  expect(tokens.map(({ id }) => findToken(packed, id))).toEqual(tokens);
  expect(findToken(packed, 'zz')).toBeUndefined();
});

test('a token that holds something, and few tokens, stay objects', () => {
  const busy: Token = { id: 'busy', node: 'n', state: { total: 3 } };

  expect(packTokens(scopeWith([...resting(50), busy])).tokens).toEqual([busy]);
  expect(packTokens(scopeWith(resting(3))).resting).toBeUndefined();
});

test('tokens are taken out and changed in the text as in the list', () => {
  const packed = packTokens(scopeWith(resting(20)));

  const without = withoutToken(withoutToken(packed, '0'), 'j');
  const changed = withChangedToken(without, '7', (token) => ({ ...token, incident: 'i1' }));

  expect(tokensOf(without).map(({ id }) => id)).toEqual(
    resting(20)
      .map(({ id }) => id)
      .slice(1, -1),
  );
  expect(changed.tokens).toEqual([{ id: '7', node: 'bước.7', state: {}, incident: 'i1' }]);
  expect(tokensOf(changed)).toHaveLength(18);
});

test('an emptied scope has no tokens and no text', () => {
  const packed = packTokens(scopeWith(resting(20)));

  const emptied = resting(20).reduce((scope, { id }) => withoutToken(scope, id), packed);

  expect([hasTokens(packed), hasSeveralTokens(packed)]).toEqual([true, true]);
  expect([hasTokens(emptied), hasTokens(withoutTokens(packed))]).toEqual([false, false]);
});
