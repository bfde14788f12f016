import { type CatalogRecord, read, unread } from '@motcua/engine/catalog';
import { expect, test } from 'vitest';
import { belowTheBars, evaluate } from './evaluate.ts';
import type { RecordLabel } from './labels/read-labels.ts';

const at = { field: 'f' };
const doubt = { code: 'CATALOG_TERM_UNIT_MISSING' } as const;

const label: RecordLabel = {
  code: '1.000001',
  levels: ['commune'],
  agencies: { implementing: ['Ủy ban nhân dân cấp xã'] },
  rows: [
    {
      channel: 'online',
      term: { value: 3, unit: 'working-day' },
      fees: [{ amount: null, cell: 0, doubt: 'must' }],
    },
    {
      channel: 'postal',
      term: { value: 5, unit: null, doubt: 'must' },
      fees: [{ amount: 8000, per: 'bản' }],
    },
  ],
  papers: [
    {
      kind: 'common',
      title: '--',
      rows: [
        { paper: 'Tờ khai', originals: 1, copies: 0 },
        { note: 'Lưu ý', counted: true },
      ],
    },
  ],
  steps: [{ form: 'numbered', count: 2, actors: ['người yêu cầu', 'cơ quan'] }],
};

const paper = { name: 'Tờ khai theo mẫu', originals: 1, copies: 0, required: true, presentOnly: false };

const right: CatalogRecord = {
  source: 'test',
  code: read('1.000001', '1.000001', at),
  name: read({ vi: 'Thử' }, 'Thử', at),
  description: [],
  url: [],
  decision: [],
  kind: [],
  field: [],
  applicants: [],
  levels: [read('commune', 'Cấp xã', at)],
  agencies: [read({ role: 'implementing', name: 'Ủy ban nhân dân cấp xã.' }, '', at)],
  channels: [read('online', 'Trực tuyến', at), read('postal', 'Dịch vụ bưu chính', at)],
  terms: [
    read({ channel: 'online', amount: 3, unit: 'workingDay' }, '3 Ngày làm việc', at),
    read({ channel: 'postal', amount: 5 }, '5', at, [doubt]),
  ],
  fees: [
    read({ channel: 'online', amount: 0, currency: 'VND' }, 'Miễn phí(…)', at, [
      { code: 'CATALOG_FEE_FREE_WITH_NOTE' },
    ]),
    read({ channel: 'postal', amount: 8000, currency: 'VND', per: 'bản' }, '8,000 VNĐ(/bản)', at),
  ],
  situations: [],
  papers: [
    read(paper, '', at),
    read({ ...paper, name: 'Lưu ý …' }, '', at, [{ code: 'CATALOG_PAPER_LIKELY_NOTE' }]),
  ],
  notes: [],
  forms: [],
  conditions: [],
  results: [],
  legalBases: [],
  related: [],
  steps: [
    read({ order: 1, name: 'Nộp', text: '', actor: 'applicant' }, '', { field: 't', from: 0, to: 5 }),
    read({ order: 2, name: 'Giải quyết', text: '', actor: 'office' }, '', { field: 't', from: 6, to: 9 }),
  ],
};

const score = (record: CatalogRecord) => evaluate([label], new Map([['1.000001', record]]));

test('a record that says what its label says is right in every field', () => {
  const { fields, steps } = score(right);

  expect(Object.values(fields).map(({ precision, recall }) => [precision, recall])).toEqual(
    Array(6).fill([1, 1]),
  );
  expect(Object.values(fields).flatMap(({ doubtFreeWrong }) => doubtFreeWrong)).toEqual([]);
  expect(steps).toEqual([expect.objectContaining({ from: 'text', isRight: true })]);
});

test('a wrong unit is a doubt-free wrong value, and the right one is missed', () => {
  const { fields } = score({
    ...right,
    terms: [read({ channel: 'online', amount: 3, unit: 'day' }, '', at)],
  });

  expect(fields.terms).toMatchObject({ precision: 0, recall: 0 });
  expect(fields.terms.doubtFreeWrong).toHaveLength(1);
  expect(fields.terms.missed).toHaveLength(2);
});

test('what must be in doubt is wrong when it is given as certain, and right when it is left open with a doubt', () => {
  const certain = score({
    ...right,
    fees: [read({ channel: 'online', amount: 0, currency: 'VND' }, '', at)],
  });
  const open = score({
    ...right,
    fees: [unread('Miễn phí(…)', at, [{ code: 'CATALOG_FEE_FREE_WITH_NOTE' }])],
  });

  expect(certain.fields.fees.doubtFreeWrong).toHaveLength(1);
  expect(open.fields.fees.doubtFreeWrong).toEqual([]);
  expect(open.fields.fees.missed).toEqual(['1.000001: postal 8000/bản']);
});

test('a value for every channel is scored for each of them', () => {
  const { fields } = score({ ...right, terms: [read({ amount: 3, unit: 'workingDay' }, '', at)] });

  expect(fields.terms).toMatchObject({ given: 2, right: 1 });
});

test('a note among the papers, a step too few and a missing agency are told', () => {
  const bad: CatalogRecord = {
    ...right,
    papers: [read({ ...paper, name: 'Lưu ý …' }, '', at)],
    steps: right.steps.slice(1),
    agencies: [],
  };

  const evaluation = score(bad);

  expect(evaluation.fields.papers.doubtFreeWrong).toHaveLength(1);
  expect(evaluation.steps).toEqual([expect.objectContaining({ isRight: false })]);
  expect(belowTheBars(evaluation)).toEqual(
    expect.arrayContaining([
      'agencies: recall 0.0 % is below 95.0 %',
      'steps: 1 of 1 records differ from their text',
    ]),
  );
});
