import { join } from 'node:path';
import { createTestEngine } from '@motcua/engine/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DesignerPage, openDesignerPage } from './designer-page.ts';
import { KeyboardPerson } from './person.ts';

const MOST_INTERACTIONS = 250;

const steps = [
  'TT\tTrình tự\tTrách nhiệm\tThời gian',
  '1\tNộp hồ sơ\tTổ chức, cá nhân\tKhông tính thời gian',
  '2\tTiếp nhận, kiểm tra hồ sơ. Nếu không đồng ý: chuyển lại bước 1\tBộ phận Một cửa\t0,5 ngày làm việc',
  '3\tThẩm định hồ sơ\tPhòng Nghệ thuật\t2 ngày làm việc',
  '4\tTrình dự thảo giấy phép\tPhòng Nghệ thuật\t1 ngày làm việc',
  '5\tKý giấy phép. Nếu không đồng ý: chuyển lại bước 3\tLãnh đạo Sở\t1 ngày làm việc',
  '6\tTrả kết quả\tBộ phận Một cửa\t0,5 ngày làm việc',
  'Tổng cộng\t\t\t5 ngày làm việc',
].join('\n');

const fields = [
  'Tên chương trình',
  'Ngày biểu diễn',
  'Địa điểm',
  'Quy mô: Nhỏ, Lớn',
  'Số người tham gia',
  'Họ và tên người đại diện',
  'Số định danh cá nhân',
  'Số điện thoại',
  'Thư điện tử (nếu có)',
  'Có người nước ngoài không',
  'Quốc tịch người nước ngoài',
  'Tôi cam đoan lời khai là đúng',
].join('\n');

interface SavedFile {
  readonly name: string;
  readonly content: string;
}

let opened: DesignerPage;

beforeAll(async () => {
  opened = await openDesignerPage({
    viewport: { width: 1280, height: 900 },
    scripts: [join(import.meta.dirname, 'bare-modeler.js')],
  });
  await opened.page.evaluate(emptyDesigner);
});

afterAll(() => opened?.browser.close());

/** Runs in the page: an empty designer with the engine's lint, whose host keeps what is saved. */
async function emptyDesigner(): Promise<void> {
  const { benchParts } = globalThis as unknown as { readonly benchParts: { readonly engineLint: object } };
  const designer = document.createElement('motcua-designer') as HTMLElement & { settled: Promise<void> };
  Object.assign(designer, { lint: benchParts.engineLint });
  designer.addEventListener('save', (event) => {
    const { bundle, waitUntil } = (event as CustomEvent).detail;
    Object.assign(globalThis, { saved: bundle.files });
    waitUntil(Promise.resolve());
  });
  document.querySelector('main')?.replaceChildren(designer);
  await designer.settled;
}

/** Runs in the page. */
function savedFiles(): readonly SavedFile[] {
  return (globalThis as unknown as { readonly saved?: readonly SavedFile[] }).saved ?? [];
}

/** The whole procedure, by the keyboard alone, in the step list. */
async function modelByKeyboard(person: KeyboardPerson): Promise<void> {
  await person.press('Thông tin chung');
  await person.enter('Tên thủ tục', 'Cấp giấy phép biểu diễn');
  await person.enter('Mã thủ tục', '2.001234');
  await person.check('Cấp tỉnh');
  await person.check('Trực tiếp');

  await person.press('Dán bảng quy trình');
  await person.enter('Bảng quy trình', steps);
  await person.press('Đưa vào quy trình');

  await person.press('Biểu mẫu');
  await person.enter('Thêm trường', fields);
  await person.press(/^Quốc tịch người nước ngoài Chữ/);
  await person.choose(/^Khi thông tin/, 'Có người');

  await person.press('Bảng quy tắc');
  await person.enter('Thêm bảng', 'Mức lệ phí');
  await person.choose('Thêm cột điều kiện', 'Quy mô');
  await person.choose(/^Dòng 1: Quy mô/, 'Nhỏ');
  await person.enter('Dòng 1: Mức lệ phí', '500000');
  await person.press('Thêm dòng');
  await person.enter('Dòng 2: Mức lệ phí', '1500000');
  await person.choose('Khi nhiều dòng', 'Lấy dòng');
  await person.press('Danh sách bước');
  await person.press(/^Thêm.*Thẩm định/);
  await person.press('Áp dụng bảng');
  await person.press('Sửa «Áp dụng quy tắc»');
  await person.choose(/^Bảng quy tắc/, 'Mức');

  await person.press('Văn bản in');
  await person.enter('Thêm văn bản', 'Giấy tiếp nhận hồ sơ');

  await person.press('Chạy thử');
  await person.press('Tự tìm');
  await person.waitFor('Tìm được');
  await person.waitFor('Sẵn sàng công bố');
  await person.key('Control+S');
}

test('from an empty page to a procedure that may be published, by the keyboard alone', async () => {
  const { page, complaints } = opened;
  const person = new KeyboardPerson(page);

  await modelByKeyboard(person);

  expect(person.interactions).toBeLessThan(MOST_INTERACTIONS);
  expect(complaints).toEqual([]);
  const files = await page.evaluate(savedFiles);
  const names = files.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['process.bpmn', 'decisions/mucLePhi.dmn']));
  expect(names.some((name) => name.startsWith('scenarios/'))).toBe(true);
}, 240_000);

test('what was saved is published by the engine, and a case of it runs', async () => {
  const files = await opened.page.evaluate(savedFiles);
  const engine = await createTestEngine({ now: '2026-01-05T08:00:00+07:00' });
  try {
    const { procedures, problems } = await engine.procedures.deploy({ files });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(procedures.map(({ procedure }) => procedure)).toEqual(['2.001234']);

    const scenario = files.find(({ name }) => name.startsWith('scenarios/'))?.content ?? '{}';
    const [first] = JSON.parse(scenario).steps as readonly { readonly start: { readonly data: object } }[];
    const { caseId } = await engine.cases.start({
      procedure: '2.001234',
      data: (first?.start.data ?? {}) as never,
      actor: { id: 'lan', roles: [], units: [] },
    });
    await engine.settle();

    expect((await engine.cases.get({ caseId })).status).toBe('active');
  } finally {
    await engine.close();
  }
}, 60_000);
