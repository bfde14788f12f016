import { expect, test } from 'vitest';
import { prefill } from './prefill.ts';

const profile = { fullName: 'Nguyễn Thị Lan', citizenId: '079195001234' };

test('only what the form asks of who applies is filled in', () => {
  const schema = { properties: { requester: { properties: { fullName: {} } }, child: {} } };

  expect(prefill(schema, profile)).toEqual({ requester: { fullName: 'Nguyễn Thị Lan' } });
});

test('a form that asks nothing of who applies begins empty', () => {
  expect(prefill({ properties: { name: {} } }, profile)).toEqual({});
  expect(prefill({}, undefined)).toEqual({});
});
