/** A place of a text where an item of its outline may begin. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  /** Its number in its list, from 1; marks without numbers count up. */
  readonly number: number;
}

/** «Bước 1», at the beginning of a line, behind a full stop, or glued to the word before («để xử lýBước 10»), also behind a bullet or a number of its own («2.1.1. Bước 1»). */
const STEP =
  /(?:^(?:(?!.{0,4}buoc)[^\n.:;]{1,60}?\s)?|\n|[.;:)”"]\s*|\s{2,}|(?<=[a-z])(?=buoc\s*\d))[ \t]*(?:[-–+*•]\s*|\(?(?:[a-zđ]\d?|\d{1,2})[).]\s*|(?:\d+\.){1,4}\s*)?(buoc\s*(?:thu\s*)?(\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay))(?![\d/])/g;

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

/** «Bước 1», «Bước 2» … of a text without marks. */
export interface StepMarks {
  readonly marks: readonly Mark[];
  readonly isReordered: boolean;
}

export function stepMarks(plain: string): StepMarks {
  const marks = [...plain.matchAll(STEP)].map((match): Mark => {
    const [whole, mark = '', number = ''] = match;
    const lead = /^[.;:)”"]?\s*/.exec(whole)?.[0].length ?? 0;
    return {
      at: match.index + lead,
      length: whole.length - lead,
      number: numberWords[number] ?? Number(mark.replace(/\D/g, '')),
    };
  });
  const kept = inSequence(marks, plain);
  const isReordered = kept.length < marks.length && isOneOfEach(marks);
  return { marks: isReordered ? marks : kept, isReordered };
}

/** Every number from 1 to the last, each once, and so in another order than the text's. */
function isOneOfEach(marks: readonly Mark[]): boolean {
  const numbers = new Set(marks.map(({ number }) => number));
  return marks.length >= 2 && numbers.size === marks.length && Math.max(...numbers) === marks.length;
}

/** «theo Bước 2» names a step and does not begin it: what does not go on from the one before, or begin anew, is left out. */
function inSequence(marks: readonly Mark[], plain: string): readonly Mark[] {
  const branches = branchesOf(marks, plain);
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1)?.number ?? 0;
    const goesOn = mark.number > before && mark.number <= before + 2;
    if (goesOn || (mark.number === 1 && before > 1) || branches.has(mark)) kept.push(mark);
  }
  return kept;
}

/**
 * After a common beginning the same number comes again under the heading of each situation, «* Trường hợp …: Bước 5»; where one of them has no
 * heading, it is for all other situations.
 */
export function branchesOf(marks: readonly Mark[], plain: string): ReadonlySet<Mark> {
  const headed = marks.filter((mark, index) => index > 0 && caseHeading(plain, mark) !== undefined);
  const first = headed[0]?.number ?? 0;
  const branches = marks.filter(({ number }) => number === first);
  const isCommon = first > 1 && branches.length > 1 && headed.every(({ number }) => number === first);
  return new Set(isCommon ? branches : []);
}

/** Where «* Trường hợp thành lập chi nhánh: Bước 5» has its heading; from there on the steps are those of one situation. */
export function caseHeading(
  plain: string,
  { at }: Mark,
): { readonly from: number; readonly to: number } | undefined {
  const start = Math.max(0, at - 320);
  const found = /(?:^|[\n.;])\s*[-+*•]?\s*((?:doi voi|truong hop)[^\n.;:]{3,300}):\s*$/.exec(
    plain.slice(start, at),
  );
  if (found === null) return undefined;
  const from = start + found.index + found[0].indexOf(found[1] ?? '');
  return { from, to: from + (found[1]?.length ?? 0) };
}
