import { expect, test } from 'vitest';
import {
  newTemplate,
  previewOf,
  readBlock,
  sayBlock,
  templateBlocks,
  withBlock,
  withoutBlock,
  withParagraphAfter,
} from './template.ts';

const placeholders = [{ expression: 'case.number', name: 'Mã hồ sơ' }];
const html =
  '<body>\n  <h1 class="x">Giấy hẹn</h1>\n  <p>Mã: <strong>{{= case.number }}</strong></p>\n  <!-- kept -->\n</body>\n';

test('headings, paragraphs and cells are found, and words are changed where they stand', () => {
  const [heading, paragraph] = templateBlocks(html);
  expect([heading?.text, paragraph?.tag]).toEqual(['Giấy hẹn', 'p']);
  if (heading === undefined || paragraph === undefined) throw new Error('no blocks');

  expect(withBlock(html, heading, 'Giấy biên nhận')).toBe(html.replace('Giấy hẹn', 'Giấy biên nhận'));
  const added = withParagraphAfter(html, heading, 'Kính gửi');
  expect(added).toBe(html.replace('</h1>', '</h1>\n  <p>Kính gửi</p>'));
  expect(withoutBlock(added, templateBlocks(added)[1] as never)).toBe(html);
});

test('placeholders are read by name and written as expressions; formatting stays', () => {
  const [, paragraph] = templateBlocks(html);
  const said = sayBlock(paragraph?.text ?? '', placeholders);

  expect(said).toBe('Mã: <strong>[Mã hồ sơ]</strong>');
  expect(readBlock(said, placeholders)).toBe(paragraph?.text);
  expect(readBlock('a < b & [không có]', placeholders)).toBe('a &lt; b &amp; [không có]');
});

test('a preview shows the names, and markup in a name does nothing', () => {
  expect(previewOf('{{= case.number }} {{= x }}', [{ expression: 'x', name: '<b>' }])).toContain('&lt;b');
  expect(templateBlocks(newTemplate).length).toBeGreaterThan(3);
});
