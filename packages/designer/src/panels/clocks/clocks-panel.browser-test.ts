import { readBundle } from '@motcua/engine/bundle';
import { lint } from '@motcua/engine/lint';
import { beforeEach, expect, test } from 'vitest';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'procedure.json';
let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('clocks', khaiSinh);
});

async function findings(): Promise<readonly string[]> {
  const { bundle, problems } = readBundle(opened.designer.bundle.files);
  const linted = bundle === undefined ? [] : await lint(bundle);
  return [...problems, ...linted].filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test('a term is changed where it stands; its cut-off and first day stay', async () => {
  const before = opened.text(FILE);
  await opened.click('#part-clocks-0 summary');
  expect(opened.find<HTMLInputElement>('#part-clocks-0-term-receivedAs-cutoff').value).toBe('15:00');

  await opened.fill('#part-clocks-0-term', '3');
  await opened.fill('#part-clocks-0-term-receivedAs-cutoff', '16h30');

  expect(opened.text(FILE)).toBe(
    before.replace(
      '"amount": 1,\n        "receivedAs": { "cutoff": "15:00" }',
      '"amount": 3,\n        "receivedAs": { "cutoff": "16:30" }',
    ),
  );
});

test('a time limit is added with reminders and an end that the engine takes', async () => {
  await opened.fill('#part-clocks-new', 'Thời hạn bổ sung');
  await opened.choose('#part-clocks-1-kind', 'applicant');
  await opened.fill('#part-clocks-1-warnings-new', '80');
  await opened.choose('#part-clocks-1-warnings-0-tell', 'reception');
  await opened.click('#part-clocks-1-onExpiry-close');
  await opened.choose('#part-clocks-1-onExpiry-tacit', 'refuse');
  await opened.click('#part-clocks-1-appointment');

  expect(opened.json(FILE).clocks[1]).toEqual({
    id: 'thoi-han-bo-sung',
    kind: 'applicant',
    name: { vi: 'Thời hạn bổ sung' },
    term: { unit: 'workingDay', amount: 5 },
    warnings: [{ level: 'warning', percent: 80, tell: 'reception' }],
    onExpiry: { close: true, tacit: 'refuse' },
    appointment: {},
  });
  expect(await findings()).toEqual([]);

  await opened.click('#part-clocks-1-onExpiry-close');
  await opened.choose('#part-clocks-1-onExpiry-tacit', '');
  expect(opened.json(FILE).clocks[1].onExpiry).toBeUndefined();
  await opened.undo(9);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('what is no hour is not taken', async () => {
  const before = opened.text(FILE);
  await opened.click('#part-clocks-0 summary');
  await opened.fill('#part-clocks-0-term-receivedAs-cutoff', '25:00');

  expect(opened.text(FILE)).toBe(before);
});

test('axe finds nothing, in either language', async () => {
  await opened.click('#part-clocks-0 summary');
  await opened.click('#part-clocks-0 .feel summary');
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
