const PAPER =
  '(?:0?\\d{1,2} )?(?:bo )?(?:ban (?:chinh|goc|sao|chup|trich|dich|an)|giay|van ban(?! (?:thong bao|tra loi|yeu cau|huong dan))|to khai|don |bao cao|bien ban|bang|quyet dinh|danh (?:sach|muc)|hop dong|phieu|chung|trich luc|the |so |hinh|anh|hoa don|tai lieu(?! (?:sau|khac|phai)))';

/** «Trường hợp …», «Đối với …», «Nếu …»: what follows holds for some applicants only. */
const SITUATION = /^(?:trong )?(?:truong hop|doi voi|rieng doi voi|neu )/;
/** «Đối với tàu biển: Bản trích sao …» */
const NAMED = new RegExp(`^[^:]{5,400}?(?<!gom):\\s*(?:[-+*]\\s*|\\(?[ia]\\)\\s*)?(?=${PAPER})`);
/** «… thì phải nộp Trích lục», «…, người khai nộp 02 bản chính tờ khai» */
const WITHIN = '(?:(?:(?!tru truong hop)[^.;:]){0,90}?\\s)?';
const HANDED_IN = new RegExp(
  `(?:(?:thi|phai|chi)\\s${WITHIN}(?<!duoc |co the |cam ket )(?:nop|xuat trinh|gui|kem theo|bo sung)|,\\s(?:[^.;:,]{0,60}?\\s)?(?:nop|xuat trinh|gui kem)|phai co)(?: lai| them| kem)?:? (?=${PAPER})`,
);
/** «… thì văn bản ủy quyền là tài liệu phải có» */
const REQUIRED = new RegExp(`thi (?=${PAPER}[^;.]{0,120}(?:la (?:tai lieu|giay to) )phai (?:co|nop))`);
/** What need not be handed in, or stands for another paper. */
const SPARED = /khong (?:phai|can|yeu cau) |duoc mien |\bthay cho /;
/** A second situation before anything was asked for in the first. */
const SECOND = /\. (?:neu|truong hop|doi voi) /;
/** It is the office that has to write something. */
const BY_OFFICE = /(?:co quan|uy ban|can bo|cong chuc|bo phan)[^,;.]{0,60}phai co $/;

/**
 * The paper that a row asks for in a situation, from its name on: «… thì phải nộp Trích lục» → «Trích lục».
 *
 * @param plain The row without marks, bullets and its number.
 * @returns Nothing where the row holds for everybody, or names no paper that is handed in.
 */
export function paperAskedIn(plain: string): string | undefined {
  if (!SITUATION.test(plain) || SPARED.test(plain)) return undefined;
  for (const pattern of [NAMED, HANDED_IN, REQUIRED]) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const before = plain.slice(0, end);
    return BY_OFFICE.test(before) || SECOND.test(before) ? undefined : plain.slice(end);
  }
  return undefined;
}
