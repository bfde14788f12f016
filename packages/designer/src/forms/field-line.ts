import { asciiId } from '../bundle/free-id.ts';
import type { FieldKindId } from './field-kinds.ts';

/** A field as it is asked for in one line of text. */
export interface FieldLine {
  readonly title: string;
  readonly kind: FieldKindId;
  readonly required: boolean;
  /** The values to choose from, where the line lists some. */
  readonly options: readonly string[];
}

/** What the words of a title say about the kind of the field, in words without marks. The first that fits counts. */
const GUESSES: readonly (readonly [RegExp, FieldKindId])[] = [
  [/^(toi|chung-toi)-(cam-doan|cam-ket)|^cam-(doan|ket)/, 'declaration'],
  [/-khong$|^co-.*-khong/, 'yes-no'],
  [/^ngay|ngay-(sinh|cap|thang)|thoi-diem/, 'date'],
  [/dinh-danh|can-cuoc|cccd|chung-minh-nhan-dan/, 'citizen-id'],
  [/dien-thoai|^sdt/, 'phone'],
  [/thu-dien-tu|e-?mail/, 'email'],
  [/ma-so-thue|^mst/, 'tax-code'],
  [/^dia-chi|^noi-(cu-tru|thuong-tru|tam-tru|o|sinh)|tru-so|^que-quan/, 'address'],
  [/^ho-(va-)?ten|^ho-(chu-dem|dem)|^ten-nguoi|^nguoi-(nop|dai-dien)$/, 'name'],
  [/le-phi|so-tien|^tien-|hoc-phi|thanh-tien|muc-phi|gia-tri/, 'money'],
  [/^so-(luong|ban|nguoi|con|trang|to)|^nam-/, 'integer'],
  [/dien-tich|chieu-(dai|cao|rong)|trong-luong|ty-le/, 'number'],
  [/^(ban-)?(chup|scan|sao)-|dinh-kem|^giay-(to|chung|phep|uy-quyen|xac-nhan)|^tep-/, 'paper'],
  [/^chu-ky/, 'signature'],
  [/^(ly-do|noi-dung|ghi-chu|mo-ta|y-kien|giai-trinh|trinh-bay)/, 'long-text'],
  [/^danh-sach|^cac-/, 'rows'],
];

const OPTIONAL = /\s*\((không bắt buộc|nếu có|optional)\)\s*$/i;

/**
 * «Giới tính: Nam, Nữ» is a choice, «Ngày sinh» a date, «Ghi chú (nếu có)» need not be filled in: what the words say about a field,
 * so that most fields need nothing more. Whatever is guessed can be changed.
 */
export function readFieldLine(line: string): FieldLine | undefined {
  const required = !OPTIONAL.test(line);
  const [, title = '', listed = ''] = /^([^:]*)(?::(.*))?$/.exec(line.replace(OPTIONAL, '').trim()) ?? [];
  if (title.trim() === '') return undefined;
  const options = listed
    .split(/[,;/]/)
    .map((option) => option.trim())
    .filter((option) => option !== '');
  const words = asciiId(title);
  const guessed = GUESSES.find(([pattern]) => pattern.test(words))?.[1] ?? 'text';
  return { title: title.trim(), kind: options.length > 1 ? 'one-of' : guessed, required, options };
}

/** «Họ và tên cha» → `hoVaTenCha`: a name that expressions can use. */
export function keyOfTitle(title: string): string {
  const [first = '', ...others] = asciiId(title).split('-').slice(0, 6);
  const key = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/.test(key) ? key : `truong${key}`;
}
