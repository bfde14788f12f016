import { plainWords } from './plain-words.ts';
import { part, type Span } from './span.ts';

export interface OutlineItem {
  readonly span: Span;
  /** The heading under which the numbers begin anew; empty where they never do. */
  readonly situation: string;
  /** How long the mark («Bước 2:», «a)», «-») is that the item begins with. */
  readonly titleLength: number;
}

export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly by: 'numbers' | 'letters' | 'marks' | 'nothing';
}

/** A place where an item may begin. */
interface Mark {
  readonly at: number;
  readonly length: number;
  /** Its number in its list, from 1; marks without numbers count up. */
  readonly number: number;
}

type Kind = Outline['by'];

/** «đ» reads as a second «d» here, so that «d)» and «đ)» both go on from «c)». */
const LETTERS = 'abcdeghiklm';

/** «Bước 1», at the beginning of a line or behind a full stop, also behind a bullet or a number of its own («2.1.1. Bước 1»). */
const STEP =
  /(?:^|\n|[.;:)”"]\s*|\s{2,})[ \t]*(?:[-–+*•]\s*|\(?[a-zđ\d]{1,2}[).]\s*|(?:\d+\.){1,4}\s*)?(buoc\s*(?:thu\s*)?(\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay))(?![\d/])/g;

const numberWords: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
};

const lists: readonly { readonly pattern: RegExp; readonly kind: Kind; readonly lettered?: true }[] = [
  { pattern: /(?:^|\n)[ \t]*((\d{1,2})[.)/])(?=\s+\S|\p{Lu})(?!\d)/gu, kind: 'numbers' },
  { pattern: /(?:^|\n)[ \t]*(\((\d{1,2})\))/g, kind: 'numbers' },
  { pattern: /(?:^|\n)[ \t]*(\d{1,2}\.(\d{1,2})\.?)(?=\s)/g, kind: 'numbers' },
  { pattern: /(?:^|\n|[.;:]\s*)[ \t]*([-–]?\s?([a-e])\))/g, kind: 'letters', lettered: true },
  { pattern: /(?:^|\n)[ \t]*([a-e](\d))\)/g, kind: 'letters' },
];

/** The items of a text's outline, at its highest level; where it has none, nothing. */
export function outlineOf(text: Span): Outline {
  const plain = plainWords(text.text);
  const steps = stepMarks(plain);
  if (steps.length >= 2) return { items: itemsOf(text, steps), by: 'numbers' };
  for (const list of lists) {
    const marks = growing(listMarks(plain, list.pattern, list.lettered === true));
    if (marks.length >= 2 && beginsEarly(marks, plain)) return withoutCases(itemsOf(text, marks), list.kind);
  }
  const marks = bulletMarks(plain);
  return marks.length >= 2 ? { items: itemsOf(text, marks), by: 'marks' } : { items: [], by: 'nothing' };
}

/** «1. Đối với trường hợp …», «2. Đối với trường hợp …» are no steps, but situations with steps of their own. */
function withoutCases(items: readonly OutlineItem[], by: Kind): Outline {
  const cases = items.filter(({ span, titleLength }) =>
    /^[\s.)]*(?:doi voi|truong hop|khi )/.test(plainWords(span.text.slice(titleLength))),
  );
  if (cases.length * 2 < items.length) return { items, by };
  const inner = items.map((item) => ({ item, outline: outlineOf(bodyOf(item)) }));
  if (inner.some(({ outline }) => outline.items.length === 0)) return { items: [], by: 'nothing' };
  return {
    by: inner.some(({ outline }) => outline.by === 'marks') ? 'marks' : by,
    items: inner.flatMap(({ item, outline }) =>
      outline.items.map((step) => ({ ...step, situation: titleOf(item) })),
    ),
  };
}

function bodyOf({ span, titleLength }: OutlineItem): Span {
  const title = titleOf({ span, titleLength });
  return part(span, span.text.indexOf(title) + title.length + 1);
}

function titleOf({ span, titleLength }: Pick<OutlineItem, 'span' | 'titleLength'>): string {
  return /^[^:\n]{3,300}/.exec(span.text.slice(titleLength).trimStart())?.[0].trim() ?? '';
}

function stepMarks(plain: string): readonly Mark[] {
  const marks = [...plain.matchAll(STEP)].map((match): Mark => {
    const [whole, mark = '', number = ''] = match;
    const lead = /^[.;:)”"]?\s*/.exec(whole)?.[0].length ?? 0;
    return {
      at: match.index + lead,
      length: whole.length - lead,
      number: numberWords[number] ?? Number(mark.replace(/\D/g, '')),
    };
  });
  return inSequence(marks);
}

/** «theo Bước 2» names a step and does not begin it: what does not go on from the one before, or begin anew, is left out. */
function inSequence(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1)?.number ?? 0;
    const goesOn = mark.number > before && mark.number <= before + 2;
    if (goesOn || (mark.number === 1 && before > 1)) kept.push(mark);
  }
  return kept;
}

function listMarks(plain: string, pattern: RegExp, lettered: boolean): readonly Mark[] {
  return [...plain.matchAll(pattern)].map((match): Mark => {
    const [whole, mark = '', sign = ''] = match;
    const at = match.index + whole.indexOf(mark);
    const length = match.index + whole.length - at;
    return { at, length, number: lettered ? LETTERS.indexOf(sign) + 1 : Number(sign) };
  });
}

/** 1, 2, 3 … from the first 1; a list inside an item begins at 1 again and belongs to it. */
function growing(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1)?.number ?? 0;
    if (mark.number === before + 1 || (mark.number === before && before === 4)) kept.push(mark);
  }
  return kept;
}

/** What stands before the list is a heading, not half of the text. */
function beginsEarly(marks: readonly Mark[], plain: string): boolean {
  return (marks[0]?.at ?? 0) <= Math.max(200, plain.length / 4);
}

const BULLETS: readonly RegExp[] = [
  /(?:^|\n)[ \t]*([*•])\s*(?=\S)/g,
  /(?:^|\n)[ \t]*([-–])\s*(?=\S)/g,
  /(?:^|\n)[ \t]*(\+)\s*(?=\S)/g,
];

function bulletMarks(plain: string): readonly Mark[] {
  for (const pattern of BULLETS) {
    const marks = [...plain.matchAll(pattern)].map((match, index): Mark => {
      const lead = match[0].length - match[0].trimStart().length;
      return { at: match.index + lead, length: match[0].length - lead, number: index + 1 };
    });
    if (marks.length >= 2 && beginsEarly(marks, plain)) return withoutAlternatives(marks, plain);
  }
  return titledLines(plain);
}

/** «- Trường hợp hồ sơ chưa đầy đủ …» says what the step before it does in one case, and is no step of its own. */
function withoutAlternatives(marks: readonly Mark[], plain: string): readonly Mark[] {
  const steps = marks.filter(
    ({ at, length }, index) =>
      index === 0 ||
      !/^\s*(?:neu |(?:doi voi )?(?:cac )?truong hop|khi |luu y|trong do)/.test(
        plain.slice(at + length, at + length + 40),
      ),
  );
  return steps.length >= 2 ? steps : marks;
}

/** «Nộp hồ sơ TTHC: …», «Giải quyết TTHC: …», each at the beginning of a line. */
function titledLines(plain: string): readonly Mark[] {
  const titles = [
    ...plain.matchAll(
      /(?:^|\n)[ \t]*(?=(?:trinh tu )?(?:nop|tiep nhan|giai quyet|tham dinh|xu ly|tra|kiem tra|chuan bi)[^:\n]{0,60}:)/g,
    ),
  ];
  return titles.map((match, index) => ({
    at: match.index + match[0].length,
    length: 0,
    number: index + 1,
  }));
}

function itemsOf(text: Span, marks: readonly Mark[]): readonly OutlineItem[] {
  const restarts = marks.filter(({ number }, index) => number === 1 && index > 0).length > 0;
  let situation = '';
  return marks.map((mark, index) => {
    const previousEnd = index === 0 ? 0 : (marks[index - 1]?.at ?? 0) + (marks[index - 1]?.length ?? 0);
    if (restarts && mark.number === 1) situation = headingBefore(text, previousEnd, mark.at, index === 0);
    const end = itemEnd(text, marks, index, restarts);
    return { span: part(text, mark.at, end), situation, titleLength: mark.length };
  });
}

/** The heading of the next sequence stands at the end of the item before it. */
function itemEnd(text: Span, marks: readonly Mark[], index: number, restarts: boolean): number {
  const next = marks[index + 1];
  if (next === undefined) return text.text.length;
  if (!restarts || next.number !== 1) return next.at;
  const heading = text.text.lastIndexOf('\n', next.at - 2);
  return heading > (marks[index]?.at ?? 0) ? heading : next.at;
}

function headingBefore(text: Span, from: number, to: number, isFirst: boolean): string {
  const before = text.text.slice(from, to).trim();
  const line = isFirst ? before : (before.split('\n').at(-1) ?? '');
  const heading = line.replace(/^[-–+*•\s]+|[\s:.;]+$/g, '');
  return heading.length > 0 && heading.length <= 300 ? heading : `Trường hợp tại vị trí ${to}`;
}
