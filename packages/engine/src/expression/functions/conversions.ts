import type { Frame } from '../frame.ts';
import { compareValues } from '../values/compare.ts';
import { parseNumber } from '../values/number.ts';
import { parseAtLiteral } from '../values/parse-temporal.ts';
import { valueText } from '../values/text.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { define, signature, takes } from './define.ts';

const GROUPING: ReadonlySet<string | null> = new Set([' ', ',', '.', null]);
const DECIMAL: ReadonlySet<string | null> = new Set([',', '.', null]);

function readNumber(text: string, grouping: string | null, decimal: string | null): FeelValue {
  if (!GROUPING.has(grouping) || !DECIMAL.has(decimal) || (grouping !== null && grouping === decimal))
    return null;
  const digits = grouping === null ? text : text.replaceAll(grouping, '');
  return parseNumber(decimal === null ? digits : digits.replace(decimal, '.'));
}

const number: BuiltIn = {
  name: 'number',
  result: 'number',
  signatures: [
    signature([takes('from', 'string')], ([text]: readonly [string]) => readNumber(text, null, null)),
    signature(
      [
        takes('from', 'string'),
        { name: 'grouping separator', type: 'string', nullable: true },
        { name: 'decimal separator', type: 'string', nullable: true },
      ],
      ([text, grouping, decimal]: readonly [string, string | null, string | null]) =>
        readNumber(text, grouping, decimal),
    ),
  ],
};

function readEnd(text: string): FeelValue {
  const literal = /^(?:@|date and time\(|date\(|time\(|duration\()?"([^"\\]*)"\)?$/.exec(text);
  if (literal === null) return parseNumber(text);
  const inner = literal[1] ?? '';
  return text.startsWith('"') ? inner : parseAtLiteral(inner);
}

/** `[18..21)`, with literals as ends; one side may be left out. */
function readRange(text: string, frame: Frame): FeelValue {
  const match = /^\s*([[(\]])\s*(.*?)\s*\.\.\s*(.*?)\s*([)\][])\s*$/s.exec(text);
  if (match === null) return null;
  const [, opening = '', low = '', high = '', closing = ''] = match;
  const start = low === '' ? undefined : readEnd(low);
  const end = high === '' ? undefined : readEnd(high);
  if (start === null || end === null || (start === undefined && end === undefined)) return null;
  if ((start === undefined && opening === '[') || (end === undefined && closing === ']')) return null;
  if (start !== undefined && end !== undefined && (compareValues(start, end, frame) ?? 1) > 0) return null;
  return new FeelRange(start, opening === '[', end, closing === ']');
}

export const conversionFunctions: readonly BuiltIn[] = [
  number,
  define('string', 'string', [takes('from', 'any')], ([value]: readonly [FeelValue], frame) =>
    valueText(value, frame.spending),
  ),
  define('range', 'any', [takes('from', 'string')], ([text]: readonly [string], frame) =>
    readRange(text, frame),
  ),
];
