import type { PresetId } from '../process/step-preset.ts';

/** The names with which steps land, in both languages at once, so that a new step lacks neither. Gateways land without: their name is a question. */
export const presetNames: Readonly<Partial<Record<PresetId, { readonly vi: string; readonly en: string }>>> =
  {
    start: { vi: 'Nộp hồ sơ', en: 'Application submitted' },
    officer: { vi: 'Cán bộ xử lý', en: 'Process the application' },
    supplement: { vi: 'Bổ sung hồ sơ', en: 'Supply what is missing' },
    sign: { vi: 'Lãnh đạo ký', en: 'Sign' },
    automatic: { vi: 'Bước tự động', en: 'Automatic step' },
    wait: { vi: 'Chờ', en: 'Wait' },
    rules: { vi: 'Áp dụng quy tắc', en: 'Apply the rules' },
    end: { vi: 'Kết thúc', en: 'Finished' },
  };

/** Whether a step still has the names with which it landed: the English one is no translation of another name. */
export function isPresetName(vi: string, en: string): boolean {
  return Object.values(presetNames).some((name) => name.vi === vi && name.en === en);
}
