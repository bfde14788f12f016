import type { PanelWords } from '../parts/words.ts';

const vi = {
  title: 'Ai tham gia',
  hint: 'Những người làm các bước. Cơ quan của bạn phân công ai giữ vai trò nào; ở đây chỉ đặt tên và nói họ làm gì.',
  empty: 'Chưa có ai.',
  add: 'Thêm người tham gia',
  addHint: 'Ví dụ: Cán bộ thẩm định',
  name: 'Tên gọi',
  applicant: 'Là người nộp hồ sơ',
  steps: 'Làm các bước',
  noSteps: 'Chưa làm bước nào.',
  kept: (steps: number) => `Đang làm ${steps} bước, nên chưa xóa được. Hãy giao các bước đó cho người khác.`,
  handOver: 'Giao mọi bước của người này cho',
  choose: '– Chọn –',
  assignments: 'Giao việc ở từng bước',
  assignmentsHint:
    'Thường chỉ cần vai trò: ai giữ vai trò ở đơn vị tiếp nhận hồ sơ thì được giao. Chỉ ghi thêm khi bước do một người hoặc một đơn vị khác làm.',
  assignee: 'Giao cho một người',
  assigneeHint: 'Tên đăng nhập, hoặc công thức bắt đầu bằng dấu =',
  unit: 'Đơn vị làm bước này',
  unitHint: 'Mã đơn vị, hoặc công thức bắt đầu bằng dấu =. Bỏ trống: đơn vị của hồ sơ',
  role: 'Ai làm',
};

const en: typeof vi = {
  title: 'Who takes part',
  hint: 'Those who do the steps. Your office says who holds which role; here they are named, with what they do.',
  empty: 'Nobody yet.',
  add: 'Add somebody',
  addHint: 'For example: Cán bộ thẩm định',
  name: 'Called',
  applicant: 'Is who applies',
  steps: 'Does the steps',
  noSteps: 'Does no step yet.',
  kept: (steps) =>
    `Does ${steps === 1 ? 'one step' : `${steps} steps`} and cannot be removed yet. Give them to somebody else.`,
  handOver: 'Give all their steps to',
  choose: '– Choose –',
  assignments: 'Assignment step by step',
  assignmentsHint:
    'A role is usually enough: whoever holds it in the office of the case gets the work. Say more only where one person or another office does the step.',
  assignee: 'Given to one person',
  assigneeHint: 'A user name, or a formula that begins with =',
  unit: 'Office that does the step',
  unitHint: 'The id of an office, or a formula that begins with =. Empty: the office of the case',
  role: 'Who does it',
};

export const rolesWords: PanelWords<typeof vi> = { vi, en };
