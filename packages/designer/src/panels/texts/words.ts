import type { PanelWords } from '../parts/words.ts';

const vi = {
  title: 'Song ngữ',
  hint: 'Mọi câu chữ người dùng đọc, và bản tiếng Anh của chúng. Tiếng Việt sửa ở từng phần.',
  complete: 'Đã có đủ bản tiếng Anh.',
  count: (done: number, all: number) => `Đã có ${done} trên ${all} câu.`,
  all: 'Hiện cả những câu đã có',
  text: 'Tiếng Việt',
  english: 'Tiếng Anh',
  where: 'Ở đâu',
  places: {
    procedure: 'Thủ tục',
    process: 'Quy trình',
    decision: 'Bảng quy tắc',
    form: (name: string) => `Biểu mẫu: ${name}`,
  },
};

const en: typeof vi = {
  title: 'Both languages',
  hint: 'Every text that people read, and its English. The Vietnamese is changed where it belongs.',
  complete: 'Everything is there in English.',
  count: (done, all) => `${done} of ${all} texts are there.`,
  all: 'Show those that are there, too',
  text: 'Vietnamese',
  english: 'English',
  where: 'Where',
  places: {
    procedure: 'Procedure',
    process: 'Process',
    decision: 'Decision table',
    form: (name) => `Form: ${name}`,
  },
};

export const textsWords: PanelWords<typeof vi> = { vi, en };
