/** How a condition on a number is said, by the comparison of FEEL. */
export interface CellWords {
  readonly any: string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly above: (value: string) => string;
  readonly below: (value: string) => string;
  readonly between: (from: string, to: string) => string;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const COMPARISON = new RegExp(`^(<=|>=|<|>)?\\s*(${NUMBER})$`);
const RANGE = new RegExp(`^\\[\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*\\]$`);

/** A test of FEEL in words; what is no simple test of a number stays as it is written. */
export function sayTest(feel: string, words: CellWords): string {
  const text = feel.trim();
  if (text === '' || text === '-') return words.any;
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return words.between(comma(from), comma(to));
  const [, operator, value] = COMPARISON.exec(text) ?? [];
  if (value === undefined) return text;
  return operator === undefined ? comma(value) : SAY[operator as '<'](words, comma(value));
}

const SAY = {
  '>=': (words: CellWords, value: string) => words.atLeast(value),
  '<=': (words: CellWords, value: string) => words.atMost(value),
  '>': (words: CellWords, value: string) => words.above(value),
  '<': (words: CellWords, value: string) => words.below(value),
} as const;

const TYPED = String.raw`(-?[\d.]*\d(?:,\d+)?)`;

/** What people type for a condition on a number, in either language, in words or signs. The first that fits counts. */
const FORMS: readonly (readonly [RegExp, (...values: readonly string[]) => string])[] = [
  [
    new RegExp(`^(?:từ|from)?\\s*${TYPED}\\s*(?:đến|tới|to|-|–|\\.\\.)\\s*${TYPED}$`, 'i'),
    (from, to) => `[${from}..${to}]`,
  ],
  [
    new RegExp(`^(?:từ|at least|from|>=|≥)\\s*${TYPED}(?:\\s*(?:trở lên|and more|or more))?$`, 'i'),
    (value) => `>= ${value}`,
  ],
  [
    new RegExp(`^(?:đến|tới|không quá|tối đa|at most|up to|<=|≤)\\s*${TYPED}$`, 'i'),
    (value) => `<= ${value}`,
  ],
  [new RegExp(`^(?:trên|hơn|lớn hơn|above|more than|>)\\s*${TYPED}$`, 'i'), (value) => `> ${value}`],
  [new RegExp(`^(?:dưới|nhỏ hơn|ít hơn|below|less than|<)\\s*${TYPED}$`, 'i'), (value) => `< ${value}`],
  [new RegExp(`^${TYPED}$`), (value) => String(value)],
];

/** The test that somebody typed: «từ 1 đến 5» → `[1..5]`. What is not understood is taken as FEEL. */
export function readTest(text: string, words: CellWords): string {
  const typed = text.trim();
  if (typed === '' || typed === '-' || typed.toLowerCase() === words.any.toLowerCase()) return '-';
  for (const [form, write] of FORMS) {
    const values = form.exec(typed)?.slice(1);
    if (values !== undefined) return write(...values.map(plain));
  }
  return typed;
}

/** A result as it is written for people: a text without its quotes, a number with a comma; a formula begins with `=`. */
export function sayResult(feel: string, type: string): string {
  const text = feel.trim();
  if (text === '') return '';
  if (type === 'string') return isTextLiteral(text) ? (JSON.parse(text) as string) : `= ${text}`;
  return new RegExp(`^${NUMBER}$`).test(text) ? comma(text) : `= ${text}`;
}

export function readResult(text: string, type: string): string {
  const typed = text.trim();
  if (typed.startsWith('=')) return typed.slice(1).trim();
  if (typed === '') return '';
  if (type === 'string') return JSON.stringify(typed);
  return new RegExp(`^${TYPED}$`).test(typed) ? plain(typed) : typed;
}

/** The value of a cell that names just one: `"female"`, `true`; `undefined` for everything else. */
export function valueOfTest(feel: string): string | undefined {
  const text = feel.trim();
  if (text === 'true' || text === 'false') return text;
  return isTextLiteral(text) ? (JSON.parse(text) as string) : undefined;
}

function isTextLiteral(text: string): boolean {
  return /^"(?:[^"\\]|\\["\\nrt])*"$/.test(text);
}

function comma(number: string): string {
  return number.replace('.', ',');
}

/** «1.500.000» and «0,25» as FEEL writes them. */
function plain(number: string): string {
  return number.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
}
