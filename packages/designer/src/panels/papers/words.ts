import type { PanelWords } from '../parts/words.ts';

const vi = {
  title: 'Giấy tờ phải nộp',
  hint: 'Thành phần hồ sơ của thủ tục, theo thứ tự người nộp sẽ thấy.',
  empty: 'Chưa có giấy tờ nào.',
  add: 'Thêm giấy tờ',
  addHint: 'Gõ tên giấy tờ rồi nhấn Enter, ví dụ: Giấy chứng sinh',
  name: 'Tên giấy tờ',
  originals: 'Số bản chính',
  copies: 'Số bản sao',
  required: 'Bắt buộc phải có',
  presentOnly: 'Chỉ xuất trình, không phải nộp',
  note: 'Ghi chú cho người nộp',
  set: 'Có giấy tờ khác thay được không',
  setNone: 'Không, phải có giấy tờ này',
  setWith: (names: string) => `Chỉ cần một trong nhóm: ${names}`,
  setNew: 'Có, lập một nhóm mới',
  setAlone: 'Nhóm này mới có một giấy tờ. Hãy chọn nhóm này ở giấy tờ thay được cho nó.',
};

const en: typeof vi = {
  title: 'Papers to hand in',
  hint: 'The papers of the dossier, in the order in which the applicant sees them.',
  empty: 'No papers yet.',
  add: 'Add a paper',
  addHint: 'Type the name and press Enter, for example: Certificate of live birth',
  name: 'Name of the paper',
  originals: 'Number of originals',
  copies: 'Number of copies',
  required: 'Must be there',
  presentOnly: 'Only shown, not handed in',
  note: 'Note for the applicant',
  set: 'Can another paper take its place?',
  setNone: 'No, this paper must be there',
  setWith: (names) => `One of this group is enough: ${names}`,
  setNew: 'Yes, make a new group',
  setAlone: 'This group has one paper only. Choose it at the paper that can take its place.',
};

export const papersWords: PanelWords<typeof vi> = { vi, en };
