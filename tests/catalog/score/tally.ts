/** One thing that a record says, as a label has it. */
export interface Expected<T> {
  readonly value: T;
  readonly says: string;
  /** Right only when given with a doubt, or not given with one. */
  readonly mustDoubt?: boolean;
  /** Right when given, and not missed when not. */
  readonly optional?: boolean;
  /** No value at all: giving it is wrong, and doubting what was given is what one hopes for. */
  readonly neither?: boolean;
}

/** One thing that the importer says; without a `value` it only says that it did not understand. */
export interface Given<T> {
  readonly value?: T | undefined;
  readonly says: string;
  readonly doubtful: boolean;
}

/** How well one field of some records was understood; the lists name what to look at. */
export interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
  readonly doubted: number;
  /** Texts that were not understood: no values, but somebody has to look at them. */
  readonly unread: number;
  /** Wrong, and nobody is told to look: the worst there is. */
  readonly doubtFreeWrong: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export const emptyTally: Tally = {
  expected: 0,
  found: 0,
  given: 0,
  right: 0,
  doubted: 0,
  unread: 0,
  doubtFreeWrong: [],
  wrong: [],
  missed: [],
};

export const addTallies = (a: Tally, b: Tally): Tally => ({
  expected: a.expected + b.expected,
  found: a.found + b.found,
  given: a.given + b.given,
  right: a.right + b.right,
  doubted: a.doubted + b.doubted,
  unread: a.unread + b.unread,
  doubtFreeWrong: [...a.doubtFreeWrong, ...b.doubtFreeWrong],
  wrong: [...a.wrong, ...b.wrong],
  missed: [...a.missed, ...b.missed],
});

const rightness = <T>(expected: Expected<T> | undefined, given: Given<T>): 'right' | 'setAside' | 'wrong' => {
  if (expected === undefined) return 'wrong';
  if (expected.neither === true) return given.doubtful ? 'setAside' : 'wrong';
  return expected.mustDoubt === true && !given.doubtful ? 'wrong' : 'right';
};

interface Question<T> {
  /** Whose record, for the lists. */
  readonly code: string;
  readonly expected: readonly Expected<T>[];
  readonly given: readonly Given<T>[];
  /** Whether what is given is meant to be what is expected. The first that is, in the order of `expected`, takes it. */
  readonly isSame: (expected: T, given: T) => boolean;
}

/** Pairs what is given with what is expected, one to one, and counts. */
export function tally<T>({ code, expected, given, isSame }: Question<T>): Tally {
  const open = new Set(expected);
  let result: Tally = { ...emptyTally, expected: expected.filter((item) => isCounted(item)).length };
  for (const item of given) {
    const { value } = item;
    const doubted = item.doubtful ? 1 : 0;
    if (value === undefined) {
      result = addTallies(result, { ...emptyTally, unread: 1 });
      continue;
    }
    const match = [...open].find((candidate) => isSame(candidate.value, value));
    if (match !== undefined) open.delete(match);
    result = addTallies(result, countPair({ code, item, match, doubted }));
  }
  return addTallies(
    result,
    leftOver({ code, open: [...open], isAnyUnread: given.some(({ value }) => value === undefined) }),
  );
}

const isCounted = <T>(item: Expected<T>): boolean => item.optional !== true && item.neither !== true;

interface Pair<T> {
  readonly code: string;
  readonly item: Given<T>;
  readonly match: Expected<T> | undefined;
  readonly doubted: number;
}

function countPair<T>({ code, item, match, doubted }: Pair<T>): Tally {
  const how = rightness(match, item);
  const line = `${code}: ${item.says}${match === undefined ? '' : ` (label: ${match.says})`}`;
  return {
    ...emptyTally,
    found: match !== undefined && isCounted(match) ? 1 : 0,
    given: how === 'setAside' ? 0 : 1,
    right: how === 'right' ? 1 : 0,
    doubted: how === 'setAside' ? 0 : doubted,
    wrong: how === 'wrong' ? [line] : [],
    doubtFreeWrong: how === 'wrong' && !item.doubtful ? [line] : [],
  };
}

interface LeftOver<T> {
  readonly code: string;
  readonly open: readonly Expected<T>[];
  readonly isAnyUnread: boolean;
}

/** What must be in doubt may also be left out, as long as something says that a person has to look. */
function leftOver<T>({ code, open, isAnyUnread }: LeftOver<T>): Tally {
  const counted = open.filter(isCounted);
  const excused = counted.filter((item) => item.mustDoubt === true && isAnyUnread);
  return {
    ...emptyTally,
    found: excused.length,
    missed: counted.filter((item) => !excused.includes(item)).map((item) => `${code}: ${item.says}`),
  };
}

/** The share of what was said that somebody has to look at. */
export const shareInDoubt = ({ given, doubted, unread }: Tally): number =>
  given + unread === 0 ? 0 : (doubted + unread) / (given + unread);
