import { beforeEach, expect, test } from 'vitest';
import { contentOf, withContent } from '../../bundle/bundle.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { inProcess } from '../../testdata/open-designer.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const content = (name: string) => contentOf(khaiSinh, name) ?? '';

/** One text each lacks its English: of the procedure, of the process and of a form. */
const incomplete = [
  ['procedure.json', content('procedure.json').replace(', "en": "Birth registration"', '')],
  ['process.bpmn', content('process.bpmn').replace(' motcua:nameEn="Hand over the result"', '')],
  [
    'decisions/fee.dmn',
    '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"><decision id="fee" name="Mức phí"><literalExpression><text>1</text></literalExpression></decision></definitions>\n',
  ],
  ['texts/en.json', content('texts/en.json').replace(/\n\s*"Giới tính": "[^"]*",/, '')],
].reduce((bundle, [name = '', text = '']) => withContent(bundle, name, text), khaiSinh);

let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('texts', incomplete);
});

test('what lacks its English is listed and filled in where it belongs', async () => {
  const missing = [...opened.shadow.querySelectorAll('.text-vi')].map(({ textContent }) => textContent);
  expect(missing).toEqual(['Thủ tục đăng ký khai sinh', 'Trả kết quả', 'Mức phí', 'Giới tính']);

  await opened.fill('#text-0', 'Birth registration');
  await opened.fill('#text-0', 'Hand over the result');
  await opened.fill('#text-0', 'Fee');
  await opened.fill('#text-0', 'Sex');

  expect(opened.json('procedure.json').name.en).toBe('Birth registration');
  expect(inProcess(opened.designer.bundle, /motcua:nameEn="Hand over the result"/)).toBeDefined();
  expect(opened.json('texts/en.json')['Giới tính']).toBe('Sex');
  expect(opened.text('decisions/fee.dmn')).toContain('nameEn="Fee"');
  expect(opened.part().textContent).toContain('Đã có đủ bản tiếng Anh');

  await opened.undo(4);
  expect(opened.designer.bundle.files).toEqual(incomplete.files);
});

test('axe finds nothing, with all texts and in either language', async () => {
  await opened.click('#texts-all');
  expect(opened.shadow.querySelectorAll('.texts li').length).toBeGreaterThan(50);
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
});
