import { isApplicantName } from '../bundle/new-role.ts';
import { oneLine, plainWords } from './plain-words.ts';

/** What of a row says who does it. */
export interface NamedRow {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
}

const SUBMITS = /^(?:nop|dang nhap|xuat trinh|ke khai|lap ho so va nop|chuan bi ho so)/;
const SYSTEM = /^(?:he thong|phan mem|cong dich vu cong|tu dong)/;

/** Somebody outside the office: by the words for it, or since it is they who hand in the application in the first row. */
export function isApplicant(row: NamedRow, all: readonly NamedRow[]): boolean {
  const [first] = all;
  const submits = first !== undefined && SUBMITS.test(plainWords(oneLine(first.name)));
  return isApplicantName(row.role) || (submits && row.role === first.role && row.role !== '');
}

export function isSystem(role: string): boolean {
  return SYSTEM.test(plainWords(role));
}

/** The words of the cell; «Văn thư» of two offices are two people. The applicant is the same everywhere. */
export function whoDoes(row: NamedRow, all: readonly NamedRow[]): string {
  if (row.role === '') return row.agency;
  const offices = new Set(all.filter(({ role }) => role === row.role).map(({ agency }) => agency));
  return offices.size < 2 || row.agency === '' || isApplicant(row, all)
    ? row.role
    : `${row.role} – ${row.agency}`;
}
