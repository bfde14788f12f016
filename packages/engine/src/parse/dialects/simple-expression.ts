/** What stands for what: the operators and words of the expression language of Java engines, in FEEL. */
const OPERATORS: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '!=',
  '&&': 'and',
  '||': 'or',
  eq: '=',
  ne: '!=',
  gt: '>',
  lt: '<',
  ge: '>=',
  le: '<=',
  and: 'and',
  or: 'or',
  div: '/',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '(': '(',
  ')': ')',
};

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)|(==|!=|&&|\|\||<=|>=|[!<>+\-*/()?:]))/y;

const VARIABLE_CALL = /^\s*execution\.getVariable\(\s*["']([A-Za-z_]\w*)["']\s*\)/;

/** What Java engines call what they tell of a loop: their counter begins at 0, that of BPMN at 1. */
const LOOP_NAMES: ReadonlyMap<string, string> = new Map([
  ['nrOfInstances', 'numberOfInstances'],
  ['nrOfActiveInstances', 'numberOfActiveInstances'],
  ['nrOfCompletedInstances', 'numberOfCompletedInstances'],
  ['loopCounter', '(loopCounter - 1)'],
]);

function quoted(text: string): string {
  return JSON.stringify(text.slice(1, -1).replaceAll(/\\(.)/g, '$1'));
}

interface Reader {
  readonly text: string;
  at: number;
}

type Token = { readonly kind: 'value' | 'operator' | 'not' | 'empty'; readonly feel: string };

/** The next token; undefined where the text is nothing that has a plain equivalent, e.g. a call of a method. */
function nextToken(reader: Reader): Token | undefined {
  const variable = VARIABLE_CALL.exec(reader.text.slice(reader.at));
  if (variable !== null) {
    reader.at += variable[0].length;
    return { kind: 'value', feel: variable[1] ?? '' };
  }
  TOKEN.lastIndex = reader.at;
  const match = TOKEN.exec(reader.text);
  if (match === null) return undefined;
  reader.at = TOKEN.lastIndex;
  const [, string, number, name, operator] = match;
  if (string !== undefined) return { kind: 'value', feel: quoted(string) };
  if (number !== undefined) return { kind: 'value', feel: number };
  if (name !== undefined) return named(name, reader);
  if (operator === '!') return { kind: 'not', feel: 'not' };
  return operatorOf(operator ?? '');
}

function operatorOf(operator: string): Token | undefined {
  return Object.hasOwn(OPERATORS, operator)
    ? { kind: 'operator', feel: OPERATORS[operator] ?? '' }
    : undefined;
}

function named(name: string, { text, at }: Reader): Token | undefined {
  if (name === 'not') return { kind: 'not', feel: 'not' };
  if (name === 'empty') return { kind: 'empty', feel: '' };
  const operator = operatorOf(name);
  if (operator !== undefined) return operator;
  const isCall = /^\s*\(/.test(text.slice(at));
  return isCall || name.includes('$') ? undefined : { kind: 'value', feel: LOOP_NAMES.get(name) ?? name };
}

/** What a negation is of: a value, or everything in brackets. */
function operand(reader: Reader): string | undefined {
  const token = nextToken(reader);
  if (token?.kind === 'value') return token.feel;
  if (token?.feel !== '(') return undefined;
  const inside = sequence(reader, ')');
  return inside === undefined ? undefined : `(${inside})`;
}

/** Translates up to an end: the closing bracket, or of the text. */
function sequence(reader: Reader, end: ')' | undefined): string | undefined {
  const parts: string[] = [];
  while (reader.text.slice(reader.at).trim() !== '') {
    const token = nextToken(reader);
    if (token?.feel === ')' && token.kind === 'operator')
      return end === undefined ? undefined : parts.join(' ');
    const part = token === undefined ? undefined : translated(token, reader);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return end === undefined ? parts.join(' ') : undefined;
}

function translated(token: Token, reader: Reader): string | undefined {
  if (token.kind === 'not' || token.kind === 'empty') {
    const of = operand(reader);
    if (of === undefined) return undefined;
    return token.kind === 'not' ? `not(${of})` : `(${of} = null or ${of} = "" or ${of} = [])`;
  }
  if (token.feel !== '(' || token.kind !== 'operator') return token.feel;
  const inside = sequence(reader, ')');
  return inside === undefined ? undefined : `(${inside})`;
}

/** The inside of `${…}` as FEEL; undefined where it has no plain equivalent. */
function insideToFeel(text: string): string | undefined {
  return sequence({ text, at: 0 }, undefined);
}

const PLACE = /[$#]\{([^{}]*)\}/g;

/** Whether a text is, or holds, an expression in the manner of Java engines. */
export function isJavaExpression(text: string): boolean {
  return /[$#]\{[^{}]*\}/.test(text);
}

/** A text with `${…}` as FEEL: the one expression that it is, or the parts put together. Undefined where a part has no plain equivalent. */
export function toFeel(text: string): string | undefined {
  const whole = /^\s*[$#]\{([^{}]*)\}\s*$/.exec(text)?.[1];
  if (whole !== undefined) return insideToFeel(whole);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    const inside = insideToFeel(match[1] ?? '');
    if (inside === undefined) return undefined;
    if (match.index > from) parts.push(JSON.stringify(text.slice(from, match.index)));
    parts.push(`string(${inside})`);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(JSON.stringify(text.slice(from)));
  return parts.join(' + ');
}
