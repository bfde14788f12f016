/** What is wrong with a JSON text, and where: `offset` counts UTF-16 units from 0. */
export interface JsonFault {
  readonly kind: 'syntax' | 'depth' | 'duplicate-key' | 'null-character';
  readonly offset: number;
  readonly key?: string;
}

interface Level {
  readonly end: '}' | ']';
  /** The keys of an object so far. */
  readonly keys: Set<string>;
}

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' | 'nothing';

interface Scan {
  readonly text: string;
  readonly depth: number;
  readonly levels: Level[];
  offset: number;
  expected: Expectation;
}

const SPACE = /[ \t\n\r]*/y;
/** A string token: what stands between the quotes is any character from U+0020 on but `"` and `\\`, or an escape. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const COLON = /[ \t\n\r]*:/y;
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/**
 * The first fault of a JSON text, with its place. `JSON.parse` says neither where (in every browser) nor that a key stands twice, of which it
 * drops one silently; and what is nested too deeply would break whoever walks through it later.
 */
export function findJsonFault(text: string, options: { readonly depth: number }): JsonFault | undefined {
  const scan: Scan = { text, depth: options.depth, levels: [], offset: 0, expected: 'value' };
  for (;;) {
    skipSpace(scan);
    if (scan.offset >= text.length) {
      return scan.expected === 'nothing' ? undefined : { kind: 'syntax', offset: scan.offset };
    }
    const fault = steps[scan.expected](scan);
    if (fault !== undefined) return fault;
  }
}

const steps: Readonly<Record<Expectation, (scan: Scan) => JsonFault | undefined>> = {
  value: readValue,
  'value-or-end': (scan) => (isAtEnd(scan) ? closeLevel(scan) : readValue(scan)),
  key: readKey,
  'key-or-end': (scan) => (isAtEnd(scan) ? closeLevel(scan) : readKey(scan)),
  'comma-or-end': readSeparator,
  nothing: (scan) => ({ kind: 'syntax', offset: scan.offset }),
};

function readValue(scan: Scan): JsonFault | undefined {
  const first = scan.text.charAt(scan.offset);
  if (first === '{' || first === '[') return openLevel(scan, first);
  const value = take(scan, first === '"' ? STRING : ATOM);
  if (value === undefined) return { kind: 'syntax', offset: scan.offset };
  const nullAt = first === '"' ? nullCharacterIn(value) : -1;
  if (nullAt >= 0) return { kind: 'null-character', offset: scan.offset - value.length + nullAt };
  return endValue(scan);
}

function readKey(scan: Scan): JsonFault | undefined {
  const offset = scan.offset;
  const token = take(scan, STRING);
  if (token === undefined) return { kind: 'syntax', offset };
  if (nullCharacterIn(token) >= 0) return { kind: 'null-character', offset: offset + nullCharacterIn(token) };
  const key: string = JSON.parse(token);
  const keys = scan.levels.at(-1)?.keys;
  if (keys?.has(key)) return { kind: 'duplicate-key', offset, key };
  keys?.add(key);
  if (take(scan, COLON) === undefined) {
    skipSpace(scan);
    return { kind: 'syntax', offset: scan.offset };
  }
  scan.expected = 'value';
  return undefined;
}

function readSeparator(scan: Scan): JsonFault | undefined {
  if (isAtEnd(scan)) return closeLevel(scan);
  if (scan.text.charAt(scan.offset) !== ',') return { kind: 'syntax', offset: scan.offset };
  scan.offset += 1;
  scan.expected = scan.levels.at(-1)?.end === '}' ? 'key' : 'value';
  return undefined;
}

function openLevel(scan: Scan, bracket: '{' | '['): JsonFault | undefined {
  if (scan.levels.length >= scan.depth) return { kind: 'depth', offset: scan.offset };
  scan.levels.push({ end: bracket === '{' ? '}' : ']', keys: new Set() });
  scan.offset += 1;
  scan.expected = bracket === '{' ? 'key-or-end' : 'value-or-end';
  return undefined;
}

function closeLevel(scan: Scan): undefined {
  scan.levels.pop();
  scan.offset += 1;
  return endValue(scan);
}

function endValue(scan: Scan): undefined {
  scan.expected = scan.levels.length === 0 ? 'nothing' : 'comma-or-end';
}

function isAtEnd(scan: Scan): boolean {
  return scan.text.charAt(scan.offset) === scan.levels.at(-1)?.end;
}

function skipSpace(scan: Scan): void {
  take(scan, SPACE);
}

/** Reads what the pattern matches here and moves on, or stays. */
function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.offset;
  const [found] = pattern.exec(scan.text) ?? [];
  scan.offset += found?.length ?? 0;
  return found;
}

/** Where U+0000 is written in a string token, or -1. Databases refuse it in a text. */
function nullCharacterIn(token: string): number {
  return token.search(/(?<=(?:^|[^\\])(?:\\\\)*)\\u0000/);
}
