import type { ChangeKind } from '../../compare/change-list.ts';
import type { PanelWords } from '../parts/words.ts';

type Sentence = (name: string, before: string, after: string) => string;

const was = (before: string, none: string) => (before === '' ? none : before);

const vi = {
  title: 'Tổng quan',
  find: 'Tìm trong quy trình',
  findHint: 'Tên bước, trường của biểu mẫu, giấy tờ, mẫu in … Ví dụ: chữ ký',
  found: (count: number) => `${count} chỗ.`,
  show: 'Đến chỗ này',
  guide: 'Các việc cần làm',
  steps: {
    name: 'Đặt tên thủ tục',
    process: 'Vẽ các bước, hoặc dán bảng quy trình',
    roles: 'Chọn ai làm từng bước',
    forms: 'Làm biểu mẫu cho từng bước',
    errors: 'Sửa các vấn đề còn lại',
    scenario: 'Chạy thử và ghi lại ít nhất một kịch bản',
  },
  done: 'xong',
  go: 'Làm việc này',
  templates: 'Bắt đầu từ một mẫu',
  templatesHint: 'Các bước của mẫu thay cho các bước đang có. Có thể hoàn tác.',
  changes: 'Thay đổi so với bản đang áp dụng',
  noPublished: 'Chưa có bản nào được áp dụng.',
  noChanges: 'Không có thay đổi nào.',
  exports: 'Lấy sơ đồ ra tệp',
  sentences: {
    'step-added': (name) => `Thêm bước «${name}»`,
    'step-removed': (name) => `Bỏ bước «${name}»`,
    'step-renamed': (name, _, after) => `Bước «${name}» đổi tên thành «${after}»`,
    'step-role': (name, before, after) =>
      `Bước «${name}», ai làm: ${was(before, 'chưa chọn')} → ${was(after, 'không chọn')}`,
    'step-form': (name, before, after) =>
      `Bước «${name}», biểu mẫu: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'step-term': (name, before, after) =>
      `Thời hạn bước «${name}»: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'step-handler': (name, before, after) =>
      `Bước «${name}», dịch vụ: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'flow-added': (name) => `Thêm đường nối ${name}`,
    'flow-removed': (name) => `Bỏ đường nối ${name}`,
    'flow-condition': (name, before, after) =>
      `Điều kiện của ${name}: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'field-added': (name, _, after) => `Biểu mẫu ${after}: thêm «${name}»`,
    'field-removed': (name, before) => `Biểu mẫu ${before}: bỏ «${name}»`,
    'field-changed': (name) => `Sửa trường «${name}»`,
    fact: (name, before, after) => `${name}: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'item-added': (name, before) => `Thêm «${name}» (${before})`,
    'item-removed': (name, before) => `Bỏ «${name}» (${before})`,
    'item-changed': (name, before, after) =>
      `${name}: ${was(before, 'không có')} → ${was(after, 'không có')}`,
    'file-added': (name) => `Thêm tệp ${name}`,
    'file-removed': (name) => `Bỏ tệp ${name}`,
    'file-changed': (name) => `Sửa tệp ${name}`,
  } satisfies Record<ChangeKind, Sentence> as Readonly<Record<ChangeKind, Sentence>>,
  units: {
    workingDay: 'ngày làm việc',
    workingHour: 'giờ làm việc',
    calendarDay: 'ngày',
    hour: 'giờ',
    month: 'tháng',
  } as Readonly<Record<string, string>>,
};

const en: typeof vi = {
  title: 'Overview',
  find: 'Find in the procedure',
  findHint: 'Names of steps, fields of forms, papers, documents … For example: signature',
  found: (count: number) => `${count} places.`,
  show: 'Go there',
  guide: 'What is to be done',
  steps: {
    name: 'Give the procedure its name',
    process: 'Draw the steps, or paste the table of the procedure',
    roles: 'Say who does each step',
    forms: 'Make a form for each step',
    errors: 'Mend what is still wrong',
    scenario: 'Try it out and record a scenario at least',
  },
  done: 'done',
  go: 'Do this',
  templates: 'Begin with a template',
  templatesHint: 'The steps of the template take the place of those that are there. It can be undone.',
  changes: 'Changes against the published version',
  noPublished: 'No version is published yet.',
  noChanges: 'Nothing is changed.',
  exports: 'Take the diagram out as a file',
  sentences: {
    'step-added': (name) => `Step «${name}» added`,
    'step-removed': (name) => `Step «${name}» removed`,
    'step-renamed': (name, _, after) => `Step «${name}» is now called «${after}»`,
    'step-role': (name, before, after) =>
      `Step «${name}», who: ${was(before, 'nobody')} → ${was(after, 'nobody')}`,
    'step-form': (name, before, after) =>
      `Step «${name}», form: ${was(before, 'none')} → ${was(after, 'none')}`,
    'step-term': (name, before, after) =>
      `Term of step «${name}»: ${was(before, 'none')} → ${was(after, 'none')}`,
    'step-handler': (name, before, after) =>
      `Step «${name}», service: ${was(before, 'none')} → ${was(after, 'none')}`,
    'flow-added': (name) => `Flow ${name} added`,
    'flow-removed': (name) => `Flow ${name} removed`,
    'flow-condition': (name, before, after) =>
      `Condition of ${name}: ${was(before, 'none')} → ${was(after, 'none')}`,
    'field-added': (name, _, after) => `Form ${after}: «${name}» added`,
    'field-removed': (name, before) => `Form ${before}: «${name}» removed`,
    'field-changed': (name) => `Field «${name}» changed`,
    fact: (name, before, after) => `${name}: ${was(before, 'none')} → ${was(after, 'none')}`,
    'item-added': (name, before) => `«${name}» added (${before})`,
    'item-removed': (name, before) => `«${name}» removed (${before})`,
    'item-changed': (name, before, after) => `${name}: ${was(before, 'none')} → ${was(after, 'none')}`,
    'file-added': (name) => `File ${name} added`,
    'file-removed': (name) => `File ${name} removed`,
    'file-changed': (name) => `File ${name} changed`,
  },
  units: {
    workingDay: 'working days',
    workingHour: 'working hours',
    calendarDay: 'days',
    hour: 'hours',
    month: 'months',
  },
};

export const overviewWords: PanelWords<typeof vi> = { vi, en };
export type OverviewWords = typeof vi;
