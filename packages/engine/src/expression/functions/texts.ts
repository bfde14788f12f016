import type { Frame } from '../frame.ts';
import { type FeelNumber, toDouble } from '../values/number.ts';
import type { FeelValue } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { define, mayTake, takes } from './define.ts';

type Text = readonly [string];
type Texts = readonly [string, string];

const SURROGATE = /[\ud800-\udfff]/;

/** Characters as people count them (code points); a text without surrogates is its own list of them. */
function charactersOf(text: string): string | readonly string[] {
  return SURROGATE.test(text) ? Array.from(text) : text;
}

/** A position counts characters from 1, or from the end where it is negative. */
function substring(text: string, start: FeelNumber, length: FeelNumber | null): string | null {
  const characters = charactersOf(text);
  const position = Math.trunc(toDouble(start));
  const from = position < 0 ? characters.length + position : position - 1;
  const count = length === null ? characters.length : Math.trunc(toDouble(length));
  if (position === 0 || from < 0) return null;
  if (from >= characters.length || count < 1) return '';
  const part = characters.slice(from, from + count);
  return typeof part === 'string' ? part : part.join('');
}

function joinTexts(items: readonly FeelValue[], delimiter: string | null, frame: Frame): FeelValue {
  const texts = items.filter((item) => item !== null);
  if (!texts.every((item): item is string => typeof item === 'string')) return null;
  frame.spending.produce(texts.reduce((sum, text) => sum + text.length + (delimiter ?? '').length, 0));
  return texts.join(delimiter ?? '');
}

const text = takes('string', 'string');
const match = takes('match', 'string');

export const textFunctions: readonly BuiltIn[] = [
  define(
    'substring',
    'string',
    [text, takes('start position', 'number'), mayTake('length', 'number')],
    ([value, start, length]: readonly [string, FeelNumber, FeelNumber | null]) =>
      substring(value, start, length),
  ),
  define('string length', 'number', [text], ([value]: Text) => charactersOf(value).length),
  define('upper case', 'string', [text], ([value]: Text) => value.toUpperCase()),
  define('lower case', 'string', [text], ([value]: Text) => value.toLowerCase()),
  define('substring before', 'string', [text, match], ([value, part]: Texts) => {
    const at = value.indexOf(part);
    return at < 0 ? '' : value.slice(0, at);
  }),
  define('substring after', 'string', [text, match], ([value, part]: Texts) => {
    const at = value.indexOf(part);
    return at < 0 ? '' : value.slice(at + part.length);
  }),
  define('contains', 'boolean', [text, match], ([value, part]: Texts) => value.includes(part)),
  define('starts with', 'boolean', [text, match], ([value, part]: Texts) => value.startsWith(part)),
  define('ends with', 'boolean', [text, match], ([value, part]: Texts) => value.endsWith(part)),
  define(
    'string join',
    'string',
    [takes('list', 'list'), mayTake('delimiter', 'string')],
    ([items, delimiter]: readonly [readonly FeelValue[], string | null], frame) =>
      joinTexts(items, delimiter, frame),
  ),
];
