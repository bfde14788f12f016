/** A part of a regular expression, as much of ECMAScript's syntax as can be matched in linear time. */
export type PatternNode =
  | { readonly type: 'character'; readonly source: string }
  | { readonly type: 'start' | 'end' | 'boundary' | 'no-boundary' | 'empty' }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/** What the pattern uses that cannot be matched in linear time, or is no regular expression at all. */
export interface PatternRefusal {
  readonly refused: 'syntax' | 'lookaround' | 'backreference' | 'too-large';
}

interface Reader {
  readonly source: string;
  at: number;
  refused: PatternRefusal['refused'] | undefined;
}

const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const ESCAPE = /\\(?:[pP]\{[^}]+\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/uy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/uy;
const GROUP = /\((?:\?(?:(:)|<[\p{ID_Start}_$][\p{ID_Continue}$]*>|(<?[=!])))?/uy;
const PLAIN = /[^[\](){}*+?|^$\\]/uy;

function take(reader: Reader, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = reader.at;
  const match = expression.exec(reader.source);
  if (match === null) return undefined;
  reader.at += match[0].length;
  return match;
}

/** Reads `source` as with the flag `u`. The engine itself decides first whether it is a regular expression at all. */
export function parsePattern(source: string): PatternNode | PatternRefusal {
  try {
    new RegExp(source, 'u');
  } catch {
    return { refused: 'syntax' };
  }
  const reader: Reader = { source, at: 0, refused: undefined };
  const node = readChoice(reader);
  if (reader.refused === undefined && reader.at < source.length) reader.refused = 'syntax';
  return reader.refused === undefined ? node : { refused: reader.refused };
}

function readChoice(reader: Reader): PatternNode {
  const parts = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader));
  }
  return parts.length === 1 ? (parts[0] as PatternNode) : { type: 'choice', parts };
}

function readSequence(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.refused === undefined && reader.at < reader.source.length) {
    const next = reader.source[reader.at];
    if (next === '|' || next === ')') break;
    parts.push(readQuantified(reader));
  }
  return { type: 'sequence', parts };
}

function readQuantified(reader: Reader): PatternNode {
  const part = readAtom(reader);
  const quantifier = take(reader, QUANTIFIER);
  if (quantifier === undefined) return part;
  const [text, least, range, most] = quantifier;
  if (least === undefined)
    return {
      type: 'repeat',
      part,
      min: text.startsWith('+') ? 1 : 0,
      max: text.startsWith('?') ? 1 : Infinity,
    };
  const min = Number(least);
  if (range === undefined) return { type: 'repeat', part, min, max: min };
  return { type: 'repeat', part, min, max: most === '' ? Infinity : Number(most) };
}

const ASSERTIONS: Readonly<Record<string, PatternNode>> = {
  '^': { type: 'start' },
  $: { type: 'end' },
  '\\b': { type: 'boundary' },
  '\\B': { type: 'no-boundary' },
};

function readAtom(reader: Reader): PatternNode {
  const next = reader.source[reader.at] as string;
  if (next === '(') return readGroup(reader);
  if (next === '^' || next === '$') {
    reader.at += 1;
    return ASSERTIONS[next] as PatternNode;
  }
  const source = take(reader, CLASS)?.[0] ?? take(reader, ESCAPE)?.[0] ?? take(reader, PLAIN)?.[0];
  if (source === undefined) return refuse(reader, 'syntax');
  if (/^\\[1-9k]/u.test(source)) return refuse(reader, 'backreference');
  return ASSERTIONS[source] ?? { type: 'character', source: surrogatePair(reader, source) };
}

/** `\ud83d\ude00` is one character under the flag `u`. */
function surrogatePair(reader: Reader, source: string): string {
  if (!/^\\u[dD][89abAB]/u.test(source)) return source;
  const low = /\\u[dD][c-fC-F][0-9a-fA-F]{2}/uy;
  return source + (take(reader, low)?.[0] ?? '');
}

function readGroup(reader: Reader): PatternNode {
  const opened = take(reader, GROUP);
  if (opened === undefined) return refuse(reader, 'syntax');
  if (opened[2] !== undefined) return refuse(reader, 'lookaround');
  const node = readChoice(reader);
  if (reader.source[reader.at] !== ')') return refuse(reader, 'syntax');
  reader.at += 1;
  return node;
}

function refuse(reader: Reader, reason: PatternRefusal['refused']): PatternNode {
  reader.refused ??= reason;
  return { type: 'empty' };
}
