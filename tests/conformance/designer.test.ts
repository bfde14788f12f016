import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDesigner } from './designer.ts';

const folder = join(import.meta.dirname, '../../../shared/conformance');

test('in a model of another tool, with or without a drawing, nothing but the label that was changed is different', async () => {
  const { failed = [], total } = await checkDesigner({ folder });

  expect(failed).toEqual([]);
  expect(total).toBeGreaterThanOrEqual(15);
}, 120_000);
