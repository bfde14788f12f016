import { expect, test } from 'vitest';
import { sizeForms } from '../size/forms.ts';

test('a form of all basic kinds, with Lit and the validator, is at most 25 KB', async () => {
  const { gzip } = await sizeForms();

  expect(gzip).toBeLessThanOrEqual(25_000);
  // An entry that was not found would be small too.
  expect(gzip).toBeGreaterThan(15_000);
});
