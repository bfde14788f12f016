import type { Frame } from '../frame.ts';
import { compareValues } from '../values/compare.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { signature, takes } from './define.ts';

/** How the ends of two ranges lie: negative where the first comes before. */
interface Ends {
  readonly first: FeelRange;
  readonly second: FeelRange;
  readonly startStart: number;
  readonly startEnd: number;
  readonly endStart: number;
  readonly endEnd: number;
}

type RangeRelation = (ends: Ends) => boolean;
type PointRelation = (point: FeelValue, range: FeelRange, compare: Compare) => boolean | null;
type Compare = (left: FeelValue, right: FeelValue) => number | null;

function compareEnds(first: FeelRange, second: FeelRange, compare: Compare): Ends | null {
  const end = (value: FeelValue | undefined) => value ?? null;
  const startStart = compare(end(first.start), end(second.start));
  const startEnd = compare(end(first.start), end(second.end));
  const endStart = compare(end(first.end), end(second.start));
  const endEnd = compare(end(first.end), end(second.end));
  if (startStart === null || startEnd === null || endStart === null || endEnd === null) return null;
  return { first, second, startStart, startEnd, endStart, endEnd };
}

/** The same relation with the two ranges exchanged. */
function exchanged(relation: RangeRelation): RangeRelation {
  return ({ first, second, startStart, startEnd, endStart, endEnd }) =>
    relation({
      first: second,
      second: first,
      startStart: -startStart,
      startEnd: -endStart,
      endStart: -startEnd,
      endEnd: -endEnd,
    });
}

// The relations of DMN 1.3, table 78.
const before: RangeRelation = ({ first, second, endStart }) =>
  endStart < 0 || (endStart === 0 && !(first.endIncluded && second.startIncluded));

const meets: RangeRelation = ({ first, second, endStart }) =>
  endStart === 0 && first.endIncluded && second.startIncluded;

const reaches: RangeRelation = ({ first, second, endStart }) =>
  endStart > 0 || (endStart === 0 && first.endIncluded && second.startIncluded);

const overlaps: RangeRelation = (ends) => reaches(ends) && exchanged(reaches)(ends);

const startsEarlier: RangeRelation = ({ first, second, startStart }) =>
  startStart < 0 || (startStart === 0 && first.startIncluded && !second.startIncluded);

const endsNoLater: RangeRelation = ({ first, second, endEnd }) =>
  endEnd < 0 || (endEnd === 0 && (!first.endIncluded || second.endIncluded));

const startsNoEarlier: RangeRelation = ({ first, second, startStart }) =>
  startStart > 0 || (startStart === 0 && (!first.startIncluded || second.startIncluded));

const overlapsBefore: RangeRelation = (ends) => startsEarlier(ends) && reaches(ends) && endsNoLater(ends);

const finishes: RangeRelation = (ends) =>
  ends.endEnd === 0 && ends.first.endIncluded === ends.second.endIncluded && startsNoEarlier(ends);

const during: RangeRelation = (ends) => startsNoEarlier(ends) && endsNoLater(ends);

const starts: RangeRelation = (ends) =>
  ends.startStart === 0 && ends.first.startIncluded === ends.second.startIncluded && endsNoLater(ends);

const coincides: RangeRelation = ({ first, second, startStart, endEnd }) =>
  startStart === 0 &&
  endEnd === 0 &&
  first.startIncluded === second.startIncluded &&
  first.endIncluded === second.endIncluded;

function pointOrder(
  read: (range: FeelRange) => FeelValue | undefined,
  accept: (order: number, range: FeelRange) => boolean,
): PointRelation {
  return (point, range, compare) => {
    const order = compare(point, read(range) ?? null);
    return order === null ? null : accept(order, range);
  };
}

const pointBefore = pointOrder(
  ({ start }) => start,
  (order, { startIncluded }) => order < 0 || (order === 0 && !startIncluded),
);
const pointAfter = pointOrder(
  ({ end }) => end,
  (order, { endIncluded }) => order > 0 || (order === 0 && !endIncluded),
);
const pointFinishes = pointOrder(
  ({ end }) => end,
  (order, { endIncluded }) => order === 0 && endIncluded,
);
const pointStarts = pointOrder(
  ({ start }) => start,
  (order, { startIncluded }) => order === 0 && startIncluded,
);

interface Relations {
  readonly ranges: RangeRelation;
  readonly pointAndRange?: PointRelation;
  readonly rangeAndPoint?: PointRelation;
  readonly points?: (order: number) => boolean;
}

function comparing(frame: Frame): Compare {
  return (left, right) => compareValues(left, right, frame);
}

function ofPoint(value: FeelValue, range: FeelRange, relation: PointRelation, frame: Frame): boolean | null {
  return value instanceof FeelRange ? null : relation(value, range, comparing(frame));
}

function relate(name: string, { ranges, pointAndRange, rangeAndPoint, points }: Relations): BuiltIn {
  const range = takes('range', 'range');
  const point = takes('point', 'any');
  const pairs = signature(
    [takes('range1', 'range'), takes('range2', 'range')],
    ([first, second]: readonly [FeelRange, FeelRange], frame) => {
      const ends = compareEnds(first, second, comparing(frame));
      return ends === null ? null : ranges(ends);
    },
  );
  const withPoint = [
    ...(rangeAndPoint === undefined
      ? []
      : [
          signature([range, point], ([first, value]: readonly [FeelRange, FeelValue], frame) =>
            ofPoint(value, first, rangeAndPoint, frame),
          ),
        ]),
    ...(pointAndRange === undefined
      ? []
      : [
          signature([point, range], ([value, second]: readonly [FeelValue, FeelRange], frame) =>
            ofPoint(value, second, pointAndRange, frame),
          ),
        ]),
  ];
  const twoPoints =
    points === undefined
      ? []
      : [
          signature(
            [takes('point1', 'any'), takes('point2', 'any')],
            ([first, second]: readonly [FeelValue, FeelValue], frame) => {
              const order = compareValues(first, second, frame);
              return order === null ? null : points(order);
            },
          ),
        ];
  return { name, result: 'boolean', signatures: [pairs, ...withPoint, ...twoPoints] };
}

const pointIn: PointRelation = (point, range, compare) => {
  const [outBelow, outAbove] = [pointBefore(point, range, compare), pointAfter(point, range, compare)];
  return outBelow === null || outAbove === null ? null : !outBelow && !outAbove;
};

export const rangeFunctions: readonly BuiltIn[] = [
  relate('before', {
    ranges: before,
    pointAndRange: pointBefore,
    rangeAndPoint: pointAfter,
    points: (order) => order < 0,
  }),
  relate('after', {
    ranges: exchanged(before),
    pointAndRange: pointAfter,
    rangeAndPoint: pointBefore,
    points: (order) => order > 0,
  }),
  relate('meets', { ranges: meets }),
  relate('met by', { ranges: exchanged(meets) }),
  relate('overlaps', { ranges: overlaps }),
  relate('overlaps before', { ranges: overlapsBefore }),
  relate('overlaps after', { ranges: exchanged(overlapsBefore) }),
  relate('finishes', { ranges: finishes, pointAndRange: pointFinishes }),
  relate('finished by', { ranges: exchanged(finishes), rangeAndPoint: pointFinishes }),
  relate('includes', { ranges: exchanged(during), rangeAndPoint: pointIn }),
  relate('during', { ranges: during, pointAndRange: pointIn }),
  relate('starts', { ranges: starts, pointAndRange: pointStarts }),
  relate('started by', { ranges: exchanged(starts), rangeAndPoint: pointStarts }),
  relate('coincides', { ranges: coincides, points: (order) => order === 0 }),
];
