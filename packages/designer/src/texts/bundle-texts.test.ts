import { expect, test } from 'vitest';
import { processOf } from '../testdata/process-of.ts';
import { bundleTexts } from './bundle-texts.ts';

const bundle = {
  files: [
    {
      name: 'procedure.json',
      content: JSON.stringify({
        name: { vi: 'Khai sinh', en: 'Birth' },
        roles: [{ id: 'a', name: { vi: 'Cán bộ' } }],
        source: { doubtful: [{ note: { vi: 'không kể' } }] },
      }),
    },
    { name: 'forms/a.schema.json', content: '{"title":"Đơn","properties":{"title":{"title":"Họ tên"}}}' },
    { name: 'forms/b.ui.json', content: '{"elements":[{"label":"Họ tên"},{"label":"Phần"}]}' },
    {
      name: 'decisions/fee.dmn',
      content:
        '<definitions xmlns:motcua="m"><decision id="fee" name="Mức phí" motcua:nameEn="Fee"><decisionTable/></decision></definitions>',
    },
    { name: 'texts/en.json', content: '{"Họ tên":"Name"}' },
  ],
};

test('texts of the procedure, the process and the forms are told once, with the place of their English', () => {
  const texts = bundleTexts(bundle, processOf('check'));

  expect(texts.map(({ vi, en }) => `${vi}: ${en}`)).toEqual([
    'Khai sinh: Birth',
    'Cán bộ: ',
    'check: ',
    'Mức phí: Fee',
    'Đơn: ',
    'Họ tên: Name',
    'Phần: ',
  ]);
  expect(texts[1]?.where).toEqual({ type: 'procedure', path: ['roles', 0, 'name', 'en'] });
});
