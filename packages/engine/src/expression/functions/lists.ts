import type { Frame } from '../frame.ts';
import { sameValues } from '../values/compare.ts';
import { type FeelNumber, toDouble } from '../values/number.ts';
import { type FeelFunction, type FeelValue, isList } from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { define, mayTake, signature, takes, takesAll, takesOrNull } from './define.ts';

type Items = readonly FeelValue[];

function isSame(left: FeelValue, right: FeelValue, frame: Frame): boolean {
  frame.spending.spend(1);
  return sameValues(left, right, frame) === true;
}

/** The index of a position from 1, or from the end where it is negative; -1 where there is none. */
function indexOfPosition(items: Items, position: FeelNumber, extra = 0): number {
  const at = Math.trunc(toDouble(position));
  const index = at < 0 ? items.length + at : at - 1;
  return at !== 0 && index >= 0 && index < items.length + extra ? index : -1;
}

function sublist(items: Items, start: FeelNumber, length: FeelNumber | null): Items | null {
  const from = indexOfPosition(items, start);
  const count = length === null ? items.length : Math.trunc(toDouble(length));
  if (from < 0 || count < 0 || (length !== null && from + count > items.length)) return null;
  return items.slice(from, from + count);
}

function concatenate(lists: readonly Items[], frame: Frame): Items {
  frame.spending.produce(lists.reduce((sum, list) => sum + list.length, 0));
  return lists.flat(1);
}

function distinct(items: Items, frame: Frame): Items {
  const kept: FeelValue[] = [];
  for (const item of items) if (!kept.some((other) => isSame(item, other, frame))) kept.push(item);
  return kept;
}

function flatten(items: Items, frame: Frame): Items {
  const result: FeelValue[] = [];
  const open: FeelValue[] = [...items].reverse();
  while (open.length > 0) {
    const item = open.pop() ?? null;
    frame.spending.spend(1);
    if (isList(item))
      for (let index = item.length - 1; index >= 0; index -= 1) open.push(item[index] ?? null);
    else result.push(item);
  }
  return result;
}

function positions(items: Items, match: FeelValue, frame: Frame): Items {
  return items.flatMap((item, index) => (isSame(item, match, frame) ? [index + 1] : []));
}

function insertBefore(items: Items, position: FeelNumber, item: FeelValue): Items | null {
  const at = indexOfPosition(items, position, 1);
  return at < 0 ? null : [...items.slice(0, at), item, ...items.slice(at)];
}

function removeAt(items: Items, position: FeelNumber): Items | null {
  const at = indexOfPosition(items, position);
  return at < 0 ? null : [...items.slice(0, at), ...items.slice(at + 1)];
}

function replaceAt(items: Items, position: FeelNumber, item: FeelValue): Items | null {
  const at = indexOfPosition(items, position);
  return at < 0 ? null : items.map((other, index) => (index === at ? item : other));
}

function replaceMatching(items: Items, match: FeelFunction, item: FeelValue): Items | null {
  const decisions = items.map((other) => match.call([other, item]));
  if (!decisions.every((decision) => typeof decision === 'boolean')) return null;
  return items.map((other, index) => (decisions[index] === true ? item : other));
}

/** Merges sorted halves, so that the order of calls and the result do not depend on the JavaScript engine. */
function mergeSort(items: Items, precedes: FeelFunction): Items {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const [left, right] = [
    mergeSort(items.slice(0, middle), precedes),
    mergeSort(items.slice(middle), precedes),
  ];
  const merged: FeelValue[] = [];
  let [here, there] = [0, 0];
  while (here < left.length && there < right.length) {
    const rightFirst = precedes.call([right[there] ?? null, left[here] ?? null]) === true;
    merged.push((rightFirst ? right[there++] : left[here++]) ?? null);
  }
  return [...merged, ...left.slice(here), ...right.slice(there)];
}

const list = takes('list', 'list');
const position = takes('position', 'number');

const listReplace: BuiltIn = {
  name: 'list replace',
  result: { list: 'any' },
  signatures: [
    signature(
      [list, position, takesOrNull('newItem', 'any')],
      ([items, at, item]: readonly [Items, FeelNumber, FeelValue]) => replaceAt(items, at, item),
    ),
    signature(
      [list, takes('match', 'function'), takesOrNull('newItem', 'any')],
      ([items, match, item]: readonly [Items, FeelFunction, FeelValue]) =>
        replaceMatching(items, match, item),
    ),
  ],
};

const anyList = { list: 'any' } as const;

export const listFunctions: readonly BuiltIn[] = [
  define(
    'list contains',
    'boolean',
    [list, takesOrNull('element', 'any')],
    ([items, element]: readonly [Items, FeelValue], frame) =>
      items.some((item) => isSame(item, element, frame)),
  ),
  define(
    'sublist',
    anyList,
    [list, takes('start position', 'number'), mayTake('length', 'number')],
    ([items, start, length]: readonly [Items, FeelNumber, FeelNumber | null]) =>
      sublist(items, start, length),
  ),
  define(
    'append',
    anyList,
    [list, takesAll('item', 'any')],
    ([items, added]: readonly [Items, Items], frame) => concatenate([items, added], frame),
  ),
  define('concatenate', anyList, [takesAll('list', 'list')], ([lists]: readonly [readonly Items[]], frame) =>
    concatenate(lists, frame),
  ),
  define('union', anyList, [takesAll('list', 'list')], ([lists]: readonly [readonly Items[]], frame) =>
    distinct(concatenate(lists, frame), frame),
  ),
  define('distinct values', anyList, [list], ([items]: readonly [Items], frame) => distinct(items, frame)),
  define('flatten', anyList, [list], ([items]: readonly [Items], frame) => flatten(items, frame)),
  define('reverse', anyList, [list], ([items]: readonly [Items]) => [...items].reverse()),
  define(
    'index of',
    { list: 'number' },
    [list, takesOrNull('match', 'any')],
    ([items, match]: readonly [Items, FeelValue], frame) => positions(items, match, frame),
  ),
  define(
    'insert before',
    anyList,
    [list, position, takesOrNull('newItem', 'any')],
    ([items, at, item]: readonly [Items, FeelNumber, FeelValue]) => insertBefore(items, at, item),
  ),
  define('remove', anyList, [list, position], ([items, at]: readonly [Items, FeelNumber]) =>
    removeAt(items, at),
  ),
  listReplace,
  define(
    'sort',
    anyList,
    [list, takes('precedes', 'function')],
    ([items, precedes]: readonly [Items, FeelFunction]) => mergeSort(items, precedes),
  ),
];
