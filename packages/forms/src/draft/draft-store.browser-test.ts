import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteDrafts, findDrafts, readDraft, writeDraft } from './draft-store.ts';

const DAY = 24 * 60 * 60 * 1000;

async function keep(key: string, savedAt = Date.now()): Promise<void> {
  await writeDraft(key, { data: { fullName: key }, basis: '{}', savedAt });
}

beforeEach(() => deleteDrafts());
afterEach(() => deleteDrafts());

describe('the drafts on a device', () => {
  test('are found by what their keys begin with, with their date', async () => {
    const savedAt = Date.now() - DAY;
    await keep('an.birth', savedAt);
    await keep('an.death', savedAt);
    await keep('binh.birth');

    const found = await findDrafts({ prefix: 'an.' });

    expect(found).toEqual([
      { key: 'an.birth', savedAt: new Date(savedAt) },
      { key: 'an.death', savedAt: new Date(savedAt) },
    ]);
  });

  test('are all found without a prefix, and those of another spelling are not', async () => {
    await keep('an.birth');
    await keep('An.birth');
    await keep('an');

    expect((await findDrafts()).map(({ key }) => key)).toEqual(['An.birth', 'an', 'an.birth']);
    expect((await findDrafts({ prefix: 'an.' })).map(({ key }) => key)).toEqual(['an.birth']);
  });

  test('are forgotten after thirty days', async () => {
    await keep('an.birth', Date.now() - 31 * DAY);

    expect(await findDrafts()).toEqual([]);
  });

  test('of one person are deleted, and those of others stay', async () => {
    await keep('an.birth');
    await keep('an.death');
    await keep('anh.birth');

    await deleteDrafts({ prefix: 'an.' });

    expect(await readDraft('an.birth', Date.now())).toBeUndefined();
    expect((await findDrafts()).map(({ key }) => key)).toEqual(['anh.birth']);
  });
});
