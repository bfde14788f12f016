import type { Frame } from '../frame.ts';
import {
  entryOf,
  type FeelContext,
  type FeelValue,
  isContext,
  isList,
  makeContext,
} from '../values/value.ts';
import type { BuiltIn } from './built-in.ts';
import { define, signature, takes, takesOrNull } from './define.ts';

type Items = readonly FeelValue[];

function entriesOf(context: FeelContext): readonly FeelContext[] {
  return Object.keys(context).map((key) =>
    makeContext([
      ['key', key],
      ['value', entryOf(context, key)],
    ]),
  );
}

/** Of entries `{key, value}`; null where one has no key, no value, or a key that was there before. */
function fromEntries(items: Items): FeelContext | null {
  const entries = new Map<string, FeelValue>();
  for (const item of items) {
    if (!isContext(item) || !Object.hasOwn(item, 'value')) return null;
    const key = entryOf(item, 'key');
    if (typeof key !== 'string' || entries.has(key)) return null;
    entries.set(key, entryOf(item, 'value'));
  }
  return makeContext(entries);
}

function put(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return makeContext([...Object.entries(context), [key, value]]);
}

/** A new context with the value at the end of a path of keys; null where the path leads through something else. */
function putAt(context: FeelValue, keys: Items, value: FeelValue, frame: Frame): FeelValue {
  const [key, ...rest] = keys;
  frame.spending.spend(1 + keys.length);
  if (typeof key !== 'string' || !isContext(context)) return null;
  if (rest.length === 0) return put(context, key, value);
  const inner = putAt(entryOf(context, key), rest, value, frame);
  return inner === null ? null : put(context, key, inner);
}

function merge(contexts: Items, frame: Frame): FeelValue {
  if (!contexts.every((context) => isContext(context))) return null;
  frame.spending.produce(contexts.reduce((sum, context) => sum + Object.keys(context).length, 0));
  return makeContext(contexts.flatMap((context) => Object.entries(context)));
}

function valueAt(context: FeelContext, keys: Items): FeelValue {
  let value: FeelValue = context;
  for (const key of keys) {
    if (typeof key !== 'string' || !isContext(value)) return null;
    value = entryOf(value, key);
  }
  return keys.length === 0 ? null : value;
}

const context = takes('context', 'context');
const value = takesOrNull('value', 'any');

const getValue: BuiltIn = {
  name: 'get value',
  result: 'any',
  signatures: [
    signature(
      [takes('m', 'context'), takes('key', 'string')],
      ([source, key]: readonly [FeelContext, string]) => entryOf(source, key),
    ),
    signature(
      [takes('context', 'context'), takes('keys', 'list')],
      ([source, keys]: readonly [FeelContext, Items]) => (isList(keys) ? valueAt(source, keys) : null),
    ),
  ],
};

const contextPut: BuiltIn = {
  name: 'context put',
  result: 'any',
  signatures: [
    signature(
      [context, takes('key', 'string'), value],
      ([source, key, entry]: readonly [FeelContext, string, FeelValue]) => put(source, key, entry),
    ),
    signature(
      [context, takes('keys', 'list'), value],
      ([source, keys, entry]: readonly [FeelContext, Items, FeelValue], frame) =>
        putAt(source, keys, entry, frame),
    ),
  ],
};

export const contextFunctions: readonly BuiltIn[] = [
  getValue,
  contextPut,
  define('get entries', { list: 'any' }, [takes('m', 'context')], ([source]: readonly [FeelContext]) =>
    entriesOf(source),
  ),
  define('context', 'any', [takes('entries', 'list')], ([items]: readonly [Items]) => fromEntries(items)),
  define('context merge', 'any', [takes('contexts', 'list')], ([items]: readonly [Items], frame) =>
    merge(items, frame),
  ),
];
