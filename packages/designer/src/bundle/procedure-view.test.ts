import { expect, test } from 'vitest';
import { readProcedure } from './procedure-view.ts';

test('roles come from procedure.json and forms from forms/*.schema.json', () => {
  const bundle = {
    files: [
      {
        name: 'procedure.json',
        content: JSON.stringify({
          code: '1.001193',
          name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
          roles: [
            { id: 'citizen', name: { vi: 'Người dân' }, applicant: true },
            { id: 'officer' },
            'nonsense',
          ],
        }),
      },
      { name: 'forms/application.schema.json', content: '{"title":"Tờ khai"}' },
      { name: 'forms/broken.schema.json', content: '{' },
      { name: 'texts/en.json', content: '{"Tờ khai":"Application"}' },
    ],
  };

  const view = readProcedure(bundle);

  expect(view.name).toEqual({ vi: 'Đăng ký khai sinh', en: 'Birth registration' });
  expect(view.roles).toEqual([
    { id: 'citizen', name: { vi: 'Người dân' }, applicant: true },
    { id: 'officer', name: { vi: 'officer' }, applicant: false },
  ]);
  expect(view.forms).toEqual([
    { id: 'application', name: { vi: 'Tờ khai', en: 'Application' }, fields: [] },
    { id: 'broken', name: { vi: 'broken' }, fields: [] },
  ]);
});

test('a bundle without procedure.json offers nothing and does not fail', () => {
  expect(readProcedure({ files: [{ name: 'procedure.json', content: '[' }] })).toEqual({
    name: { vi: '' },
    code: '',
    draft: false,
    roles: [],
    forms: [],
    decisions: [],
    clocks: [],
    documents: [],
    notifications: [],
  });
});
