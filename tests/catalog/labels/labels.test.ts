import { expect, test } from 'vitest';
import { readNationalLabels } from '../national-labels.ts';
import { readPortalPages } from '../portal-pages.ts';
import { drawHeldOut, drawSample, drawSecond } from './draw-sample.ts';
import { readHeldOutLabels, readLabels, readSecondLabels } from './read-labels.ts';

const pages = readPortalPages();
const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();

test('sixty records are labelled, and the steps of at least 25', () => {
  const labels = readLabels();

  expect(labels).toHaveLength(60);
  expect(labels.filter((label) => label.steps !== undefined).length).toBeGreaterThanOrEqual(25);
});

test.skipIf(pages === undefined)(
  'the labelled records are those the seed draws (skipped where ../shared is absent)',
  () => {
    const drawn = drawSample(pages ?? []);

    const labelled = readLabels().map((label) => label.code);

    expect([...labelled].sort()).toEqual([...drawn].sort());
  },
);

test.skipIf(pages === undefined)(
  'the held-out records are others, drawn with another seed (skipped where ../shared is absent)',
  () => {
    const known = [...readLabels(), ...readNationalLabels()].map(({ code }) => code);
    const drawn = drawHeldOut(pages ?? [], new Set(known));

    const labelled = readHeldOutLabels().map(({ code }) => code);

    expect([...labelled].sort()).toEqual([...drawn].sort());
    expect(labelled.filter((code) => known.includes(code))).toEqual([]);
  },
);

test.skipIf(pages === undefined)(
  'so are those that were labelled after that (skipped where ../shared is absent)',
  () => {
    const known = [...readLabels(), ...readNationalLabels(), ...readHeldOutLabels()].map(({ code }) => code);
    const drawn = drawSecond(pages ?? [], new Set(known));

    const labelled = readSecondLabels().map(({ code }) => code);

    expect([...labelled].sort()).toEqual([...drawn].sort());
  },
);

test.skipIf(pages === undefined)(
  'every key of a label occurs in its record (skipped where ../shared is absent)',
  () => {
    const papersOf = new Map(
      (pages ?? []).map((page) => [page.ma_thu_tuc, plain(page.thanh_phan_ho_so ?? '')]),
    );

    const astray = [...readLabels(), ...readHeldOutLabels(), ...readSecondLabels()].flatMap((label) =>
      label.papers
        .flatMap((set) => set.rows.map((row) => ('paper' in row ? row.paper : row.note)))
        .filter((key) => !papersOf.get(label.code)?.includes(plain(key)))
        .map((key) => `${label.code}: ${key}`),
    );

    expect(astray).toEqual([]);
  },
);
