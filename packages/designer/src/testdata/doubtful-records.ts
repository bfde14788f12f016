import type { CatalogRecord, Doubt, Reading } from '@motcua/engine/catalog';

const at = { field: 'test' };
const sure = <T>(value: T, source = String(value)): Reading<T> => ({
  value,
  source,
  place: at,
  confidence: 'certain',
  doubts: [],
});
const unsure = <T>(value: T, source: string, code: Doubt['code']): Reading<T> => ({
  value,
  source,
  place: at,
  confidence: 'doubtful',
  doubts: [{ code }],
});

/** A record with a term without a unit, a fee in thousands, a paper that may be a note, and a term that was not understood. */
export const doubtfulRecord = (index: number): CatalogRecord => ({
  source: 'test',
  code: sure(`1.00000${index}`),
  name: sure({ vi: `Đăng ký thử nghiệm ${index}` }),
  description: [],
  url: [],
  decision: [],
  kind: [],
  field: [sure('Thử nghiệm')],
  applicants: [],
  levels: [sure('commune' as const), unsure('district' as const, 'Cấp huyện', 'CATALOG_LEVEL_ABOLISHED')],
  agencies: [],
  channels: [sure('online' as const)],
  terms: [
    unsure({ channel: 'online' as const, amount: 5 }, '5', 'CATALOG_TERM_UNIT_MISSING'),
    { source: 'theo thỏa thuận', place: at, confidence: 'unread', doubts: [{ code: 'CATALOG_TEXT_UNREAD' }] },
  ],
  fees: [
    unsure({ amount: 45, currency: 'VND' }, '45 VNĐ (45.000 đồng/lần)', 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE'),
  ],
  situations: [],
  papers: [
    sure({ name: 'Tờ khai', originals: 1, copies: 0, required: true, presentOnly: false }),
    unsure(
      { name: 'Số lượng hồ sơ: 01 bộ', originals: 1, copies: 0, required: true, presentOnly: false },
      '* Số lượng hồ sơ: 01 bộ1 bản chính',
      'CATALOG_PAPER_LIKELY_NOTE',
    ),
  ],
  notes: [],
  forms: [],
  conditions: [],
  results: [],
  legalBases: [],
  related: [],
  steps: [],
});
