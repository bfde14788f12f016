import { expect, test } from 'vitest';
import { keyOfTitle, readFieldLine } from './field-line.ts';

test.each([
  ['Họ và tên', 'name'],
  ['Ngày sinh', 'date'],
  ['Số định danh cá nhân', 'citizen-id'],
  ['Số điện thoại', 'phone'],
  ['Nơi cư trú', 'address'],
  ['Số bản sao', 'integer'],
  ['Lệ phí', 'money'],
  ['Đã kết hôn không', 'yes-no'],
  ['Tôi cam đoan những điều khai trên là đúng', 'declaration'],
  ['Lý do', 'long-text'],
  ['Dân tộc', 'text'],
])('«%s» is a field of the kind %s', (line, kind) => {
  expect(readFieldLine(line)?.kind).toBe(kind);
});

test('values behind a colon make a choice, and «nếu có» makes it optional', () => {
  expect(readFieldLine('Giới tính: Nam, Nữ')).toEqual({
    title: 'Giới tính',
    kind: 'one-of',
    required: true,
    options: ['Nam', 'Nữ'],
  });
  expect(readFieldLine('Ghi chú (nếu có)')?.required).toBe(false);
  expect(readFieldLine('   ')).toBeUndefined();
});

test('a key is made of letters that expressions take', () => {
  expect(keyOfTitle('Họ, chữ đệm, tên')).toBe('hoChuDemTen');
  expect(keyOfTitle('2 bản sao')).toBe('truong2BanSao');
});
