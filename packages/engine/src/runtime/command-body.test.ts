import { expect, test } from 'vitest';
import { dataKey, openText } from '../store/seal/sealed-text.ts';
import { type CommandBody, readBody, sealedPartOf, writtenBody } from './command-body.ts';

/** Names here hold signs that a sealed text never has: three letters alone come up in it by chance. */
const key = dataKey('AAAAAAAA', Buffer.alloc(32, 7));
const rule = { decision: 'Fee', rule: 2, because: [{ input: 'income', test: '< 5' }], outputs: ['0'] };

const body: CommandBody = {
  command: { type: 'complete', scope: 'root', token: '3', data: { z: 'Bà Lan', a: 1 } },
  entries: [
    { type: 'completed', element: 'work' },
    { type: 'delegate', element: 'work', details: { to: 'Bà Lan' } },
  ],
  outcomes: [
    { type: 'assigned', element: 'work', names: ['z', 'a'], scope: 'root' },
    { type: 'left', element: 'work', kind: 'user-task', scope: 'root', token: '3' },
    { type: 'taken', element: 'on', scope: 'root' },
    { type: 'decided', element: 'fee', decision: 'fee', rules: [rule] },
  ],
};

test('a body is written with its structure in the clear and everything personal under the key', () => {
  const written = writtenBody(body, key);

  expect(written).not.toMatch(/Bà Lan|"income"|"names"/);
  expect(readBody(written)).toEqual({
    command: { type: 'complete', scope: 'root', token: '3' },
    entries: [
      { type: 'completed', element: 'work' },
      { type: 'delegate', element: 'work' },
    ],
    outcomes: [
      { type: 'assigned', element: 'work', scope: 'root' },
      body.outcomes[1],
      body.outcomes[2],
      { type: 'decided', element: 'fee' },
    ],
  });
});

test('with the key it comes back as it was, the names of data in their order', () => {
  const written = writtenBody(body, key);

  const read = readBody(written, openText(sealedPartOf(written) ?? '', key));

  expect(read).toEqual(body);
  expect(JSON.stringify(read.command && 'data' in read.command && read.command.data)).toBe(
    '{"z":"Bà Lan","a":1}',
  );
});

test('a body of structure alone has nothing to seal', () => {
  const trigger: CommandBody = {
    command: { type: 'complete', scope: 'root', token: '3', data: {} },
    entries: [],
    outcomes: [],
  };

  const written = writtenBody(trigger, key);

  expect([sealedPartOf(written), readBody(written)]).toEqual([undefined, trigger]);
});

test('a field of a command that is not known to be structure is sealed', () => {
  const newer = { type: 'complete', scope: 'root', token: '3', data: {}, remark: 'Bà Lan' } as const;

  expect(writtenBody({ command: newer, entries: [], outcomes: [] }, key)).not.toContain('Bà Lan');
});

test('without a key a body is written as it came', () => {
  expect(writtenBody(body, undefined)).toBe(JSON.stringify(body));
});
