import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ErrorCode } from '../../errors.ts';
import { english } from './en.ts';
import { type ValueWords, valueWords } from './values.ts';
import { vietnamese } from './vi.ts';

const source = join(import.meta.dirname, '../..');

/** Where problems are made. What HTTP and the command line answer, and what a database says, is for programs. */
const OUTSIDE = ['http', 'cli', 'store', 'testing'];

/** In capitals, and no problem: each with its reason. */
const NO_PROBLEMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(ErrorCode).map((code) => [code, 'thrown, with a heading in docs/errors.md']),
  ),
  MA_KQ_THAYTHE: "a key of the records of the national portal's service",
};

const LITERAL = /(?<![=!]== )'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;

/** Each code with the place that makes it. */
function codesInSources(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) => !path.includes('testdata') && !OUTSIDE.some((layer) => path.startsWith(join(source, layer))),
    );
  for (const path of files)
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries())
      for (const [, code = ''] of line.matchAll(LITERAL))
        codes.set(code, `${relative(source, path)}:${index + 1}`);
  return codes;
}

/** What stands in the two tables of words is declared there, and made elsewhere. */
function withoutWords(places: ReadonlyMap<string, string>): readonly string[] {
  return [...places]
    .filter(([code]) => !Object.hasOwn(english, code) && !Object.hasOwn(NO_PROBLEMS, code))
    .map(
      ([code, place]) =>
        `${place}: the problem ${code} has no words; add a sentence to lint/words/vi.ts and en.ts`,
    );
}

test('every problem that the sources make has words', () => {
  const places = codesInSources();

  expect(places.size).toBeGreaterThan(100);
  expect(withoutWords(places)).toEqual([]);
});

test('a problem without words is named with its place', () => {
  const places = new Map([['SHOE_UNTIED', 'kernel/step.ts:7']]);

  expect(withoutWords(places)).toEqual([
    'kernel/step.ts:7: the problem SHOE_UNTIED has no words; add a sentence to lint/words/vi.ts and en.ts',
  ]);
});

test('words stand for problems that the sources make', () => {
  const sources = new Set(
    readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('words'))
      .filter(({ name }) => name !== 'problem-texts.ts' && !name.endsWith('.test.ts'))
      .flatMap(
        (entry) =>
          readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/g) ??
          [],
      ),
  );

  expect(Object.keys(english).filter((code) => !sources.has(code))).toEqual([]);
});

const placeholders = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

test('both languages say the same values', () => {
  const codes = Object.keys(english) as (keyof typeof english)[];

  const different = codes.filter(
    (code) => placeholders(vietnamese[code]).join() !== placeholders(english[code]).join(),
  );

  expect(different).toEqual([]);
});

/** Words of those who make such software, that an administrator should never have to learn. */
const JARGON =
  /\b(?:token|gateway|sequence flow|BPMN|DMN|XML|JSON|schema|boundary|parse|null|undefined|string|boolean|exception|payload)\b/i;

/** The same in Vietnamese: how textbooks translate them. */
const TRANSLATED_JARGON =
  /cổng (?:độc quyền|loại trừ|song song|bao hàm|phức hợp|sự kiện)|(?:luồng|dòng) (?:tuần tự|trình tự)|thẻ bài|lược đồ|biên dịch|phân tích cú pháp|ngoại lệ|biến cố biên/i;

test('Vietnamese sentences do without the words of textbooks, too', () => {
  expect('Cổng song song này chờ hai luồng tuần tự').toMatch(TRANSLATED_JARGON);
  expect(Object.values(vietnamese).filter((sentence) => TRANSLATED_JARGON.test(sentence))).toEqual([]);
});

test.each([
  ['Vietnamese', vietnamese],
  ['English', english],
])('%s sentences are plain', (_, sentences) => {
  expect(Object.values(sentences).filter((sentence) => JARGON.test(sentence))).toEqual([]);
});

/** What a reader sees in place of values: «…». */
function readable(sentence: string, words: ValueWords): string {
  const { Step, theStep, Choice, Way } = words;
  const places: Readonly<Record<string, string>> = { Step, theStep, Choice, Way };
  return sentence
    .replaceAll(/\[\[(.*?)\]\]/g, '$1')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name]?.replace('{name}', ' «…»') ?? '…');
}

test('docs/problems.md lists every sentence (rewritten by `vitest -u`)', async () => {
  const entries = (Object.keys(english) as (keyof typeof english)[])
    .filter((code) => !code.startsWith('FIX_'))
    .sort()
    .map(
      (code) =>
        `## \`${code}\`\n\n${readable(english[code], valueWords.en)}\n\n${readable(vietnamese[code], valueWords.vi)}\n`,
    );
  const opening =
    '# Problems\n\nEvery problem that a person can cause, by its code, as it is said in English and in Vietnamese; «…» stands for a value. Problems are data\n(`code`, `severity`, `element`, `path`, `params`); `explainProblem` of `@motcua/engine/lint` makes the sentence. What a program can cause is\nthrown instead, as `MotcuaError`. How the rules find their problems: [rules](rules/README.md).\n';
  const page = [opening, ...entries].join('\n');

  await expect(page).toMatchFileSnapshot('../../../../../docs/problems.md');
});
