import { readProperty } from '../values/properties.ts';
import { restoreValue } from '../values/restore.ts';
import { isContext } from '../values/value.ts';
import type { Operation, Run } from './operation.ts';

function readPath(name: string, path: readonly string[]): Run {
  const [first, ...rest] = path;
  if (first === undefined) return (frame) => frame.context.lookup(name) ?? null;
  if (rest.length === 0) return (frame) => readProperty(frame.context.lookup(name) ?? null, first);
  return (frame) => path.reduce(readProperty, frame.context.lookup(name) ?? null);
}

export const name: Operation<'name'> = ({ name: outer, path = [], restore }) => {
  const read = readPath(outer, path);
  return restore === undefined ? read : (frame) => restoreValue(read(frame), restore);
};

export const local: Operation<'local'> =
  ({ slot }) =>
  (frame) =>
    frame.locals[slot] ?? null;

/** A bare name in a filter of which nothing is known: the item's own entry, else the outer name. */
export const itemOrName: Operation<'itemOrName'> =
  ({ slot, name: key }) =>
  (frame) => {
    const item = frame.locals[slot] ?? null;
    return isContext(item) && Object.hasOwn(item, key)
      ? (item[key] ?? null)
      : (frame.context.lookup(key) ?? null);
  };

export const path: Operation<'path'> = ({ value, key }, link) => {
  const run = link(value);
  return (frame) => readProperty(run(frame), key);
};
