import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../util/canonical-json.ts';
import { chainHash, hashedColumns, type RecordedCommand } from './journal.ts';

const text = fc.string({ unit: 'binary' });
const perhaps = fc.option(text);

const rows: fc.Arbitrary<RecordedCommand> = fc.record({
  type: text,
  seq: fc.nat(),
  reason: perhaps,
  history_length: fc.option(fc.nat()),
  digest: text,
  command_id: perhaps,
  case_id: text,
  body: text,
  at: text,
  answer: text,
  actor: perhaps,
});

test('the hash of a command covers the hash before it, its columns as canonical JSON, and its body', () => {
  const holds = fc.property(text, rows, (before, row) => {
    const { body, ...about } = row;
    const covered = `${before}\n${canonicalJson({ ...hashedColumns(about) })}\n${body}`;

    expect(chainHash(before, row)).toBe(createHash('sha256').update(covered).digest('hex'));
  });

  fc.assert(holds, { numRuns: 500 });
});
