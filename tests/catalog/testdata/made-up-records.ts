import { type CatalogRecord, type Reading, read } from '@motcua/engine/catalog';

const at = { field: 'test' };
const all = <T>(values: readonly T[]): readonly Reading<T>[] =>
  values.map((value) => read(value, String(value), at));
const unless = <T>(isLeftOut: boolean, values: readonly T[]): readonly T[] => (isLeftOut ? [] : values);

/** Procedures that were made up, so that each field is there and absent in turn; always the same for the same count. */
export const madeUpRecords = (count: number): readonly CatalogRecord[] =>
  Array.from({ length: count }, (_, index): CatalogRecord => {
    const code = `1.${String(index + 1).padStart(6, '0')}`;
    return {
      source: 'made-up',
      code: read(code, code, at),
      name: read({ vi: `Thủ tục số ${index + 1} «đặc biệt» & <lạ>` }, '', at),
      description: all(unless(index % 3 !== 0, [{ vi: `Mô tả ${index}\ncó hai dòng "trích"` }])),
      url: all(unless(index % 2 !== 0, [`https://example.com/thu-tuc/${code}`])),
      decision: all([`${index}/QĐ-TEST`]),
      kind: [],
      field: all(unless(index % 4 === 0, [`Lĩnh vực ${index % 7}`])),
      applicants: all(['Công dân Việt Nam', 'Doanh nghiệp'].slice(0, index % 3)),
      levels: all((['ministry', 'province', 'commune'] as const).slice(index % 3)),
      agencies: all(unless(index % 5 === 0, [{ role: 'implementing', name: `Sở số ${index % 9}` } as const])),
      channels: all((['online', 'in_person', 'postal'] as const).slice(0, 1 + (index % 3))),
      terms: all(
        unless(index % 6 === 0, [
          {
            channel: 'online',
            amount: 1 + (index % 30),
            unit: index % 2 === 0 ? 'workingDay' : 'day',
          } as const,
          { amount: 0.5, unit: 'workingDay', situation: 'xong trong ngày' } as const,
        ]),
      ),
      fees: all(
        unless(index % 5 === 0, [
          { channel: 'online', amount: index * 1000, currency: 'VND', per: 'hồ sơ' } as const,
          { percent: 0.1, currency: 'VND', note: 'trên giá trị' },
        ]),
      ),
      situations: all([{ id: 's1', name: 'Trường hợp 1', exclusive: true, presentOnly: false }]),
      papers: all(
        Array.from({ length: index % 4 }, (__, paper) => ({
          name: `Giấy tờ ${paper + 1}`,
          originals: 1,
          copies: paper,
          required: paper !== 2,
          presentOnly: false,
          ...(paper === 1 ? { situation: 's1' } : {}),
        })),
      ),
      notes: all(unless(index % 2 === 0, ['Lưu ý'])),
      forms: [],
      conditions: all(unless(index % 3 !== 0, ['Đủ điều kiện'])),
      results: all([{ name: 'Giấy chứng nhận', code: 'KQ.G01.000001' }]),
      legalBases: all([{ number: `${index}/2025/NĐ-CP` }, { title: 'Luật không có số' }]),
      related: [],
      steps: all([
        { order: 1, name: 'Nộp hồ sơ', text: '', actor: 'applicant' } as const,
        {
          order: 2,
          name: 'Giải quyết',
          text: 'Xem xét.',
          actor: 'office',
          term: { amount: 2, unit: 'workingDay' },
        } as const,
      ]),
    };
  });
