import { expect, test } from 'vitest';
import type { Procedure } from '../../bundle/procedure.ts';
import { readBundle } from '../../bundle/read-bundle.ts';
import { lint } from '../../lint/lint.ts';
import type { JsonObject } from '../../model/json.ts';
import { read } from '../reading.ts';
import { recordOfPage } from '../sources/national-portal-pages.ts';
import { draftBundle } from './draft-bundle.ts';
import { draftFees } from './draft-fees.ts';

const page: JsonObject = {
  ma_thu_tuc: '9.000002',
  ten_thu_tuc: 'Cấp giấy phép «thả diều» & bóng bay <loại A>',
  cap_thuc_hien: 'Cấp huyện',
  doi_tuong_thuc_hien: 'Doanh nghiệp',
  co_quan_thuc_hien: 'Sở Xây dựng',
  cach_thuc_thuc_hien:
    'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việc50,000 VNĐTrực tuyến3 Ngày làm việcMiễn phí',
  thanh_phan_ho_so:
    'Trường hợp cấp mới:Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chínhTrường hợp cấp lại:Tên giấy tờMẫu đơn, tờ khaiSố lượngGiấy phép cũ1 bản chính',
  ket_qua_xu_ly: 'Giấy phépMã: KQ.G01.000001',
  trinh_tu_thuc_hien:
    'Bước 1: Nộp hồ sơ.\nBước 2: Kiểm tra hồ sơ. Hồ sơ chưa đầy đủ thì yêu cầu bổ sung.\nBước 3: Thẩm định. Trường hợp từ chối phải nêu rõ lý do.\nBước 4: Trả kết quả.',
};

const textOf = (files: ReturnType<typeof draftBundle>['files'], name: string) =>
  String(files.find((file) => file.name === name)?.content);

async function problemsOf(record: JsonObject) {
  const { files } = draftBundle(recordOfPage(record));
  const { bundle, problems } = readBundle(files);
  return [...problems, ...(bundle === undefined ? [] : await lint(bundle))].map(({ code }) => code);
}

test('a draft is a whole bundle without problems', async () => {
  const { files } = draftBundle(recordOfPage(page));

  expect(files.map(({ name }) => name)).toEqual([
    'decisions/fees.dmn',
    'documents/receipt.html',
    'documents/result.html',
    'forms/application.schema.json',
    'forms/application.ui.json',
    'forms/check.schema.json',
    'forms/decision.schema.json',
    'forms/note.schema.json',
    'forms/supplement.schema.json',
    'procedure.json',
    'process.bpmn',
    'scenarios/straight-through.json',
  ]);
  expect(await problemsOf(page)).toEqual([]);
});

test('the steps are those of the text, with what may be sent back and refused', () => {
  const { files, basis } = draftBundle(recordOfPage(page));
  const process = textOf(files, 'process.bpmn');

  expect(basis).toBe('text');
  expect(
    [...process.matchAll(/<bpmn:(?:userTask|startEvent) id="(\w+)" name="([^"]*)"/g)].map(
      ([, , name]) => name,
    ),
  ).toEqual(['Nộp hồ sơ', 'Kiểm tra hồ sơ', 'Bổ sung hồ sơ', 'Thẩm định', 'Trả kết quả']);
});

test('a text without steps gets the standard process, and that is said', async () => {
  const record = { ...page, trinh_tu_thuc_hien: 'Theo quy định của pháp luật.' };
  const { basis, questions } = draftBundle(recordOfPage(record));

  expect(basis).toBe('standard');
  expect(questions.map(({ code }) => code)).toContain('CATALOG_DRAFT_STANDARD_PROCESS');
  expect(await problemsOf(record)).toEqual([]);
});

test('channels with other terms and fees keep them: in the clock, and in the decision table', () => {
  const { files } = draftBundle(recordOfPage(page));

  expect(textOf(files, 'process.bpmn')).toContain(
    'term="=if application.channel = &quot;online&quot; then &quot;3 workingDay&quot; else &quot;5 workingDay&quot;"',
  );
  expect(textOf(files, 'decisions/fees.dmn')).toMatch(
    /"in_person"[\s\S]*50000[\s\S]*"online"[\s\S]*<text>0<\/text>/,
  );
});

test('a district is not mapped to another level: the draft assumes one and asks', () => {
  const { files, questions } = draftBundle(recordOfPage(page));
  const procedure = JSON.parse(textOf(files, 'procedure.json'));

  expect(questions.map(({ code }) => code)).toEqual(['CATALOG_DRAFT_LEVEL_ASSUMED']);
  expect(procedure.draft).toBe(true);
  expect(procedure.source.doubtful.map(({ path }: { path: string }) => path)).toContain('/levels');
});

test('papers of exclusive situations are shown when theirs is chosen', () => {
  const { files } = draftBundle(recordOfPage(page));
  const layout = textOf(files, 'forms/application.ui.json');

  expect(JSON.parse(textOf(files, 'forms/application.schema.json')).properties.situation.oneOf).toEqual([
    { const: 's1', title: 'Trường hợp cấp mới' },
    { const: 's2', title: 'Trường hợp cấp lại' },
  ]);
  expect(layout).toContain('"effect": "SHOW"');
});

test('two sequences are two ways through one process', async () => {
  const steps = 'Bước 1: Nộp hồ sơ.\nBước 2: Thẩm định.\n';
  const record = { ...page, trinh_tu_thuc_hien: `Cấp mới:\n${steps}Cấp lại:\n${steps}` };
  const { files } = draftBundle(recordOfPage(record));

  expect(files.filter(({ name }) => name.startsWith('scenarios/'))).toHaveLength(2);
  expect(await problemsOf(record)).toEqual([]);
});

test('an empty record still gives a bundle that runs', async () => {
  expect(await problemsOf({ ma_thu_tuc: '9.000003', ten_thu_tuc: 'Thủ tục' })).toEqual([]);
});

test('the same record gives the same bytes', () => {
  expect(draftBundle(recordOfPage(page))).toEqual(draftBundle(recordOfPage(page)));
});

const feesPage = (cell: string): JsonObject => ({
  ...page,
  cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việc${cell}`,
});
const factsOf = (record: JsonObject): Procedure =>
  JSON.parse(textOf(draftBundle(recordOfPage(record)).files, 'procedure.json'));

test('a share stands in the facts with its limits, the least is counted on, and who states its base is asked', async () => {
  const record = feesPage(
    'Miễn phí(Phí thẩm định: 0,1% giá trị lô hàng, tối thiểu 50.000 đồng, tối đa 500.000 đồng)',
  );

  const share = draftFees(shareRecord(), ['online']);

  expect(factsOf(record).channels[0]?.fees).toMatchObject([{ amount: 0 }]);
  expect(share.byChannel.get('online')).toMatchObject([
    { amount: 0, share: { percent: 0.1, of: { vi: 'giá trị lô hàng' }, least: 50_000, most: 500_000 } },
  ]);
  expect(share.decision).toContain('<text>50000</text>');
  expect(share.decision).toContain('0.1% giá trị lô hàng; tối thiểu 50000 VND; tối đa 500000 VND');
  expect(share.questions.map(({ code }) => code)).toEqual(['CATALOG_DRAFT_FEE_SHARE']);
  expect(await problemsOf(record)).toEqual([]);
});

const shareRecord = () => ({
  ...recordOfPage(page),
  fees: [
    read(
      { percent: 0.1, per: 'giá trị lô hàng', least: 50_000, most: 500_000, currency: 'VND' },
      '0,1% giá trị lô hàng',
      { field: 'fees' },
    ),
  ],
});

test('an amount is counted by its unit, and what holds beside it for a time is asked for', () => {
  const record = feesPage(
    '50,000 VNĐ(50.000 đồng/lần; 25.000 đồng/lần từ ngày 01/7/2025 đến hết ngày 31/12/2026)',
  );

  const { channels, source } = factsOf(record);

  expect(channels[0]?.fees).toMatchObject([{ amount: 50_000, per: { vi: 'lần' } }]);
  expect(source?.doubtful?.filter(({ path }) => path === '/channels').map(({ note }) => note.en)).toEqual([
    expect.stringContaining('Beside the fee, «25.000 đồng/lần'),
  ]);
});

test('a doubt about one fee names its place, one about several stands at all channels', () => {
  const implausible = (record: JsonObject) =>
    (factsOf(record).source?.doubtful ?? []).filter(({ note }) => note.en?.includes('implausibly small'));
  const one = '45 VNĐTrực tuyến3 Ngày làm việcMiễn phí';
  const two = '45 VNĐTrực tuyến3 Ngày làm việc45 VNĐ';

  expect(implausible(feesPage(one)).map(({ path }) => path)).toEqual(['/channels/1/fees/0']);
  expect(implausible(feesPage(two)).map(({ path }) => path)).toEqual(['/channels']);
});

test('a source that says nothing of fees is not taken to be free of charge without a question', () => {
  const { questions } = draftFees({ ...recordOfPage(page), fees: [] }, ['online']);

  expect(questions.map(({ code }) => code)).toEqual(['CATALOG_DRAFT_FEE_MISSING']);
});
