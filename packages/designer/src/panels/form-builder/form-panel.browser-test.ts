import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { withContent } from '../../bundle/bundle.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const SCHEMA = 'forms/application.schema.json';
const UI = 'forms/application.ui.json';
const EMPTY = { files: [{ name: 'procedure.json', content: '{}\n' }] };
let opened: OpenPart;

/** The line of the outline with this name, opened. */
async function openLine(name: string): Promise<string> {
  const line = [...opened.shadow.querySelectorAll<HTMLDetailsElement>('.outline details')].find(
    (details) => details.querySelector('summary > span:not(.drag)')?.textContent === name,
  );
  if (line === undefined) throw new Error(`no line «${name}»`);
  if (!line.open) await opened.click(`#${line.id} summary`);
  return `#${line.id}`;
}

const lines = () =>
  [...opened.shadow.querySelectorAll('.outline summary > span:not(.drag, .marks)')].map(
    ({ textContent }) => textContent,
  );

function previewed(): string {
  return opened.find('motcua-form').shadowRoot?.textContent ?? '';
}

beforeEach(async () => {
  opened = await openPart('forms', khaiSinh);
  await opened.choose('#form-open', 'application');
});

test('a form is shown in its sections, with what is required and what is conditional', () => {
  expect(lines().slice(0, 3)).toEqual(['Người yêu cầu', 'Họ, chữ đệm, tên', 'Số định danh cá nhân']);
  expect(opened.part().textContent).toMatch(/Người cha\s+Phần · có điều kiện/);
  expect(opened.part().textContent).toContain('Họ và tên · bắt buộc');
});

test('a title is changed where it stands, its translation goes along, and the preview follows', async () => {
  const before = opened.text(SCHEMA);
  const line = await openLine('Kết quả đề nghị');
  await opened.fill(`${line}-title`, 'Kết quả mong muốn');

  expect(opened.text(SCHEMA)).toBe(before);
  expect(opened.json('texts/en.json')['Kết quả mong muốn']).toBeDefined();
  await expect.poll(previewed).toContain('Kết quả mong muốn');

  await opened.undo();
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a field is dragged by its handle to another section, and one undo takes it back', async () => {
  const line = (name: string) =>
    [...opened.shadow.querySelectorAll('.outline details')].find(
      (details) => details.querySelector('summary > span:not(.drag)')?.textContent === name,
    ) as HTMLElement;
  const target = line('Số điện thoại');
  const handle = line('Số bản sao Giấy khai sinh đề nghị cấp thêm').querySelector('.drag') as Element;

  await userEvent.dragAndDrop(handle, target, { targetPosition: { x: 80, y: 4 } });
  await opened.settle();

  const order = lines();
  expect(order.indexOf('Số bản sao Giấy khai sinh đề nghị cấp thêm')).toBe(
    order.indexOf('Số điện thoại') - 1,
  );
  await opened.undo();
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a field moves down with its button, keeps the focus, and nothing but the order changes', async () => {
  const line = await openLine('Số điện thoại');
  await opened.click(`${line} [data-action=down]`);

  expect(lines().slice(4, 6)).toEqual(['Thư điện tử', 'Số điện thoại']);
  expect(opened.shadow.activeElement?.getAttribute('data-action')).toBe('down');
  await userEvent.keyboard('{Enter}');
  await opened.settle();
  expect(lines()[6]).toBe('Số điện thoại');

  await opened.undo(2);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a field that is hidden is required only while it is shown', async () => {
  const line = await openLine('Số bản sao Giấy khai sinh đề nghị cấp thêm');
  await opened.choose(`${line}-new-comparison`, 'fatherDeclared');

  const control = JSON.stringify(opened.json(UI)).match(
    /"scope":"#\/properties\/extraCopies".*?"rule":(\{.*?\}\})/,
  )?.[1];
  expect(control).toContain('"scope":"#/properties/fatherDeclared","schema":{"const":true}');
  expect(opened.json(SCHEMA).required).not.toContain('extraCopies');
  expect(opened.json(SCHEMA).allOf.at(-1).then).toEqual({ required: ['extraCopies'] });

  await opened.undo();
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('a key that the process relies on stays, and says why', async () => {
  await opened.choose('#form-open', 'check');
  const line = await openLine('Hồ sơ đầy đủ, hợp lệ?');

  expect(opened.find(line).textContent).toMatch(/Mã trường: complete. Đang dùng ở quy trình/);
  await opened.fill(`${line}-title`, 'Đủ giấy tờ?');
  expect(opened.json('forms/check.schema.json').properties.complete.title).toBe('Đủ giấy tờ?');
});

test('axe finds nothing in the builder, in either language', async () => {
  await openLine('Người yêu cầu');
  expect(await opened.violations()).toEqual([]);
  await openLine('Giới tính');
  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});

test('twelve fields with a condition are asked for in a few entries, from nothing', async () => {
  opened = await openPart('forms', EMPTY);
  await opened.fill('#form-new', 'Đơn đề nghị');
  await opened.fill(
    '#form-add-fields',
    'Họ và tên\nNgày sinh\nGiới tính: Nam, Nữ\nSố định danh cá nhân\nSố điện thoại\nThư điện tử (nếu có)\nNơi cư trú\nĐã kết hôn không\nTên vợ hoặc chồng\nSố bản sao\nLý do\nTôi cam đoan lời khai là đúng',
  );

  const name = 'forms/donDeNghi.schema.json';
  expect(Object.keys(opened.json(name).properties)).toHaveLength(12);
  expect(opened.json(name).properties.gioiTinh.oneOf.map(({ title }: { title: string }) => title)).toEqual([
    'Nam',
    'Nữ',
  ]);
  await expect.poll(previewed).toContain('Tôi cam đoan lời khai là đúng');

  const line = await openLine('Tên vợ hoặc chồng');
  await opened.choose(`${line}-new-comparison`, 'daKetHonKhong');
  await expect.poll(previewed).not.toContain('Tên vợ hoặc chồng');
  expect(await opened.violations()).toEqual([]);

  await opened.undo(3);
  expect(opened.designer.bundle.files).toEqual(EMPTY.files);
});

test('the key follows the title until the form is published', async () => {
  const schema = JSON.stringify({
    type: 'object',
    title: 'Đơn',
    required: ['hoTen'],
    properties: { hoTen: { type: 'string', title: 'Họ tên' } },
  });
  const bundle = withContent(EMPTY, 'forms/don.schema.json', schema);
  opened = await openPart('forms', bundle);
  const line = await openLine('Họ tên');
  await opened.fill(`${line}-title`, 'Họ tên mẹ');
  expect(opened.json('forms/don.schema.json')).toMatchObject({
    required: ['hoTenMe'],
    properties: { hoTenMe: {} },
  });

  opened.designer.published = opened.designer.bundle;
  await opened.settle();
  const renamed = await openLine('Họ tên mẹ');
  await opened.fill(`${renamed}-title`, 'Họ tên của mẹ');
  expect(opened.json('forms/don.schema.json').properties.hoTenMe.title).toBe('Họ tên của mẹ');
  expect(opened.part().textContent).toContain('Đã công bố nên không đổi được');
});

test('pages, sections and blocks are added and taken back to the byte', async () => {
  await opened.fill('#form-add-page', 'Trang cuối');
  await opened.choose('#form-add-block', 'Khối mới: Cá nhân');

  expect(opened.json(UI).type).toBe('Categorization');
  expect(opened.json(UI).elements.at(-1)).toMatchObject({
    label: 'Trang cuối',
    elements: [{ type: 'Control' }],
  });
  expect(opened.json(SCHEMA).properties.caNhan).toEqual({ $ref: '#/$defs/person', title: 'Cá nhân' });
  expect(opened.part().textContent).toContain('Trang cuối');

  await opened.fill('#form-add-section', 'Người làm chứng');
  await opened.choose('#form-add-block', 'Khối: person');
  expect(Object.keys(opened.json(SCHEMA).$defs)).toEqual(['person']);

  await opened.undo(4);
  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('values to choose from keep their codes when they are reworded', async () => {
  const line = await openLine('Giới tính');
  await opened.fill(`${line}-options`, 'Nam\nNữ\nKhác');
  await opened.fill(`${line}-options`, 'Con trai\nNữ\nKhác');

  expect(opened.json(SCHEMA).properties.child.properties.sex.oneOf).toEqual([
    { const: 'male', title: 'Con trai' },
    { const: 'female', title: 'Nữ' },
    { const: 'khac', title: 'Khác' },
  ]);
});

test('on a phone everything stands in one column', async () => {
  await page.viewport(390, 844);
  await openLine('Giới tính');

  expect(opened.find('.part').scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 900);
});
