import { expect, test } from 'vitest';
import type { JsonObject } from '../../model/json.ts';
import { problemsOf } from '../problems-of.ts';
import type { CatalogInput } from '../source.ts';
import { nationalPortalPages, recordOfPage } from './national-portal-pages.ts';

const channelTable = (cells: string) => `Hình thức nộpThời gianPhí, lệ phíMô tả${cells}`;
const paperTable = (cells: string) => `--Tên giấy tờMẫu đơn, tờ khaiSố lượng${cells}`;

const page: JsonObject = {
  ma_thu_tuc: '9.000001',
  ten_thu_tuc: 'Cấp giấy phép thả diều (9.000001)',
  cap_thuc_hien: 'Cấp tỉnh, Cấp huyện',
  doi_tuong_thuc_hien: 'Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức',
  co_quan_thuc_hien: 'Cục Đê điều và Phòng, Chống thiên tai, Sở Xây dựng',
  cach_thuc_thuc_hien: channelTable(
    'Trực tiếp5 Ngày làm việc45 VNĐ(45.000 đồng/giấy)Nộp tại Sở.Trực tuyến1Miễn phíTrực tuyến tại Cổng',
  ),
  thanh_phan_ho_so: paperTable(
    '- Đơn đề nghị theo Mẫu số 181 bản chínhẢnh chân dungMau anh.docx2 bản chính,1 bản saoLưu ý: không phải nộp ảnh giấy0 bản chính',
  ),
  can_cu_phap_ly: 'Tên văn bản pháp lýMã văn bảnLuật Diều51/2019/QH1412/2020/NĐ-CP12/2020/NĐ-CP',
  ket_qua_xu_ly: 'Giấy phépMã: KQ.G01.000001Từ khóaKhông có thông tin',
  trinh_tu_thuc_hien:
    'Bước 1: Nộp hồ sơ\nTại Sở.\nBước 2: Thẩm định\nNhư Bước 1 đã nêu.\nBước 3: Trả kết quả.',
};

const input = (text: string | Uint8Array): CatalogInput => ({
  name: 'pages.jsonl',
  async *open() {
    yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
  },
});

async function all(text: string | Uint8Array) {
  const items = [];
  for await (const item of nationalPortalPages.read(input(text), {})) items.push(item);
  return items;
}

test('cells that stand side by side are parted: a term with its unit, one without, fees', () => {
  const { terms, fees, channels } = recordOfPage(page);

  expect(channels.map(({ value }) => value)).toEqual(['in_person', 'online']);
  expect(terms.map(({ value }) => value)).toEqual([
    { channel: 'in_person', amount: 5, unit: 'workingDay' },
    { channel: 'online', amount: 1 },
  ]);
  expect(fees.map(({ value }) => value)).toEqual([
    { channel: 'in_person', amount: 45, currency: 'VND', per: 'giấy', note: '45.000 đồng/giấy' },
    { channel: 'online', amount: 0, currency: 'VND' },
  ]);
});

test('the number behind a name is its own last digit: «Mẫu số 181 bản chính» asks for one', () => {
  const { papers, forms, notes } = recordOfPage(page);

  expect(papers.map(({ value }) => value)).toMatchObject([
    { name: 'Đơn đề nghị theo Mẫu số 18', originals: 1, copies: 0, required: true },
    { name: 'Ảnh chân dung', originals: 2, copies: 1, form: 'Mau anh.docx' },
  ]);
  expect(forms.map(({ value }) => value?.file)).toEqual(['Mau anh.docx']);
  expect(notes.map(({ value }) => value)).toEqual(['Lưu ý: không phải nộp ảnh giấy']);
});

test('commas inside names part nothing', () => {
  const { agencies, applicants } = recordOfPage(page);

  expect(agencies.map(({ value }) => value?.name)).toEqual([
    'Cục Đê điều và Phòng, Chống thiên tai',
    'Sở Xây dựng',
  ]);
  expect(applicants.map(({ value }) => value)).toEqual([
    'Công dân Việt Nam',
    'Tổ chức (không bao gồm doanh nghiệp, HTX)',
    'Cán bộ, công chức',
  ]);
});

test('numbers of laws run into the next title', () => {
  const { legalBases, results } = recordOfPage(page);

  expect(legalBases.map(({ value }) => value)).toEqual([
    { title: 'Luật Diều', number: '51/2019/QH14' },
    { title: '12/2020/NĐ-CP', number: '12/2020/NĐ-CP' },
  ]);
  expect(results.map(({ value }) => value)).toEqual([{ name: 'Giấy phép', code: 'KQ.G01.000001' }]);
});

test('steps are those that the text numbers, not those that it mentions', () => {
  const { steps } = recordOfPage(page);

  expect(steps.map(({ value }) => [value?.order, value?.actor, value?.name])).toEqual([
    [1, 'applicant', 'Nộp hồ sơ'],
    [2, 'office', 'Thẩm định'],
    [3, 'desk', 'Trả kết quả'],
  ]);
});

test('every doubt is said: the small fee, the missing unit, the district, the code in the name', () => {
  const codes = problemsOf(recordOfPage(page)).map(({ code }) => code);

  expect(codes).toEqual([
    'CATALOG_NAME_HOLDS_CODE',
    'CATALOG_LEVEL_ABOLISHED',
    'CATALOG_TERM_UNIT_MISSING',
    'CATALOG_FEE_AMOUNT_IMPLAUSIBLE',
  ]);
});

test('each value knows where it stands in its field', () => {
  const record = recordOfPage(page);
  const [term] = record.terms;

  expect(String(page.cach_thuc_thuc_hien).slice(term?.place.from, term?.place.to)).toBe('5 Ngày làm việc');
});

test('a broken line, one without a code and a repeated one are said with their line; what is good is kept', async () => {
  const line = JSON.stringify(page);
  const items = await all(`${line}\n{"ma_thu_tuc": "9.0\n{"ten_thu_tuc":"x"}\n${line}\n`);

  expect(
    items.map((item) => ('record' in item ? item.record.code.value : [item.problem.code, item.line])),
  ).toEqual([
    '9.000001',
    ['CATALOG_LINE_BROKEN', 2],
    ['CATALOG_RECORD_WITHOUT_CODE', 3],
    ['CATALOG_CODE_REPEATED', 4],
  ]);
});

test.each([
  ['utf-16le', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ['utf-16be', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
])('a file in %s is read as such, and that is said', async (encoding, encode) => {
  const items = await all(encode(JSON.stringify(page)));

  expect(items[0]).toMatchObject({ problem: { code: 'CATALOG_ENCODING', params: { encoding } } });
  expect(items[1]).toMatchObject({ record: { name: { value: { vi: 'Cấp giấy phép thả diều' } } } });
});

test('letters whose marks are stored apart are put together', async () => {
  const items = await all(JSON.stringify(page).normalize('NFD'));

  expect(items.map((item) => ('problem' in item ? item.problem.code : item.record.name.value?.vi))).toEqual([
    'CATALOG_TEXT_DECOMPOSED',
    'Cấp giấy phép thả diều',
  ]);
});
