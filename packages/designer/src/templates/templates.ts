import type { NamedText } from '../bundle/named-text.ts';

/** A procedure to begin with: the table that an administrator would write. */
export interface Template {
  readonly id: string;
  readonly title: Required<NamedText>;
  /** What is pasted: columns parted by tabs. */
  readonly table: string;
}

const HEAD = ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'];
type Row = readonly [name: string, role: string, time: string];

function table(rows: readonly Row[]): string {
  const numbered = rows.map((row, index) => [String(index + 1), ...row]);
  return [HEAD, ...numbered].map((row) => row.join('\t')).join('\n');
}

const receive: Row = ['Tiếp nhận hồ sơ', 'Bộ phận Một cửa', '0,5 ngày làm việc'];
const giveBack: Row = ['Trả kết quả', 'Bộ phận Một cửa', 'Không tính thời gian'];

/** The four shapes that most procedures have. */
export const templates: readonly Template[] = [
  {
    id: 'take-and-return',
    title: { vi: 'Tiếp nhận và trả kết quả', en: 'Take and return' },
    table: table([receive, ['Giải quyết hồ sơ', 'Chuyên viên', '2 ngày làm việc'], giveBack]),
  },
  {
    id: 'check-decide-sign',
    title: { vi: 'Thẩm định, duyệt, ký', en: 'Check, decide, sign' },
    table: table([
      receive,
      ['Thẩm định hồ sơ', 'Chuyên viên', '2 ngày làm việc'],
      ['Duyệt kết quả thẩm định. Nếu không đồng ý: chuyển lại bước 2', 'Lãnh đạo phòng', '1 ngày làm việc'],
      ['Ký kết quả. Nếu không đồng ý: chuyển lại bước 2', 'Lãnh đạo cơ quan', '1 ngày làm việc'],
      giveBack,
    ]),
  },
  {
    id: 'several-agencies',
    title: { vi: 'Nhiều cơ quan cùng cho ý kiến', en: 'Several agencies' },
    table: table([
      receive,
      ['Thẩm định hồ sơ', 'Chuyên viên', '2 ngày làm việc'],
      ['Cho ý kiến (song song với bước 4)', 'Cơ quan phối hợp thứ nhất', '3 ngày làm việc'],
      ['Cho ý kiến (song song với bước 3)', 'Cơ quan phối hợp thứ hai', '3 ngày làm việc'],
      ['Tổng hợp ý kiến', 'Chuyên viên', '1 ngày làm việc'],
      ['Ký kết quả', 'Lãnh đạo cơ quan', '1 ngày làm việc'],
      giveBack,
    ]),
  },
  {
    id: 'council',
    title: { vi: 'Có hội đồng', en: 'With a council' },
    table: table([
      receive,
      ['Chuẩn bị hồ sơ họp hội đồng', 'Thư ký hội đồng', '3 ngày làm việc'],
      ['Họp và biểu quyết. Nếu không đồng ý: chuyển lại bước 2', 'Hội đồng', '5 ngày làm việc'],
      ['Lập biên bản họp', 'Thư ký hội đồng', '1 ngày làm việc'],
      ['Quyết định theo biên bản', 'Chủ tịch hội đồng', '2 ngày làm việc'],
      giveBack,
    ]),
  },
];
