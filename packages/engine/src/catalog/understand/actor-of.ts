import type { CatalogStep } from '../record.ts';
import { plainWords } from './plain-words.ts';

const APPLICANT_DOES =
  /^(?:chuan bi|lap(?:, nop)? ho so|nop ho so|gui ho so|nop (?:\d+ )?(?:\([^)]*\) )?(?:bo )?ho so|nhan ket qua|ke khai|khai |dang ky tai khoan|nop phi|nop le phi|thanh toan)/;

const APPLICANT_NAMED =
  /^(?:nguoi (?!dung dau|co tham quyen|tiep nhan|giai quyet|phu trach|duoc (?:giao|phan cong))[a-z]+|cong dan|to chuc|ca nhan|doanh nghiep|chu (?:dau tu|tau|xe|so huu|rung|co so|phuong tien|su dung|ho|du an)|co so|nha dau tu|don vi (?:de nghi|nop)|hop tac xa|ho (?:gia dinh|kinh doanh)|ngan hang thuong mai|to chuc tin dung|cong ty|thuong nhan|khach hang|co quan, to chuc|cac (?:to chuc|ca nhan|doanh nghiep)|si quan|hoc sinh|sinh vien|cong dong|than nhan)/;
/** «Tổ chức họp»: a verb here. */
const ORGANISES =
  /^to chuc (?:tham dinh|hop|kiem tra|lay y kien|thuc hien|xac minh|khao sat|hoi dong|xet|thi )/;
const OFFICE_NAMED =
  /^(?:co quan (?!de nghi)|uy ban|ubnd|ubcknn|nhnn|so (?!luong|lieu)|bo (?!ho so|sung)|cuc |chi cuc|ngan hang nha nuoc|trung tam|cong an|phong |can bo|cong chuc|chu tich|giam doc so|hoi dong|van phong dang ky|bo phan|kho bac|hai quan)/;

const HANDS_IN =
  /(?:nop|gui|lap|chuan bi|ke khai|khai bao|dang ky|den (?:nhan|nop)|nhan ket qua|hoan thien|trinh|mang|thuc hien)/;

const DESK_DOES =
  /(?:tiep nhan (?:va |, )?(?:kiem tra |xu ly )?(?:ho so|don)|tiep nhan ho so|tra ket qua|trung tam phuc vu hanh chinh cong|bo phan (?:mot cua|tiep nhan)|can bo tiep nhan|kiem tra (?:tinh (?:day du|hop le|phap ly)|thanh phan|ho so))/;

/** «…, công ty hoàn thiện hồ sơ và gửi …»: the first that a clause begins with, behind «trong thời hạn …» and «khi …». */
function namedFirst(begin: string): 'applicant' | 'office' | undefined {
  for (const clause of begin.split(/[,;.:]\s+| thi /).slice(0, 10)) {
    if (OFFICE_NAMED.test(clause)) return 'office';
    if (APPLICANT_NAMED.test(clause) && !ORGANISES.test(clause)) {
      const from = begin.indexOf(clause);
      return HANDS_IN.test(begin.slice(from, from + 420)) ? 'applicant' : undefined;
    }
  }
  return undefined;
}

/** Who does a step, by how its name and first sentence begin. The first step of a procedure is the applicant's unless an office is named. */
export function actorOf(name: string, text: string, order: number): CatalogStep['actor'] {
  const head = plainWords(name).trim();
  // A name that was cut stands whole in the text.
  const whole = plainWords(name.endsWith('…') ? text : `${name}. ${text}`);
  const begin = whole.slice(0, 260);
  if (/^tra (?:ket qua|giay)/.test(head) || /^(?:tiep nhan|kiem tra)/.test(head)) return 'desk';
  if (
    /^(?:giai quyet|tham dinh|xem xet|phe duyet|quyet dinh|xu ly|cap |ban hanh|thong bao|trinh|lay y kien)/.test(
      head,
    )
  )
    return 'office';
  if (APPLICANT_DOES.test(head) || /(?:^|\. )can cu (?:theo |vao )?ngay hen[^.]* nhan /.test(begin))
    return 'applicant';
  const named = namedFirst(whole.replace(/\([^()]*\)/g, '').slice(0, 900));
  if (named === 'applicant') return 'applicant';
  if (DESK_DOES.test(begin.slice(0, 160))) return 'desk';
  if (order === 1 && named === undefined && /(?:nop|gui|lap) [^.;]{0,60}(?:ho so|don|van ban)/.test(begin))
    return 'applicant';
  return 'office';
}
