import type { CatalogStep } from '../record.ts';
import { plainWords } from './plain-words.ts';

const APPLICANT_DOES =
  /^(?:chuan bi|lap(?:, nop)? ho so|nop ho so|gui ho so|nop (?:\d+ )?(?:\([^)]*\) )?(?:bo )?ho so|nhan ket qua|ke khai|khai |dang ky tai khoan|nop phi|nop le phi|thanh toan)/;

const APPLICANT_NAMED =
  /^(?:nguoi (?:yeu cau|de nghi|nop|co yeu cau|dan|khai|lam don|dang ky|co nhu cau|thue|nhan|su dung|lao dong)|cong dan|to chuc|ca nhan|doanh nghiep|chu (?:dau tu|tau|xe|so huu|rung|co so|phuong tien|su dung|ho|du an)|co so|nha dau tu|don vi (?:de nghi|nop)|hop tac xa|ho (?:gia dinh|kinh doanh)|ngan hang thuong mai|to chuc tin dung|cong ty|thuong nhan|khach hang|co quan, to chuc|cac (?:to chuc|ca nhan|doanh nghiep))/;

const HANDS_IN =
  /(?:nop|gui|lap|chuan bi|ke khai|khai bao|dang ky|den (?:nhan|nop)|nhan ket qua|hoan thien|trinh|mang|thuc hien)/;

const DESK_DOES =
  /(?:tiep nhan (?:va |, )?(?:kiem tra |xu ly )?(?:ho so|don)|tiep nhan ho so|tra ket qua|trung tam phuc vu hanh chinh cong|bo phan (?:mot cua|tiep nhan)|can bo tiep nhan|kiem tra (?:tinh (?:day du|hop le|phap ly)|thanh phan|ho so))/;

/** Who does a step, by how its name and first sentence begin. The first step of a procedure is the applicant's unless an office is named. */
export function actorOf(name: string, text: string, order: number): CatalogStep['actor'] {
  const head = plainWords(name).trim();
  const begin = plainWords(`${name}. ${text}`).slice(0, 260);
  if (/^tra (?:ket qua|giay)/.test(head) || /^(?:tiep nhan|kiem tra)/.test(head)) return 'desk';
  if (
    /^(?:giai quyet|tham dinh|xem xet|phe duyet|quyet dinh|xu ly|cap |ban hanh|thong bao|trinh|lay y kien)/.test(
      head,
    )
  )
    return 'office';
  if (APPLICANT_DOES.test(head)) return 'applicant';
  if (APPLICANT_NAMED.test(head) && HANDS_IN.test(begin)) return 'applicant';
  if (DESK_DOES.test(begin.slice(0, 160))) return 'desk';
  if (order === 1 && /(?:nop|gui|lap) [^.;]{0,60}(?:ho so|don|van ban)/.test(begin)) return 'applicant';
  return 'office';
}
