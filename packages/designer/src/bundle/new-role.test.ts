import { expect, test } from 'vitest';
import { newRole } from './new-role.ts';

test('who applies is known by the words for it, and officers are not', () => {
  const roles = ['Người nộp hồ sơ', 'Tổ chức, cá nhân', 'Bộ phận Một cửa', 'Cơ sở vật chất'];

  expect(roles.map((name) => newRole(name, []))).toEqual([
    { id: 'nguoi-nop-ho-so', name: { vi: 'Người nộp hồ sơ' }, applicant: true },
    { id: 'to-chuc-ca-nhan', name: { vi: 'Tổ chức, cá nhân' }, applicant: true },
    { id: 'bo-phan-mot-cua', name: { vi: 'Bộ phận Một cửa' } },
    { id: 'co-so-vat-chat', name: { vi: 'Cơ sở vật chất' } },
  ]);
});
