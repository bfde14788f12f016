import { plainWords } from './plain-words.ts';
import { part, type Span } from './span.ts';
import { branchesOf, caseHeading, type Mark, stepMarks } from './step-marks.ts';

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
  /** The text numbers its items in another order than it tells them in; they are given in the order of their numbers. */
  readonly isReordered?: true;
}

type Kind = Outline['by'];

/** «đ» reads as a second «d» here, so that «d)» and «đ)» both go on from «c)». */
const LETTERS = 'abcdeghiklm';

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
  if (steps.isReordered)
    return { items: inNumberedOrder(text, steps.marks), by: 'numbers', isReordered: true };
  if (steps.marks.length >= 2) return { items: itemsOf(text, steps.marks), by: 'numbers' };
  const sections = sectionsOf(text, plain);
  if (sections !== undefined) return sections;
  for (const list of lists) {
    const marks = growing(listMarks(plain, list.pattern, list.lettered === true));
    if (marks.length >= 2 && beginsEarly(marks, plain)) return withoutCases(itemsOf(text, marks), list.kind);
  }
  const marks = bulletMarks(plain);
  return marks.length >= 2 ? { items: itemsOf(text, marks), by: 'marks' } : { items: [], by: 'nothing' };
}

/** Other sections of the page that stand in the text of the steps. */
const BESIDE_STEPS =
  /^(?:cach thuc thuc hien|noi dung kiem tra|thanh phan(?:, so luong)? ho so|thoi han giai quyet|luu y)/;

/** «1. Đối với trường hợp …», «2. Đối với trường hợp …» are no steps, but situations with steps of their own. */
function withoutCases(all: readonly OutlineItem[], by: Kind): Outline {
  const items = all.filter((item) => !BESIDE_STEPS.test(plainWords(titleOf(item))));
  const cases = items.filter(({ span, titleLength }) =>
    /^[\s.)]*(?:doi voi|truong hop|khi |trinh tu |thu tuc )/.test(plainWords(span.text.slice(titleLength))),
  );
  if (cases.length * 2 < items.length) return { items, by };
  const inner = items.map((item) => ({ item, outline: outlineOf(bodyOf(item)) }));
  if (inner.some(({ outline }) => outline.items.length === 0)) return { items: [], by: 'nothing' };
  return {
    by: inner.some(({ outline }) => outline.by === 'marks') ? 'marks' : by,
    items: inner.flatMap(({ item, outline }) =>
      outline.items.map((step) => ({
        ...step,
        situation: inner.length === 1 ? step.situation : titleOf(item),
      })),
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

/** «Trường hợp nộp trực tiếp: …» at the beginning of the text and of a later line: each heads a sequence of its own. */
const CASE_HEADING =
  /(?:^|\n)[ \t]*[*•]?\s*((?:doi voi )?(?:cac )?truong hop [^.;:\n]{5,200}|doi voi [^.;:\n]{5,200}):/g;

function sectionsOf(text: Span, plain: string): Outline | undefined {
  const headings = [...plain.matchAll(CASE_HEADING)];
  if (headings.length < 2 || plain.slice(0, headings[0]?.index).trim() !== '') return undefined;
  const sections = headings.map((heading, index) => ({
    situation: text.text.slice(heading.index, heading.index + heading[0].length - 1).replace(/^[\s*•]+/, ''),
    outline: outlineOf(part(text, heading.index + heading[0].length, headings[index + 1]?.index)),
  }));
  if (sections.some(({ outline }) => outline.items.length === 0)) return { items: [], by: 'nothing' };
  return {
    by: sections.some(({ outline }) => outline.by === 'marks')
      ? 'marks'
      : (sections[0]?.outline.by ?? 'nothing'),
    items: sections.flatMap(({ situation, outline }) =>
      outline.items.map((item) => ({ ...item, situation: item.situation || situation })),
    ),
  };
}

function inNumberedOrder(text: Span, marks: readonly Mark[]): readonly OutlineItem[] {
  return marks
    .map(({ at, length, number }, index) => ({
      number,
      item: { span: part(text, at, marks[index + 1]?.at), situation: '', titleLength: length },
    }))
    .sort((one, other) => one.number - other.number)
    .map(({ item }) => item);
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

/** What branches off without a heading of its own. */
const OTHER_CASES = 'Các trường hợp khác';

function itemsOf(text: Span, marks: readonly Mark[]): readonly OutlineItem[] {
  const plain = plainWords(text.text);
  const anew = marks.some(({ number }, index) => number === 1 && index > 0);
  const branches = anew ? new Set<Mark>() : branchesOf(marks, plain);
  const beginning = marks[0];
  let situation =
    anew && beginning !== undefined && beginning.number > 1 ? headingBefore(text, 0, beginning.at, true) : '';
  return marks.map((mark, index) => {
    const previousEnd = index === 0 ? 0 : (marks[index - 1]?.at ?? 0) + (marks[index - 1]?.length ?? 0);
    if (anew && mark.number === 1) situation = headingBefore(text, previousEnd, mark.at, index === 0);
    if (branches.has(mark)) situation = branchName(text, caseHeading(plain, mark));
    const next = marks[index + 1];
    const heading = next !== undefined && branches.has(next) ? caseHeading(plain, next) : undefined;
    const end = heading?.from ?? itemEnd(text, marks, index, anew);
    return { span: withoutBullet(part(text, mark.at, end)), situation, titleLength: mark.length };
  });
}

function branchName(text: Span, heading: { readonly from: number; readonly to: number } | undefined): string {
  return heading === undefined ? OTHER_CASES : text.text.slice(heading.from, heading.to).trim();
}

/** The bullet of the heading that follows. */
function withoutBullet(span: Span): Span {
  return part(span, 0, span.text.replace(/\s[-+*•]$/, '').length);
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
