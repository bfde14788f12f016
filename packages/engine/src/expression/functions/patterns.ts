import { RE2JS } from 're2js';
import type { Frame } from '../frame.ts';
import type { BuiltIn } from './built-in.ts';
import { define, mayTake, takes } from './define.ts';

/** Longer patterns, and repetitions that unfold into more than this, are refused. */
const MAX_PATTERN = 1_000;
const CACHE_SIZE = 256;

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['m', RE2JS.MULTILINE],
  ['s', RE2JS.DOTALL],
]);

const cache = new Map<string, RE2JS | null>();

/** The flag `x`: white space outside of brackets does not count. */
function withoutSpace(pattern: string): string {
  let inClass = false;
  let result = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      result += pattern.slice(index, index + 2);
      index += 1;
      continue;
    }
    if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    if (inClass || !/\s/.test(character)) result += character;
  }
  return result;
}

function compile(pattern: string, flags: string): RE2JS | null {
  if (pattern.length > MAX_PATTERN || /[^imsx]/.test(flags)) return null;
  let bits = 0;
  for (const [flag, bit] of FLAGS) if (flags.includes(flag)) bits |= bit;
  try {
    return RE2JS.compile(flags.includes('x') ? withoutSpace(pattern) : pattern, bits);
  } catch {
    return null;
  }
}

/** Patterns run in time proportional to the text (RE2): no back references, no look-around. */
function patternOf(pattern: string, flags: string | null): RE2JS | null {
  const key = `${flags ?? ''}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const compiled = compile(pattern, flags ?? '');
  cache.set(key, compiled);
  return compiled;
}

/** `$1` is a group, `\$` a dollar; anything else after a dollar or backslash is an error (XPath F&O 5.6.4). */
const REPLACEMENT = /^(?:[^$\\]|\$\d|\\[$\\])*$/;

function fillIn(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(/\$(\d)|\\(.)/g, (_, digit: string | undefined, escaped: string | undefined) =>
    digit === undefined ? (escaped ?? '') : (groups[Number(digit)] ?? ''),
  );
}

function replace(
  input: string,
  pattern: string,
  replacement: string,
  flags: string | null,
  frame: Frame,
): string | null {
  const compiled = patternOf(pattern, flags);
  if (compiled === null || !REPLACEMENT.test(replacement)) return null;
  frame.spending.spend(input.length >> 2);
  let result = '';
  let end = 0;
  for (const match of compiled.matchAll(input)) {
    const filled = fillIn(replacement, match);
    const { index = end } = match;
    result += input.slice(end, index) + filled;
    end = index + match[0].length;
    if (result.length > frame.spending.size) frame.spending.produce(result.length);
  }
  return result + input.slice(end);
}

function matches(input: string, pattern: string, flags: string | null, frame: Frame): boolean | null {
  const compiled = patternOf(pattern, flags);
  frame.spending.spend(input.length >> 2);
  return compiled === null ? null : compiled.test(input);
}

function split(input: string, delimiter: string, frame: Frame): readonly string[] | null {
  const compiled = patternOf(delimiter, null);
  frame.spending.produce(input.length);
  return compiled === null ? null : compiled.split(input, -1);
}

export const patternFunctions: readonly BuiltIn[] = [
  define(
    'matches',
    'boolean',
    [takes('input', 'string'), takes('pattern', 'string'), mayTake('flags', 'string')],
    ([input, pattern, flags]: readonly [string, string, string | null], frame) =>
      matches(input, pattern, flags, frame),
  ),
  define(
    'replace',
    'string',
    [
      takes('input', 'string'),
      takes('pattern', 'string'),
      takes('replacement', 'string'),
      mayTake('flags', 'string'),
    ],
    ([input, pattern, replacement, flags]: readonly [string, string, string, string | null], frame) =>
      replace(input, pattern, replacement, flags, frame),
  ),
  define(
    'split',
    { list: 'string' },
    [takes('string', 'string'), takes('delimiter', 'string')],
    ([input, delimiter]: readonly [string, string], frame) => split(input, delimiter, frame),
  ),
];
