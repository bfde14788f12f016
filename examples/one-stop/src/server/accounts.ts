import type { Actor } from '@motcua/engine';

/** The office that this portal serves: its code is the beginning of every case number. */
export const office = {
  unit: 'H56.12.05',
  name: { vi: 'Ủy ban nhân dân xã Tân An', en: 'Tân An commune office' },
} as const;

type AccountKind = 'citizen' | 'officer' | 'administrator';

/** What a citizen's account knows about them, in the names that application forms use. */
interface Profile {
  readonly fullName: string;
  readonly citizenId: string;
  readonly residence: string;
  readonly phone: string;
}

/** Somebody who can sign in to this demonstration. */
export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly position?: { readonly vi: string; readonly en: string };
  readonly roles: readonly string[];
  readonly profile?: Profile;
}

/** The people of the demonstration. A real portal asks the national identity platform instead (VNeID). */
export const accounts: readonly Account[] = [
  {
    id: 'lan',
    kind: 'citizen',
    name: 'Nguyễn Thị Lan',
    roles: [],
    profile: {
      fullName: 'Nguyễn Thị Lan',
      citizenId: '079195001234',
      residence: '12 Lê Lợi, xã Tân An',
      phone: '0912345678',
    },
  },
  {
    id: 'binh',
    kind: 'citizen',
    name: 'Trần Văn Bình',
    roles: [],
    profile: {
      fullName: 'Trần Văn Bình',
      citizenId: '079093004321',
      residence: '12 Lê Lợi, xã Tân An',
      phone: '0987654321',
    },
  },
  {
    id: 'hoa',
    kind: 'officer',
    name: 'Hoa',
    position: { vi: 'Cán bộ tiếp nhận', en: 'Reception officer' },
    roles: ['reception'],
  },
  {
    id: 'minh',
    kind: 'officer',
    name: 'Minh',
    position: { vi: 'Công chức tư pháp – hộ tịch', en: 'Civil-status officer' },
    roles: ['civil-status'],
  },
  {
    id: 'son',
    kind: 'officer',
    name: 'Sơn',
    position: { vi: 'Chủ tịch UBND xã', en: 'Chairman of the commune' },
    roles: ['chairman'],
  },
  {
    id: 'admin',
    kind: 'administrator',
    name: 'Quản trị',
    position: { vi: 'Quản trị quy trình', en: 'Administrator of procedures' },
    roles: ['administrator'],
  },
];

/** An account as the engine knows it: officers act for their office only. */
export function actorOf({ id, roles }: Account): Actor {
  return roles.length === 0 ? { id, roles } : { id, roles, units: [office.unit] };
}
