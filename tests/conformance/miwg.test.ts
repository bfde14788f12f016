import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences, treeOf } from './miwg/xml-tree.ts';
import { checkMiwg } from './miwg.ts';

const folder = join(import.meta.dirname, '../../../shared/conformance');

test.skipIf(!existsSync(join(folder, 'miwg')))(
  'every reference model is the same after it was read and written',
  async () => {
    const { failed = [] } = await checkMiwg({ folder });

    expect(failed).toEqual([]);
  },
);

test('a lost attribute, child or text is named', () => {
  const before = treeOf('<a:x xmlns:a="urn:1" a:k="1"><a:y id="n">text</a:y><a:y id="m"/></a:x>');
  const after = treeOf('<b:x xmlns:b="urn:1"><b:y id="n">other</b:y></b:x>');

  expect(differences(before, after)).toEqual([
    "x@{urn:1}k: '1' became 'undefined'",
    'x/y: 2 became 1',
    "x/y[n]: text 'text' became 'other'",
  ]);
});
