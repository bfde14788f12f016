import type { PanelWords } from '../parts/words.ts';

const vi = {
  title: 'Phí, lệ phí',
  hint: 'Mức thu ghi trong công bố thủ tục, theo từng cách nộp. Mức tính theo trường hợp (đối tượng, số lượng) đặt ở «Bảng quy tắc».',
  noChannel: 'Chưa chọn cách nộp hồ sơ nào ở «Thông tin chung».',
  channels: { in_person: 'Nộp trực tiếp', online: 'Nộp trực tuyến', postal: 'Nộp qua bưu chính' },
  empty: 'Không thu.',
  add: (channel: string) => `Thêm khoản thu (${channel})`,
  addHint: 'Ví dụ: Lệ phí đăng ký khai sinh',
  name: 'Tên khoản thu',
  amount: 'Mức thu',
  amountHint: 'Ví dụ 8.000. Miễn phí thì ghi 0',
  currency: 'Đơn vị tiền',
  note: 'Ghi chú, căn cứ',
  copy: 'Dùng các khoản thu này cho mọi cách nộp',
};

const en: typeof vi = {
  title: 'Fees',
  hint: 'Amounts as the procedure is published, by the way of handing in. What depends on the case belongs in «Decision tables».',
  noChannel: 'No way of handing in is chosen in «General facts» yet.',
  channels: { in_person: 'In person', online: 'Online', postal: 'By post' },
  empty: 'Nothing is charged.',
  add: (channel) => `Add a fee (${channel})`,
  addHint: 'For example: Lệ phí đăng ký khai sinh',
  name: 'Name of the fee',
  amount: 'Amount',
  amountHint: 'For example 8.000. Write 0 where it is free',
  currency: 'Currency',
  note: 'Note, legal basis',
  copy: 'Use these fees for every way of handing in',
};

export const feesWords: PanelWords<typeof vi> = { vi, en };
