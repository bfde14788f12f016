import { expect, test } from 'vitest';
import { PostgresMessages } from './postgres-messages.ts';

/** What was said, as the server reads it: the kind and the content of each message. */
function messagesIn(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const messages: [string, Buffer][] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readInt32BE(at + 1);
    messages.push([String.fromCharCode(bytes[at] ?? 0), bytes.subarray(at + 5, at + 1 + length)]);
    at += 1 + length;
  }
  return messages;
}

const int16 = (value: number): readonly number[] => [value >> 8, value & 0xff];
const int32 = (value: number): readonly number[] => [0, 0, ...int16(value)];

test('a statement is bound, described and run, and what belongs together ends', () => {
  const messages = new PostgresMessages(256);

  messages.bind('one', ['ộ', 12, null, '']);
  messages.describe();
  messages.execute();
  messages.sync();

  const bind = [
    ...Buffer.from('\0one\0'),
    ...int16(4),
    ...Array(8).fill(0),
    ...int16(4),
    ...[...int32(3), ...Buffer.from('ộ')],
    ...[...int32(2), ...Buffer.from('12')],
    ...[0xff, 0xff, 0xff, 0xff],
    ...int32(0),
    ...int16(0),
  ];
  expect(messagesIn(messages.take())).toEqual([
    ['B', Buffer.from(bind)],
    ['D', Buffer.from('P\0')],
    ['E', Buffer.from([0, ...int32(0)])],
    ['S', Buffer.alloc(0)],
  ]);
});

test('a list is an array of texts in binary form', () => {
  const messages = new PostgresMessages(256);

  messages.bind('many', [['ộ', null, 7], 'x']);

  const array = [...int32(1), ...int32(1), ...int32(25), ...int32(3), ...int32(1)];
  const elements = [...int32(3), ...Buffer.from('ộ'), 0xff, 0xff, 0xff, 0xff, ...int32(1), 0x37];
  const bind = [
    ...Buffer.from('\0many\0'),
    ...int16(2),
    ...[...int16(1), ...int16(0)],
    ...int16(2),
    ...int32(array.length + elements.length),
    ...array,
    ...elements,
    ...[...int32(1), 0x78],
    ...int16(0),
  ];
  expect(messagesIn(messages.take())).toEqual([['B', Buffer.from(bind)]]);
});

test('what is said may be longer than was thought', () => {
  const small = new PostgresMessages(1);
  const large = new PostgresMessages(1_000_000);

  for (const messages of [small, large]) {
    for (let index = 0; index < 300; index += 1) messages.bind(`s${index}`, ['ộ'.repeat(index * 7), index]);
    messages.sync();
  }

  expect(small.take().equals(large.take())).toBe(true);
});

test('what was taken stays as it is when more is said', () => {
  const messages = new PostgresMessages(256);
  messages.bind('first', ['a']);
  const taken = messages.take();
  const before = Buffer.from(taken);

  messages.bind('second', ['b']);

  expect(taken).toEqual(before);
  expect(messagesIn(messages.take())).toHaveLength(1);
});
