import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256Of } from './sha256.ts';

test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 512 * 1024, 512 * 1024 + 57])(
  'the hash of %i bytes is that of Node',
  async (length) => {
    const bytes = new Uint8Array(length).map((_, index) => (index * 31 + length) % 256);

    expect(await sha256Of(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
