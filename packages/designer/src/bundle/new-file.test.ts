import { expect, test } from 'vitest';
import { withFormat } from './new-file.ts';

test('a procedure says in which format it is written, and keeps what it says already', () => {
  expect(JSON.parse(withFormat('procedure.json', '{ "code": "1" }'))).toEqual({ code: '1', format: 1 });
  expect(withFormat('procedure.json', '{ "format": 2 }')).toBe('{ "format": 2 }');
  expect(withFormat('texts/en.json', '{}')).toBe('{}');
});
