import { plainWords } from './plain-words.ts';

/** What a row of a list of papers says beside its numbers. */
export interface PaperText {
  readonly name: string;
  readonly required: boolean;
  readonly presentOnly: boolean;
  readonly form?: string;
}

const ENDING = /\.(?:docx?|pdf|xlsx?|xls|rtf|zip|rar|jpe?g|png|odt|tif)(?:\s*\(\d+\))?(?:\.(?:docx?|pdf))?$/i;

const SOMETIMES =
  /\((?:neu co|truong hop|doi voi|neu )|neu co\)?[.;]?$|^[-+*\s]*(?:truong hop|doi voi|trong truong hop)|trong truong hop|doi voi truong hop|\(neu /;

/** Reads the name of a paper, and the file of the blank form that the page glues to its end. */
export function readPaper(text: string): PaperText {
  const { name, form } = withoutForm(text);
  const plain = plainWords(name);
  return {
    name: name.replace(/^[-–+*•\s]+/, '').replace(/[\s;]+$/, ''),
    required: !SOMETIMES.test(plain),
    presentOnly: /^[-+*\s]*(?:xuat trinh)/.test(plain),
    ...(form === undefined ? {} : { form }),
  };
}

/** «Đơn đề nghị (NA20).Mau NA20-BCA.docx» */
function withoutForm(text: string): { readonly name: string; readonly form?: string } {
  const ending = ENDING.exec(text);
  if (ending === null) return { name: text };
  const seam = seamBefore(text, ending.index);
  return seam === undefined
    ? { name: text }
    : { name: text.slice(0, seam).trim(), form: text.slice(seam).trim() };
}

/** Where the name ends and the file begins: no blank between a letter that ends a sentence or word and a capital or digit. */
function seamBefore(text: string, to: number): number | undefined {
  const from = Math.max(0, to - 160);
  const strong: number[] = [];
  const weak: number[] = [];
  for (let index = from + 1; index < to; index += 1) {
    const [before = '', after = ''] = [text[index - 1], text[index]];
    if (!/[\p{Lu}\d]/u.test(after)) continue;
    if (/[;:)”"»]/.test(before) || (before === '.' && !/\d\.$/.test(text.slice(index - 2, index))))
      strong.push(index);
    else if (/\p{Ll}/u.test(before) || (/\d/.test(before) && /\p{Lu}/u.test(after))) weak.push(index);
  }
  return strong.at(-1) ?? weak.at(0);
}

const NOTE =
  /^[-+*\s(]*(?:luu y|ghi chu|so luong ho so|(?:\d+\.)*\d*\.? ?so luong|luu y:|trong do|thoi han|cach thuc|ho so (?:nop |duoc )?(?:gom|bao gom|lap)|cac giay to (?:sau|phai)|nguoi (?:yeu cau|nop|co yeu cau)[^:]{0,80}(?:lua chon|co the|co trach nhiem|thuc hien viec))/;

/** Whether a row that has a number of copies is still a remark rather than a paper. */
export function looksLikeNote(name: string): boolean {
  const plain = plainWords(name);
  return NOTE.test(plain) || !/\p{L}{2}/u.test(plain);
}

/** Whether a row without copies names a paper after all: «Xuất trình hộ chiếu», «Giấy chứng nhận …». */
export function looksLikePaper(name: string): boolean {
  const plain = plainWords(name).replace(/^[-+*\s(\d.)]+/, '');
  return /^(?:(?:xuat trinh|ban (?:chinh|sao|goc|chup)|giay|don|to khai|van ban|bien ban|quyet dinh|hop dong|ho chieu|the |so |anh|bao cao|danh sach|phieu))/.test(
    plain,
  );
}
