import type { PartRow } from './part-panel.ts';

/** Every panel beside the two views of the process, in the order of its buttons. Each is loaded when it is first opened. */
export const partTable: readonly PartRow[] = [
  {
    id: 'facts',
    title: { vi: 'Thông tin chung', en: 'General facts' },
    load: () => import('../facts/facts-panel.ts'),
  },
  {
    id: 'papers',
    title: { vi: 'Giấy tờ', en: 'Papers' },
    load: () => import('../papers/papers-panel.ts'),
  },
  {
    id: 'forms',
    title: { vi: 'Biểu mẫu', en: 'Forms' },
    load: () => import('../form-builder/form-panel.ts'),
  },
  {
    id: 'decisions',
    title: { vi: 'Bảng quy tắc', en: 'Decision tables' },
    load: () => import('../decisions/decisions-panel.ts'),
  },
  {
    id: 'try',
    title: { vi: 'Chạy thử', en: 'Try it' },
    load: () => import('../trial/trial-panel.ts'),
  },
];
