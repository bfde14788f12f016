/** A value that a condition compares with. */
export type Literal = string | number | boolean;

export const operators = ['=', '!=', '>', '>=', '<', '<='] as const;

export type Operator = (typeof operators)[number];

/** `field operator value`, as in «amount is at least 5». */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: Literal;
}

/** Comparisons that hold all together (`and`) or of which one is enough (`or`). */
export interface Sentence {
  readonly joined: 'and' | 'or';
  readonly comparisons: readonly Comparison[];
}

export const emptySentence: Sentence = { joined: 'and', comparisons: [] };

const TOKEN =
  /\s*(?:(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<number>-?\d+(?:\.\d+)?)|(?<text>"(?:[^"\\]|\\["\\nrt])*")|(?<operator><=|>=|!=|=|<|>))/y;

interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'operator';
  readonly text: string;
}

/**
 * Reads a FEEL condition as a sentence; `undefined` for everything that is more than comparisons joined by one word. Such a
 * condition is left as it stands: what the sentence cannot say must not be lost.
 */
export function parseSentence(feel: string): Sentence | undefined {
  if (feel.trim() === '') return emptySentence;
  const tokens = tokensOf(feel);
  if (tokens === undefined || tokens.length % 4 !== 3) return undefined;
  const [first = 'and', ...others] = tokens.filter((_, index) => index % 4 === 3).map(({ text }) => text);
  if ((first !== 'and' && first !== 'or') || others.some((word) => word !== first)) return undefined;
  const comparisons: Comparison[] = [];
  for (let index = 0; index < tokens.length; index += 4) {
    const comparison = comparisonOf(tokens[index], tokens[index + 1], tokens[index + 2]);
    if (comparison === undefined) return undefined;
    comparisons.push(comparison);
  }
  return { joined: first, comparisons };
}

/** Writes a sentence as FEEL. What `parseSentence` read comes out with the same meaning and the usual spacing. */
export function formatSentence({ joined, comparisons }: Sentence): string {
  return comparisons
    .map(({ field, operator, value }) => `${field} ${operator} ${JSON.stringify(value)}`)
    .join(` ${joined} `);
}

function tokensOf(feel: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const text = feel.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const found = Object.entries(groups).find(([, value]) => value !== undefined);
    if (found === undefined) return undefined;
    tokens.push({ kind: found[0] as Token['kind'], text: String(found[1]) });
  }
  return tokens;
}

const RESERVED = new Set([
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
  'if',
  'then',
  'else',
  'for',
  'in',
  'some',
  'every',
]);

function comparisonOf(field?: Token, operator?: Token, value?: Token): Comparison | undefined {
  const literal = value && literalOf(value);
  if (field?.kind !== 'name' || RESERVED.has(field.text) || operator?.kind !== 'operator') return undefined;
  if (literal === undefined) return undefined;
  return { field: field.text, operator: operator.text as Operator, value: literal };
}

function literalOf({ kind, text }: Token): Literal | undefined {
  if (kind === 'number') return Number(text);
  if (kind === 'text') return JSON.parse(text) as string;
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
