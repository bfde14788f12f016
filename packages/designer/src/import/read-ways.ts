import { oneLine, plainWords } from './plain-words.ts';
import { asked, type Reading, type TableQuestion, understood } from './reading.ts';

/** Where a case goes when somebody does not agree: to an earlier step by its number, or to its end. */
export interface DisagreeWay {
  readonly to: string | 'end';
}

/** What the words of a step say about ways, and the words that are left. */
export interface StepWays {
  readonly name: string;
  readonly disagree?: Reading<DisagreeWay>;
  /** Numbers of the steps that are done at the same time. */
  readonly parallel?: Reading<readonly string[]>;
  readonly remarks: readonly TableQuestion[];
}

const NUMBER = String.raw`\d+(?:\.\d+)*[a-z]?`;
const NOT = String.raw`(?:neu|truong hop)\s+(?:khong|chua)\s+(?:dong y|dat|dat yeu cau|phe duyet|duyet|thong nhat|dam bao|hop le|du dieu kien|dap ung)(?:\s+yeu cau)?`;
const DISAGREE = new RegExp(
  `[.;,(]?\\s*(${NOT}\\s*[:,;→–-]*\\s*(?:thi\\s+)?)([^.;)]*(?:\\.\\d[^.;)]*)*)[.;)]*`,
);
const BACK = new RegExp(`\\b(?:chuyen|tra|quay)\\b.*?\\b(?:buoc|b)\\s*(?:so\\s*)?(${NUMBER})`);
const ENDS = /\b(?:ket thuc|tu choi|tra (?:lai )?ho so)\b/;
const PARALLEL = new RegExp(
  `[.;,]?\\s*\\(?(?:thuc hien\\s+|lam\\s+)?(?:song song|dong thoi)(?:\\s+voi\\s+(?:cac\\s+)?(?:buoc|b)\\s*(${NUMBER}(?:\\s*(?:,|va|;)\\s*(?:buoc\\s*)?${NUMBER})*))?\\)?`,
);
const OTHER_WAY = /→|\bneu\b|\btruong hop\b|\bhoac\b|\bkhong (?:du|dat|bo sung)\b/;

/** Reads «Nếu không đồng ý: chuyển lại bước 3» and «(song song với bước 5)» out of the words of a step. */
export function readWays(source: string): StepWays {
  const text = oneLine(source);
  const disagree = DISAGREE.exec(plainWords(text));
  const withoutReturn = disagree === null ? text : cut(text, disagree.index, disagree[0].length);
  const parallel = PARALLEL.exec(plainWords(withoutReturn));
  const name = parallel === null ? withoutReturn : cut(withoutReturn, parallel.index, parallel[0].length);
  return {
    name,
    ...(disagree === null ? {} : { disagree: readDisagree(disagree, text) }),
    ...(parallel === null ? {} : { parallel: readParallel(parallel, withoutReturn) }),
    remarks: OTHER_WAY.test(plainWords(name)) ? ['other-way-in-words'] : [],
  };
}

function readDisagree(match: RegExpExecArray, text: string): Reading<DisagreeWay> {
  const source = text.slice(match.index, match.index + match[0].length).replace(/^[.;,(]?\s*/, '');
  const words = match[2] ?? '';
  const to = BACK.exec(words)?.[1];
  if (to !== undefined) return understood(source, { to });
  return ENDS.test(words) ? understood(source, { to: 'end' }) : asked(source, 'return-unclear');
}

function readParallel(match: RegExpExecArray, text: string): Reading<readonly string[]> {
  const source = text.slice(match.index, match.index + match[0].length).trim();
  const numbers = match[1]?.match(new RegExp(NUMBER, 'g'));
  return numbers ? understood(source, numbers) : asked(source, 'parallel-unclear');
}

function cut(text: string, start: number, length: number): string {
  return `${text.slice(0, start)} ${text.slice(start + length)}`.replace(/\s+/g, ' ').trim();
}
