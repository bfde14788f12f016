import { plainWords } from '../import/plain-words.ts';
import { asciiId, freeId, idsOf } from './free-id.ts';

const APPLICANT =
  /^(?:nguoi (?:yeu cau|nop|de nghi|dan|su dung dat|lam don)|cong dan|ca nhan|to chuc, ca nhan|chu (?:dau tu|du an|ho)|hai ben|ben yeu cau|doanh nghiep|co so$)/;

/** Somebody outside the office, by the words for it: «Người nộp hồ sơ», «Công dân», «Doanh nghiệp» … */
export function isApplicantName(name: string): boolean {
  return APPLICANT.test(plainWords(name));
}

/** An id made from a name, which none of these roles has. */
export function freeRoleId(name: string, roles: readonly { readonly id: string }[]): string {
  return freeId(asciiId(name) || 'role', idsOf(roles));
}

/** A role as it lands in `procedure.json`; by its name it may be that of the person who applies, which can be changed. */
export function newRole(name: string, roles: readonly { readonly id: string }[]): object {
  return {
    id: freeRoleId(name, roles),
    name: { vi: name },
    ...(isApplicantName(name) && { applicant: true }),
  };
}
