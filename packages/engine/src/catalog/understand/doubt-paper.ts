import type { Doubt } from '../reading.ts';
import type { CatalogPaper } from '../record.ts';
import { paperAskedIn } from './asked-paper.ts';
import { plainWords } from './plain-words.ts';

/** Numbering, bullets and stray signs before the first word. */
const LEAD = /^(?:[-–+*•./\s]|\(?(?:\d{1,2}(?:\.\d+)*|[a-zđ]\d?|[ivx]+)[)./]\s*)+/;
const OWN_COUNT = /^0?(\d{1,2}) (?:\([^)]*\) )?/;

/** Words with which the name of a paper begins. What begins otherwise may be the content of an application, or a rule. */
const PAPER_NOUN =
  /^(?:(?:mot trong (?:cac |nhung |so )?)(?:loai )?|(?:cac |nhung |mot so )(?:loai )?|moi |toan bo |bo |tep tin |tep |file |mau |ma )?(?:van ban|ban(?! quan)|don|bao cao|to |giay|quyet dinh|tai lieu|hop dong|danh (?:sach|muc|ba)|ho so|phuong an|bien (?:ban|lai|nhan)|thong bao|dieu le|bang|de an|du (?:thao|an|toan)|cong (?:van|ham)|nghi quyet|cam ket|chung|ho chieu|the|phieu|hoa don|ke hoach|phu luc|de (?:xuat|nghi|cuong)|giai (?:trinh|phap)|manh|ly lich|so (?!luong)|quy (?:trinh|dinh|che|hoach)|thoa thuan|van (?:don|bang)|anh|xuat trinh|thuyet minh|uy (?:nhiem|quyen)|xac (?:nhan|bao)|trich|kien nghi|tuyen bo|thu |tom tat|bang chung|nhat ky|catalog|mo ta|y kien|ket (?:qua|luan)|bia |lenh|lich|chuong trinh|dang ky|dia |usb|cd|noi dung uy quyen|nhiem vu|mau$|video|clip|phim|hinh|van tai don|mau |binh do|to trinh|bo ho so|nop |gui |can cuoc|so do|ban\b)/;

const RULE =
  /^(?:(?:cac )?(?:tai lieu|giay to|ho so|van ban)[^,;:.]{0,70} (?:phai (?:duoc|co|gui|kem|nop)|duoc lap)|tru truong hop|vao lan|nguoi |ngoai |khi |neu |ho so (?:dang ky|de nghi)[^:]{0,120} (?:bao )?gom)/;

const CONDITION = /^(?:trong )?(?:truong hop|doi voi|rieng doi voi)/;
const OBLIGES = /(?:thi |phai |duoc ghi|khong phai)/;
/** «Các giấy tờ của bên nhận gồm»: the heading of the rows below it. */
const HEADING = /(?:^cac [^;.]*\bgom|\bgom:|sau:)$/;

const FURTHER_ITEM =
  /(?:;|\n|\.(?= ?[-–+] ))\s*(?:[-–+]|(?:ban sao|ban chup|giay|van ban|to khai|don |bao cao|bien ban|quyet dinh|danh sach|hop dong|phieu|chung|tai lieu))/;
const JOINED =
  / va (?:ban (?!quan|dich)|giay|van ban|to khai|don |bao cao|bien ban|quyet dinh|danh sach|hop dong|bao lanh|anh )| hoac don /;
/** Where the first paper is named; further on, «và» joins what it is about. */
const BEGINNING = 90;

/** «… tối thiểu bao gồm:» announces what the paper, or a list of papers, holds. */
const ANNOUNCES = /(?:toi thieu )?(?:bao gom|gom)(?: mot| cac)?[^:;.]{0,30}:/;
/** «… bao gồm các nội dung sau: …», «Nội dung của văn bản gồm: …»: what stands in the paper, however long that list is. */
const CONTENTS = /gom (?:cac |nhung )?(?:noi dung|thong tin)|noi dung (?:cua )?[^.:;]{0,40} gom/;
/** In a situation even what a comma parts may be several papers. */
const FURTHER_ASKED =
  /, (?:cac )?(?:ban (?:sao|chup)|giay|van ban|to khai|bien ban|hop dong|phieu|chung)|con phai (?:co|nop)|ngoai ra|dong thoi (?:nop|gui)|[.;] (?:neu|truong hop|doi voi) [^.;]{0,200}(?:nop|phai co)/;

/** «Một trong các loại giấy tờ sau: …»: however many it names, one paper is handed in. */
const ONE_OF = /^mot trong (?:cac |nhung |so )(?:loai )?(?:giay to|van ban|tai lieu)[^:;]{0,60}:/;
const BESIDES = /kem theo|dong thoi|ngoai ra|mot trong .* mot trong /;

/** A row of a list of papers, with what else says that it is one. */
export type CountedPaper = Pick<CatalogPaper, 'name' | 'originals' | 'copies' | 'form'>;

/** What speaks against taking a row with its counts as one paper. */
export function doubtsAboutPaper(paper: CountedPaper): readonly Doubt[] {
  const plain = plainWords(paper.name.replace(/\s+/g, ' ')).replace(LEAD, '');
  const asked = paperAskedIn(plain);
  const counted = asked ?? plain;
  const noun = counted.replace(OWN_COUNT, '');
  if (asked === undefined && isRemark(noun, paper)) return [{ code: 'CATALOG_PAPER_LIKELY_NOTE' }];
  const other = otherCount(counted, noun, paper);
  if (other !== undefined) {
    const count = `${paper.originals} bản chính, ${paper.copies} bản sao`;
    return [{ code: 'CATALOG_PAPER_COUNT_DIFFERS', params: { count, other } }];
  }
  if (isOneOf(noun, paper)) return [];
  const isSeveral = holdsSeveral(noun) || (asked !== undefined && FURTHER_ASKED.test(noun));
  return isSeveral ? [{ code: 'CATALOG_PAPER_SEVERAL' }] : [];
}

/** What the name says itself where that is not the count of its cell: «2 ảnh», «bản sao». */
function otherCount(counted: string, noun: string, { originals, copies }: CountedPaper): string | undefined {
  const own = Number(OWN_COUNT.exec(counted)?.[1] ?? 0);
  if (own > 1 && /^(?:tam |chiec )?anh /.test(noun) && own !== originals) return `${own} ảnh`;
  if (originals === 0 && copies > 0 && /\(ban (?:chinh|goc)\)[.;]?$/.test(noun)) return 'bản chính';
  return isCopy(noun) && originals > 0 ? 'bản sao' : undefined;
}

function holdsSeveral(noun: string): boolean {
  const contents = noun.search(CONTENTS);
  const named = contents < 0 || BESIDES.test(noun.slice(contents)) ? noun : noun.slice(0, contents);
  return FURTHER_ITEM.test(named) || JOINED.test(named.slice(0, BEGINNING)) || ANNOUNCES.test(named);
}

/** Counted once, nothing asked for besides, and no copies that are counted as an original. */
function isOneOf(noun: string, { originals, copies }: Pick<CatalogPaper, 'originals' | 'copies'>): boolean {
  const isOnce = originals <= 1 && copies <= 1;
  const areCopies = originals > 0 && /[:;.]\s*(?:[-+]\s*)?ban (?:sao|chup)/.test(noun);
  return ONE_OF.test(noun) && isOnce && !areCopies && !BESIDES.test(noun);
}

function isRemark(noun: string, paper: CountedPaper): boolean {
  if (RULE.test(noun) || HEADING.test(noun)) return true;
  if (CONDITION.test(noun))
    return (
      OBLIGES.test(noun) ||
      !/(?:[:,]|nop|gui|kem|co) ?(?:[-+] ?)?(?:ban|giay|van ban|to|don|tai lieu|ho so)/.test(noun)
    );
  return !PAPER_NOUN.test(noun) && !saysItIsOne(noun, paper);
}

/** A blank form, or «(02 bản)» as its cell counts, tells a paper whatever its name begins with. */
function saysItIsOne(noun: string, { originals, copies, form }: CountedPaper): boolean {
  const own = Number(/\(0?(\d{1,2}) (?:ban|bo)\)/.exec(noun)?.[1] ?? 0);
  const isSomebody = /^(?:co quan|to chuc|ca nhan|doanh nghiep|don vi)/.test(noun);
  return (form !== undefined && !isSomebody) || (own > 0 && (own === originals || own === copies));
}

/** «Bản sao …», «… (bản chụp)»: a copy, whatever it is a copy of; «bản sao hoặc bản chính» leaves it open, an original to compare with does not. */
function isCopy(noun: string): boolean {
  return (
    /^ban (?:trich )?(?:sao|chup|photo)(?![^,.;]{0,40} ban chinh(?! de doi chieu))/.test(noun) ||
    /\((?:ban sao|ban chup)[^)]*\)[.;]?$/.test(noun)
  );
}

/** What the text of a row without a number says itself: «01 bản chụp». */
export function countInText(
  name: string,
): { readonly originals: number; readonly copies: number } | undefined {
  const said = /(?:^|[\s(:])0?(\d{1,2}) (?:\([^)]*\) )?(ban (?:chinh|sao|chup|goc))(?![a-z])/.exec(
    plainWords(name),
  );
  if (said === null) return undefined;
  const number = Number(said[1]);
  return /chinh|goc/.test(said[2] ?? '')
    ? { originals: number, copies: 0 }
    : { originals: 0, copies: number };
}
