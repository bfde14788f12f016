import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contentOf, withContent } from '../../bundle/bundle.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'procedure.json';
let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('facts', khaiSinh);
});

test('a fact is changed where it stands, and nothing else of the file', async () => {
  const before = opened.text(FILE);

  await opened.fill('#part-field-en', 'Civil registration');

  expect(opened.text(FILE)).toBe(before.replace('"Civil status"', '"Civil registration"'));
});

test('levels, channels and the day from which it holds are chosen and undone to the byte', async () => {
  await opened.click('#part-levels-province');
  await opened.click('#part-channels-postal');
  await opened.fill('#part-validFrom', '1/7/2025');

  const { levels, channels, validFrom } = opened.json(FILE);
  expect([levels, channels.length, validFrom]).toEqual([['commune', 'province'], 2, '2025-07-01']);

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a day that does not exist is not taken', async () => {
  const before = opened.text(FILE);
  const shown = opened.find<HTMLInputElement>('#part-validFrom').value;

  await opened.fill('#part-validFrom', '31/2/2025');

  expect(opened.text(FILE)).toBe(before);
  expect(opened.find<HTMLInputElement>('#part-validFrom').value).toBe(shown);
});

test('somebody who may apply is added by keyboard, moved, and removed without losing the focus', async () => {
  await opened.fill('#part-applicants-new', 'Người nước ngoài');
  await opened.fill('#part-applicants-2-en', 'Foreigners');
  await opened.click('#part-applicants-2 [data-action=up]');

  expect(opened.json(FILE).applicants[1]).toEqual({ vi: 'Người nước ngoài', en: 'Foreigners' });
  expect(opened.shadow.activeElement?.closest('details')?.id).toBe('part-applicants-1');

  await userEvent.keyboard('{Enter}');
  await opened.settle();
  expect(opened.json(FILE).applicants[0].en).toBe('Foreigners');

  await opened.click('#part-applicants-0 .danger');
  expect(opened.json(FILE).applicants).toHaveLength(2);
  expect(opened.shadow.activeElement?.id).toBe('part-applicants-new');
});

test('a draft of a catalogue says so until somebody has checked it', async () => {
  const content = opened.text(FILE).replace('"format": 1,', '"format": 1,\n  "draft": true,');
  opened = await openPart('facts', withContent(khaiSinh, FILE, content));
  expect(opened.find('.notice').textContent).toContain('bản nháp lập từ danh mục');
  expect(await opened.violations()).toEqual([]);

  await opened.click('[data-action=confirm-draft]');

  expect(opened.text(FILE)).toBe(contentOf(khaiSinh, FILE));
  expect(opened.shadow.querySelector('.notice')).toBeNull();
  await opened.undo();
  expect(opened.text(FILE)).toBe(content);
});

test('axe finds nothing, in either language', async () => {
  await opened.click('#part-applicants-0 summary');
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(opened.find('.part h2').textContent).toBe('General facts of the procedure');
  expect(await opened.violations()).toEqual([]);
});

test('how long personal data are kept is said in years, its basis with it, and goes to the byte', async () => {
  expect(opened.shadow.querySelector('#part-retention-legalBasis')).toBeNull();

  await opened.fill('#part-retention-after', '10');
  await opened.fill('#part-retention-legalBasis', 'Điều 12');
  const inYears = opened.json(FILE).retention;
  await opened.choose('#part-retention-after-unit', 'M');
  const inMonths = opened.json(FILE).retention;
  expect(await opened.violations()).toEqual([]);
  await opened.fill('#part-retention-after', '');

  expect(inYears).toEqual({ after: 'P10Y', legalBasis: 'Điều 12' });
  expect(inMonths).toEqual({ after: 'P10M', legalBasis: 'Điều 12' });
  expect(opened.text(FILE)).toBe(contentOf(khaiSinh, FILE));
});

test.each(['0', '-1', '1,5', 'mười', '10000'])('%s is no time that data are kept for', async (text) => {
  await opened.fill('#part-retention-after', '10');
  const before = opened.text(FILE);

  await opened.fill('#part-retention-after', text);

  expect(opened.text(FILE)).toBe(before);
  expect(opened.find<HTMLInputElement>('#part-retention-after').value).toBe('10');
});
