import type { CatalogField } from '@motcua/engine/catalog';

/** The words of the review. */
export interface ReviewTexts {
  readonly title: string;
  readonly filter: string;
  readonly everything: string;
  readonly left: (count: number) => string;
  readonly nothingLeft: string;
  readonly list: string;
  readonly select: (what: string) => string;
  readonly accept: string;
  readonly acceptSelected: (count: number) => string;
  readonly selectPage: string;
  readonly save: string;
  readonly remove: string;
  /** What is settled for one channel holds for others that say the same. */
  readonly alike: (count: number) => string;
  readonly undo: string;
  readonly source: string;
  readonly value: string;
  readonly more: string;
  readonly noValue: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (page: number, pages: number) => string;
  readonly keys: string;
  readonly doubtful: string;
  readonly fields: Readonly<Record<CatalogField, string>>;
  /** Parts of values and their choices. */
  readonly words: Readonly<Record<string, string>>;
}

const vi: ReviewTexts = {
  title: 'Kiểm tra dữ liệu đã nhập',
  filter: 'Lý do cần kiểm tra',
  everything: 'Tất cả',
  left: (count) => `Còn ${count} mục`,
  nothingLeft: 'Không còn mục nào cần kiểm tra.',
  list: 'Các mục cần kiểm tra',
  select: (what) => `Chọn ${what}`,
  accept: 'Chấp nhận',
  acceptSelected: (count) => `Chấp nhận ${count} mục đã chọn`,
  selectPage: 'Chọn cả trang',
  save: 'Lưu giá trị đã sửa',
  remove: 'Bỏ mục này',
  alike: (count) => `Áp dụng cho cả ${count} mục ghi giống hệt của thủ tục này (hình thức nộp khác)`,
  undo: 'Hoàn tác',
  source: 'Nguồn ghi',
  value: 'Đã hiểu là',
  more: 'Nội dung khác',
  noValue: 'chưa hiểu',
  previous: 'Trang trước',
  next: 'Trang sau',
  page: (page, pages) => `Trang ${page}/${pages}`,
  keys: 'Phím khi đang ở danh sách: ↑ ↓ chuyển mục, A chấp nhận, E sửa, D bỏ mục, X chọn, Shift+A chấp nhận các mục đã chọn, Z hoàn tác.',
  doubtful: 'Cần kiểm tra giá trị này.',
  fields: {
    code: 'Mã thủ tục',
    name: 'Tên',
    description: 'Mô tả',
    url: 'Địa chỉ trang',
    decision: 'Quyết định',
    kind: 'Loại thủ tục',
    field: 'Lĩnh vực',
    applicants: 'Đối tượng',
    levels: 'Cấp thực hiện',
    agencies: 'Cơ quan',
    channels: 'Hình thức nộp',
    terms: 'Thời hạn',
    fees: 'Phí, lệ phí',
    situations: 'Trường hợp',
    papers: 'Giấy tờ',
    notes: 'Ghi chú',
    forms: 'Mẫu đơn',
    conditions: 'Điều kiện',
    results: 'Kết quả',
    legalBases: 'Căn cứ pháp lý',
    related: 'Thủ tục liên quan',
    steps: 'Bước',
  },
  words: {
    '': '–',
    vi: 'Tiếng Việt',
    en: 'Tiếng Anh',
    amount: 'Số',
    unit: 'Đơn vị',
    channel: 'Hình thức',
    situation: 'Trường hợp',
    currency: 'Loại tiền',
    percent: 'Tỷ lệ %',
    least: 'Tối thiểu',
    most: 'Tối đa',
    order: 'Bước',
    per: 'Tính theo',
    note: 'Ghi chú',
    name: 'Tên',
    role: 'Vai trò',
    originals: 'Bản chính',
    copies: 'Bản sao',
    required: 'Bắt buộc',
    exclusive: 'Loại trừ nhau',
    presentOnly: 'Chỉ xuất trình',
    file: 'Tệp',
    url: 'Địa chỉ',
    code: 'Mã',
    number: 'Số hiệu',
    title: 'Tên văn bản',
    actor: 'Người làm',
    text: 'Nội dung',
    online: 'Trực tuyến',
    in_person: 'Trực tiếp',
    postal: 'Bưu chính',
    workingDay: 'ngày làm việc',
    day: 'ngày',
    hour: 'giờ',
    week: 'tuần',
    month: 'tháng',
    year: 'năm',
    ministry: 'Cấp bộ',
    province: 'Cấp tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    other: 'Cơ quan khác',
    competent: 'có thẩm quyền',
    implementing: 'thực hiện',
    delegated: 'được ủy quyền',
    coordinating: 'phối hợp',
    address: 'nơi tiếp nhận',
    applicant: 'người nộp',
    desk: 'bộ phận một cửa',
    office: 'cơ quan giải quyết',
    true: 'có',
    false: 'không',
  },
};

const en: ReviewTexts = {
  title: 'Check what was imported',
  filter: 'Why it has to be checked',
  everything: 'Everything',
  left: (count) => `${count} left`,
  nothingLeft: 'Nothing is left to check.',
  list: 'What has to be checked',
  select: (what) => `Select ${what}`,
  accept: 'Accept',
  acceptSelected: (count) => `Accept ${count} selected`,
  selectPage: 'Select the page',
  save: 'Save the corrected value',
  remove: 'Leave it out',
  alike: (count) =>
    `Also for the ${count} ${count === 1 ? 'other' : 'others'} of this procedure that ${count === 1 ? 'says' : 'say'} the same (other channels)`,
  undo: 'Undo',
  source: 'The source says',
  value: 'Understood as',
  more: 'Further parts',
  noValue: 'not understood',
  previous: 'Previous page',
  next: 'Next page',
  page: (page, pages) => `Page ${page} of ${pages}`,
  keys: 'Keys in the list: ↑ ↓ move, A accepts, E edits, D leaves out, X selects, Shift+A accepts what is selected, Z undoes.',
  doubtful: 'This value has to be checked.',
  fields: {
    code: 'Code',
    name: 'Name',
    description: 'Description',
    url: 'Page',
    decision: 'Decision',
    kind: 'Kind',
    field: 'Field',
    applicants: 'Applicants',
    levels: 'Level',
    agencies: 'Agency',
    channels: 'Channel',
    terms: 'Term',
    fees: 'Fee',
    situations: 'Situation',
    papers: 'Paper',
    notes: 'Note',
    forms: 'Blank form',
    conditions: 'Condition',
    results: 'Result',
    legalBases: 'Legal basis',
    related: 'Related procedure',
    steps: 'Step',
  },
  words: {
    '': '–',
    vi: 'Vietnamese',
    en: 'English',
    amount: 'Number',
    unit: 'Unit',
    channel: 'Channel',
    situation: 'Situation',
    currency: 'Currency',
    percent: 'Share in %',
    least: 'At least',
    most: 'At most',
    order: 'Step',
    per: 'Counted by',
    note: 'Note',
    name: 'Name',
    role: 'Role',
    originals: 'Originals',
    copies: 'Copies',
    required: 'Required',
    exclusive: 'Exclusive',
    presentOnly: 'Only shown',
    file: 'File',
    url: 'Address',
    code: 'Code',
    number: 'Number',
    title: 'Title',
    actor: 'Who acts',
    text: 'Text',
    online: 'online',
    in_person: 'in person',
    postal: 'by post',
    workingDay: 'working days',
    day: 'days',
    hour: 'hours',
    week: 'weeks',
    month: 'months',
    year: 'years',
    ministry: 'ministry',
    province: 'province',
    district: 'district',
    commune: 'commune',
    other: 'another office',
    competent: 'competent',
    implementing: 'implementing',
    delegated: 'delegated',
    coordinating: 'coordinating',
    address: 'address',
    applicant: 'applicant',
    desk: 'front desk',
    office: 'deciding office',
    true: 'yes',
    false: 'no',
  },
};

const locales = { vi, en } as const;

export type ReviewLocale = keyof typeof locales;

/** The words of a locale; an unknown one is Vietnamese. */
export const reviewTexts = (locale: string): ReviewTexts =>
  Object.hasOwn(locales, locale) ? locales[locale as ReviewLocale] : vi;
