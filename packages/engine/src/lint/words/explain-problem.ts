import type { Json } from '../../model/json.ts';
import type { Fix, Problem } from '../../model/problem.ts';
import { english } from './en.ts';
import { valueWords, wordParams } from './values.ts';
import { vietnamese } from './vi.ts';

/** The languages that problems are said in. */
export type ProblemLocale = 'vi' | 'en';

const sentences: Readonly<Record<ProblemLocale, Readonly<Record<string, string>>>> = {
  vi: vietnamese,
  en: english,
};

/** For a code that has no words, such as one of a newer version. */
const unknown: Readonly<Record<ProblemLocale, string>> = {
  vi: 'Có một vấn đề chưa có lời giải thích ({code}).',
  en: 'There is a problem that has no explanation yet ({code}).',
};

type Place = Pick<Problem, 'params' | 'element' | 'path'>;

const PLACES = ['Step', 'theStep', 'Choice', 'Way'] as const;

/** How long a value of a person's data may be in a sentence. */
const LONGEST_VALUE = 120;

function shorten(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}

/** Values by name, as people write them: `age: [60..65), kind: "a"`. */
function pairsOf(values: object): string | undefined {
  const pairs = Object.entries(values);
  const areTexts = pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string');
  return areTexts ? pairs.map(([name, value]) => `${name}: ${value}`).join(', ') : undefined;
}

function wordsOf(value: Json, words: Readonly<Record<string, string>>): string {
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, words)).join(', ');
  if (value === null) return words.null ?? 'null';
  if (typeof value === 'object') return shorten(pairsOf(value) ?? JSON.stringify(value));
  const text = String(value);
  return shorten(Object.hasOwn(words, text) ? (words[text] ?? text) : text);
}

function present(value: Json | undefined): value is Json {
  return value !== undefined && value !== '';
}

/**
 * The name of what the problem is at: in the locale, else the Vietnamese one, else its id. Incidents say it as `name`, unless their sentence
 * needs that for something else.
 */
function nameOf({ params, element }: Place, locale: ProblemLocale, template: string): string {
  const { stepName, stepNameEn, wayName, wayFrom, wayTo } = params;
  const name = stepName ?? wayName ?? (template.includes('{name}') ? undefined : params.name);
  const own = locale === 'en' && present(stepNameEn) ? stepNameEn : name;
  if (present(own)) return ` «${String(own)}»`;
  if (typeof wayFrom === 'string' && typeof wayTo === 'string')
    return valueWords[locale].between.replace('{from}', () => wayFrom).replace('{to}', () => wayTo);
  return element === undefined ? '' : ` «${element}»`;
}

function setPresent(
  values: Map<string, string>,
  further: Readonly<Record<string, string | undefined>>,
): void {
  for (const [key, value] of Object.entries(further)) if (present(value)) values.set(key, value);
}

/** Everything that a sentence may name, as text. */
function valuesOf(problem: Place, locale: ProblemLocale, template: string): ReadonlyMap<string, string> {
  const { words } = valueWords[locale];
  const [file = '', pointer = ''] = (problem.path ?? '').split('#');
  const values = new Map<string, string>([['place', pointer || file || '–']]);
  for (const [key, value] of Object.entries(problem.params))
    if (present(value)) values.set(key, wordsOf(value, wordParams.has(key) ? words : {}));
  setPresent(values, { file, pointer, element: problem.element });
  const name = nameOf(problem, locale, template);
  const isWay = present(problem.params.wayName) || present(problem.params.wayFrom);
  for (const place of PLACES)
    values.set(
      place,
      valueWords[locale][isWay ? 'Way' : place].replace('{name}', () => name),
    );
  return values;
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  const optional = template.replaceAll(/\[\[(.*?)\]\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    return names.every((name) => values.has(name)) ? part : '';
  });
  return optional.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '…');
}

function templateOf(code: string, locale: ProblemLocale): string {
  const own = sentences[locale];
  return (Object.hasOwn(own, code) ? own[code] : undefined) ?? unknown[locale].replace('{code}', () => code);
}

/**
 * The sentence of a problem, for somebody who has never seen BPMN: what was expected, what was found, what to do. Problems of reading, of
 * checking, of a running case (incidents), of calendars and of clocks all have one; a code that is not known yet is at least named.
 *
 * @param locale the language; names of steps come in it where the procedure has them
 *
 * @example
 * explainProblem({ code: 'STEP_WITHOUT_ROLE', severity: 'error', element: 'sign', params: { name: 'Ký' } }, 'vi');
 * // 'Bước «Ký» chưa có người làm. Hãy chọn vai trò.'
 */
export function explainProblem(
  problem: Pick<Problem, 'code' | 'element' | 'path' | 'params'>,
  locale: ProblemLocale,
): string {
  const template = templateOf(problem.code, locale);
  return fill(template, valuesOf(problem, locale, template));
}

/** The words on the button of a fix. */
export function explainFix(fix: Fix, locale: ProblemLocale): string {
  const template = templateOf(fix.label, locale);
  return fill(template, valuesOf({ params: fix.params }, locale, template));
}
