import type { PartRow } from './part-panel.ts';

/** Every panel beside the two views of the process, in the order of its buttons. Each is loaded when it is first opened. */
export const partTable: readonly PartRow[] = [
  {
    id: 'overview',
    title: { vi: 'Tổng quan', en: 'Overview' },
    load: () => import('../overview/overview-panel.ts'),
  },
  {
    id: 'facts',
    title: { vi: 'Thông tin chung', en: 'General facts' },
    mends: /^procedure\.json/,
    load: () => import('../facts/facts-panel.ts'),
  },
  {
    id: 'roles',
    title: { vi: 'Ai tham gia', en: 'Who takes part' },
    mends: /^procedure\.json#\/roles/,
    load: () => import('../roles/roles-panel.ts'),
  },
  {
    id: 'papers',
    title: { vi: 'Giấy tờ', en: 'Papers' },
    mends: /^procedure\.json#\/papers/,
    load: () => import('../papers/papers-panel.ts'),
  },
  {
    id: 'forms',
    title: { vi: 'Biểu mẫu', en: 'Forms' },
    mends: /^forms\//,
    load: () => import('../form-builder/form-panel.ts'),
  },
  {
    id: 'decisions',
    title: { vi: 'Bảng quy tắc', en: 'Decision tables' },
    mends: /^decisions\//,
    load: () => import('../decisions/decisions-panel.ts'),
  },
  {
    id: 'clocks',
    title: { vi: 'Thời hạn', en: 'Time limits' },
    mends: /^procedure\.json#\/clocks/,
    load: () => import('../clocks/clocks-panel.ts'),
  },
  {
    id: 'fees',
    title: { vi: 'Phí, lệ phí', en: 'Fees' },
    mends: /^procedure\.json#\/channels\/\d+\/fees/,
    load: () => import('../fees/fees-panel.ts'),
  },
  {
    id: 'documents',
    title: { vi: 'Văn bản in', en: 'Documents' },
    mends: /^documents\/|^procedure\.json#\/documents/,
    load: () => import('../documents/documents-panel.ts'),
  },
  {
    id: 'notifications',
    title: { vi: 'Thông báo', en: 'Messages' },
    mends: /^procedure\.json#\/notifications/,
    load: () => import('../notifications/notifications-panel.ts'),
  },
  {
    id: 'connectors',
    title: { vi: 'Kết nối', en: 'Connections' },
    load: () => import('../connectors/connectors-panel.ts'),
  },
  {
    id: 'texts',
    title: { vi: 'Song ngữ', en: 'Both languages' },
    mends: /^texts\//,
    load: () => import('../texts/texts-panel.ts'),
  },
  {
    id: 'try',
    title: { vi: 'Chạy thử', en: 'Try it' },
    load: () => import('../trial/trial-panel.ts'),
  },
];
