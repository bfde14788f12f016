import { expect, test } from 'vitest';
import { englishOf, withEnglish, withReworded } from './translations.ts';

const bundle = {
  files: [
    { name: 'texts/en.json', content: '{ "Họ tên": "Name", "Tuổi":  "Age" }\n' },
    { name: 'forms/a.schema.json', content: '{"title":"Họ tên","x":{"title":"Tuổi"},"y":{"title":"Tuổi"}}' },
  ],
};

test('a translation is changed where it stands, and an emptied one goes', () => {
  expect(withEnglish(bundle, 'Tuổi', 'Years')).toBe('{ "Họ tên": "Name", "Tuổi":  "Years" }\n');
  expect(JSON.parse(withEnglish(bundle, 'Tuổi', '') ?? '')).toEqual({ 'Họ tên': 'Name' });
  expect(withEnglish({ files: [] }, 'Tuổi', '')).toBeUndefined();
});

test('the translation follows words that change, and stays for those who still use the old ones', () => {
  expect(withReworded(bundle, 'Họ tên', 'Họ và tên')).toContain('{ "Họ và tên": "Name", "Tuổi"');
  const copied = withReworded(bundle, 'Tuổi', 'Số tuổi') ?? '';
  expect(JSON.parse(copied)).toMatchObject({ Tuổi: 'Age', 'Số tuổi': 'Age' });
  expect(englishOf(bundle, 'toString')).toBe('');
});
