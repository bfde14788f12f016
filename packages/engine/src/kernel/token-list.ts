import type { ScopeRecord, Token } from '../model/record.ts';

/**
 * The tokens of a scope. Most of a crowd only rest: their id and node is all there is to them. Those are kept in one text, `\n<id> <node>` each,
 * which is read and written many times faster than as many objects, and searched without being taken apart: a step of a case with 200 open
 * tokens costs about what it costs with 2. Tokens that hold more than that, and those of small scopes, are objects.
 */

/** How many tokens are kept as objects before they are put into the text. */
const MOST_OBJECTS = 12;

function isPlain({ state, incident }: Token): boolean {
  return incident === undefined && state !== undefined && Object.keys(state).length === 0;
}

function read(line: string): Token {
  const [id = '', node = ''] = line.split(' ');
  return { id, node, state: {} };
}

function withResting(scope: ScopeRecord, resting: string): ScopeRecord {
  const { resting: _before, ...rest } = scope;
  return resting === '' ? rest : { ...rest, resting };
}

/** Where the line of a token begins and ends; undefined where it is not in the text. */
function lineOf(
  resting: string | undefined,
  id: string,
): { readonly from: number; readonly to: number } | undefined {
  const from = resting === undefined ? -1 : resting.indexOf(`\n${id} `);
  if (resting === undefined || from < 0) return undefined;
  const next = resting.indexOf('\n', from + 1);
  return { from, to: next < 0 ? resting.length : next };
}

export function hasTokens(scope: ScopeRecord): boolean {
  return scope.tokens.length > 0 || scope.resting !== undefined;
}

export function hasSeveralTokens(scope: ScopeRecord): boolean {
  return scope.tokens.length > 1 || scope.resting !== undefined;
}

/** Every token, those that rest in the text first. */
export function tokensOf({ resting, tokens }: ScopeRecord): readonly Token[] {
  return resting === undefined ? tokens : [...resting.slice(1).split('\n').map(read), ...tokens];
}

export function findToken(scope: ScopeRecord, id: string): Token | undefined {
  const { resting, tokens } = scope;
  const line = lineOf(resting, id);
  return line === undefined
    ? tokens.find((token) => token.id === id)
    : read((resting ?? '').slice(line.from + 1, line.to));
}

export function withToken(scope: ScopeRecord, token: Token): ScopeRecord {
  return { ...scope, tokens: [...scope.tokens, token] };
}

export function withoutToken(scope: ScopeRecord, id: string): ScopeRecord {
  const { resting = '', tokens } = scope;
  const line = lineOf(scope.resting, id);
  if (line === undefined) return { ...scope, tokens: tokens.filter((token) => token.id !== id) };
  return withResting(scope, resting.slice(0, line.from) + resting.slice(line.to));
}

/** Replaces a token by what it became. */
export function withChangedToken(
  scope: ScopeRecord,
  id: string,
  change: (token: Token) => Token,
): ScopeRecord {
  const line = lineOf(scope.resting, id);
  if (line !== undefined) {
    const before = read((scope.resting ?? '').slice(line.from + 1, line.to));
    return withToken(withoutToken(scope, id), change(before));
  }
  return { ...scope, tokens: scope.tokens.map((token) => (token.id === id ? change(token) : token)) };
}

/** Every token as it becomes; those that rest in the text stay there. */
export function withEachToken(scope: ScopeRecord, change: (token: Token) => Token): ScopeRecord {
  const { resting = '', tokens } = scope;
  const lines = resting
    .slice(1)
    .split('\n')
    .filter((line) => line !== '')
    .map(read)
    .map(change)
    .map(({ id, node }) => `\n${id} ${node}`);
  return withResting({ ...scope, tokens: tokens.map(change) }, lines.join(''));
}

export function withoutTokens(scope: ScopeRecord): ScopeRecord {
  return withResting({ ...scope, tokens: [] }, '');
}

/** The scope as it is kept: a crowd that only rests goes into the text. */
export function packTokens(scope: ScopeRecord): ScopeRecord {
  const { tokens, resting = '' } = scope;
  if (tokens.length <= MOST_OBJECTS) return scope;
  const lines = tokens.filter(isPlain).map(({ id, node }) => `\n${id} ${node}`);
  return withResting(
    { ...scope, tokens: tokens.filter((token) => !isPlain(token)) },
    resting + lines.join(''),
  );
}
