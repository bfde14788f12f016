import { expect, test } from 'vitest';
import { problemsOf } from '../problems-of.ts';
import { nationalPortalRecord, recordOfPortal } from './national-portal-record.ts';

const answer = {
  MATTHC: '9.000004',
  TENTTHC: 'Cấp giấy phép thả diều',
  LINHVUCTHUCHIEN: 'Diều',
  CAPTHUCHIEN: ['Cấp xã'],
  DOITUONGTHUCHIEN: ['Công dân Việt Nam'],
  COQUANTHUCHIEN: { MADONVI: 'X', TENDONVI: 'Ủy ban nhân dân cấp xã' },
  CACHTHUCTHUCHIEN: [
    {
      KENH: '2',
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: '5',
          DONVITINH: 'Ngày làm việc',
          MOTA: '',
          PHILEPHI: [{ SOTIEN: '45', DONVI: 'VNĐ', MOTA: 'mỗi giấy' }],
        },
      ],
    },
    { KENH: 'Trực tiếp', THOIGIAN: [{ THOIGIANGIAIQUYET: '3', DONVITINH: '', PHILEPHI: [] }] },
  ],
  THANHPHANHOSO: [
    {
      TRUONGHOP: 'Trường hợp cấp mới',
      GIAYTO: [
        {
          TENGIAYTO: 'Đơn đề nghị',
          SOBANCHINH: '1',
          SOBANSAO: '0',
          TENMAUDON: 'don.docx',
          MA_KQ_THAYTHE: 'KQ.G15.000031',
        },
        { TENGIAYTO: 'Lưu ý', SOBANCHINH: '0', SOBANSAO: '0' },
      ],
    },
  ],
  TRINHTUTHUCHIEN: [
    { TRUONGHOP: '', TRINHTU: [{ TENTRINHTU: 'Bước 1: Nộp hồ sơ' }, { TENTRINHTU: 'Bước 2: Thẩm định' }] },
  ],
  KETQUATHUCHIEN: [{ MAKETQUA: 'KQ.G01.000001', TENKETQUA: 'Giấy phép' }],
};

test('a record of the service keeps its parts and says what is doubtful', () => {
  const record = recordOfPortal(answer);

  expect(record.terms.map(({ value }) => value)).toEqual([
    { channel: 'online', amount: 5, unit: 'workingDay' },
    { channel: 'in_person', amount: 3 },
  ]);
  expect(record.fees.map(({ value }) => value)).toEqual([
    { channel: 'online', amount: 45, currency: 'VND', note: 'mỗi giấy' },
  ]);
  expect(record.papers.map(({ value }) => value)).toMatchObject([
    {
      name: 'Đơn đề nghị',
      originals: 1,
      copies: 0,
      situation: 's1',
      form: 'don.docx',
      replacedByResult: 'KQ.G15.000031',
    },
  ]);
  expect(record.notes.map(({ value }) => value)).toEqual(['Lưu ý']);
  expect(record.steps.map(({ value }) => [value?.name, value?.actor])).toEqual([
    ['Nộp hồ sơ', 'applicant'],
    ['Thẩm định', 'office'],
  ]);
  expect(record.agencies.map(({ value }) => value?.name)).toEqual(['Ủy ban nhân dân cấp xã']);
  expect(problemsOf(record).map(({ code }) => code)).toEqual([
    'CATALOG_TERM_UNIT_MISSING',
    'CATALOG_FEE_AMOUNT_IMPLAUSIBLE',
  ]);
});

test.each([
  ['one a line', `${JSON.stringify(answer)}\n${JSON.stringify({ ...answer, MATTHC: '9.000005' })}`],
  ['in a list over many lines', JSON.stringify([answer, { ...answer, MATTHC: '9.000005' }], null, 2)],
])('records %s are read', async (_, text) => {
  const input = {
    name: 'records.json',
    async *open() {
      const bytes = new TextEncoder().encode(text);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
    },
  };

  const codes = [];
  for await (const item of nationalPortalRecord.read(input, {}))
    codes.push('record' in item ? item.record.code.value : item.problem.code);

  expect(codes).toEqual(['9.000004', '9.000005']);
});

test('a list that is cut off gives what is whole, and says where it ends', async () => {
  const text = JSON.stringify([answer, answer], null, 2).slice(0, -40);
  const input = {
    name: 'records.json',
    open: async function* () {
      yield new TextEncoder().encode(text);
    },
  };

  const items = [];
  for await (const item of nationalPortalRecord.read(input, {}))
    items.push('record' in item ? 'record' : item.problem.code);

  expect(items).toEqual(['record', 'CATALOG_LINE_BROKEN']);
});

test('a code that comes again is told and left out', async () => {
  const text = `${JSON.stringify(answer)}\n${JSON.stringify(answer)}`;
  const input = {
    name: 'records.jsonl',
    async *open() {
      yield new TextEncoder().encode(text);
    },
  };

  const items = [];
  for await (const item of nationalPortalRecord.read(input, {})) items.push(item);

  expect(items.map((item) => ('problem' in item ? item.problem.code : item.record.code.value))).toEqual([
    '9.000004',
    'CATALOG_CODE_REPEATED',
  ]);
});
