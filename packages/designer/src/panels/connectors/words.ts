import type { PanelWords } from '../parts/words.ts';

const vi = {
  title: 'Kết nối',
  hint: 'Các bước tự động gọi dịch vụ của hệ thống khác. Ở đây chỉ chọn dịch vụ theo tên; bộ phận kỹ thuật lo phần còn lại.',
  none: 'Quy trình chưa có bước tự động nào.',
  step: (name: string) => `Dịch vụ được gọi ở bước «${name}»`,
  choose: '– Chọn –',
  offered: 'Các dịch vụ của hệ thống này',
  notOffered: 'Hệ thống này chưa cho biết có những dịch vụ nào, nên tên dịch vụ được gõ vào.',
  unused: 'chưa dùng',
  usedBy: (count: number) => `dùng ở ${count} bước`,
};

const en: typeof vi = {
  title: 'Connections',
  hint: 'Automatic steps call services of other systems. Here a service is chosen by name; the technical staff does the rest.',
  none: 'The process has no automatic step yet.',
  step: (name) => `Service called by the step «${name}»`,
  choose: '– Choose –',
  offered: 'Services of this system',
  notOffered: 'This system has not said which services it has, so the name of a service is typed.',
  unused: 'not used yet',
  usedBy: (count) => `used by ${count === 1 ? 'one step' : `${count} steps`}`,
};

export const connectorsWords: PanelWords<typeof vi> = { vi, en };
