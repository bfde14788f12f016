import { expect, test } from 'vitest';
import { contentOf, withContent } from '../../bundle/bundle.ts';
import { templates } from '../../templates/templates.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { openPart } from '../../testdata/open-part.ts';
import { diagramFiles } from './diagram-files.ts';

test('words are found in steps, forms and documents, with or without their marks, and lead there', async () => {
  const open = await openPart('overview', khaiSinh);

  await open.fill('#find-text', 'ky giay');

  expect(open.part().textContent).toContain('Ký Giấy khai sinh');
  await open.click('.found button');
  expect(open.find('.panel').textContent).toContain('Ký Giấy khai sinh');
});

test('«chữ ký» is found in forms and documents, and each place opens where it is edited', async () => {
  const open = await openPart('overview', khaiSinh);
  await open.fill('#find-text', 'cam đoan');
  await open.click('.found [data-found-in=forms]');
  await expect
    .poll(() => open.shadow.querySelector<HTMLSelectElement>('#form-open')?.value)
    .toBe('application');

  await open.click('.parts [data-part=overview]');
  await open.fill('#find-text', 'HEN TRA KET QUA');
  await open.click('.found [data-found-in=documents]');
  await expect
    .poll(() => open.shadow.querySelector<HTMLDetailsElement>('#part-documents-0')?.open)
    .toBe(true);
});

test('what is different to the published version is told in sentences', async () => {
  const xml = contentOf(khaiSinh, 'process.bpmn') ?? '';
  const open = await openPart(
    'overview',
    withContent(khaiSinh, 'process.bpmn', xml.replace('name="Kiểm tra hồ sơ"', 'name="Xem hồ sơ"')),
  );

  open.designer.published = khaiSinh;

  await expect
    .poll(() => open.part().querySelector('.changes')?.textContent)
    .toMatch(/Bước \d+ «Kiểm tra hồ sơ» đổi tên thành «Xem hồ sơ»/);
});

test.each(templates.map(({ id }) => id))(
  'the template «%s» becomes a process whose steps have who does them',
  async (id) => {
    const open = await openPart('overview', { files: [] });

    await open.click(`[data-template=${id}]`);

    const rows = [...open.shadow.querySelectorAll<HTMLInputElement>('input[id^=row-][id$=-name]')].map(
      ({ value }) => value,
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(open.shadow.querySelectorAll('.problems li.error')).toHaveLength(0);
    await open.undo();
    expect(open.designer.bundle.files).toEqual([]);
  },
);

test('the guide says what is done and leads to what is not', async () => {
  const open = await openPart('overview', { files: [] });

  expect(open.part().querySelectorAll('[data-guide].ok')).toHaveLength(0);
  await open.click('[data-guide=name] button');

  expect(open.part().dataset.part).toBe('facts');
});

test('the diagram as SVG, PNG and PDF', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100"/></svg>';
  const head = async (type: string) => {
    const blob = await (diagramFiles[type] as (typeof diagramFiles)[string])(svg);
    return [...new Uint8Array(await blob.arrayBuffer()).slice(0, 4)]
      .map((byte) => String.fromCharCode(byte))
      .join('');
  };

  expect([await head('svg'), await head('png'), await head('pdf')]).toEqual(['<svg', '\u0089PNG', '%PDF']);
});

test('axe finds nothing', async () => {
  const open = await openPart('overview', khaiSinh);
  await open.fill('#find-text', 'hồ sơ');

  expect(await open.violations()).toEqual([]);
});
