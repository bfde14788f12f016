import { type Reading, read } from '../reading.ts';
import type { CatalogRecord } from '../record.ts';

const at = { field: 'test' };
const all = <T>(...values: readonly T[]): readonly Reading<T>[] =>
  values.map((value) => read(value, typeof value === 'string' ? value : JSON.stringify(value), at));

/** A record in which every field says something, made up for tests. */
export const sampleRecord: CatalogRecord = {
  source: 'test',
  code: read('1.000123', '1.000123', at),
  name: read({ vi: 'Cấp giấy phép thử nghiệm', en: 'Test permit' }, '', at),
  description: [read({ vi: 'Cấp cho tổ chức có đủ điều kiện.' }, '', at)],
  url: all('https://example.com/1.000123'),
  decision: all('12/QĐ-TEST'),
  kind: all('TTHC được luật giao quy định chi tiết'),
  field: all('Thử nghiệm'),
  applicants: all('Công dân Việt Nam', 'Doanh nghiệp'),
  levels: all('province', 'commune'),
  agencies: all(
    { role: 'competent', name: 'Ủy ban nhân dân cấp xã' },
    { role: 'coordinating', name: 'Công an cấp xã' },
  ),
  channels: all('online', 'in_person'),
  terms: all(
    { channel: 'online', amount: 15, unit: 'workingDay' },
    { channel: 'in_person', situation: 'cần xác minh', amount: 20, unit: 'day' },
  ),
  fees: all(
    { channel: 'online', amount: 0, currency: 'VND' },
    {
      channel: 'in_person',
      amount: 150_000,
      currency: 'VND',
      per: 'giấy phép',
      name: 'Phí thẩm định',
      note: 'nộp khi nhận',
    },
    { percent: 0.5, currency: 'VND', per: 'giá trị hợp đồng', least: 10_000, most: 500_000 },
  ),
  situations: all({ id: 's1', name: 'Trường hợp cấp mới', exclusive: true, presentOnly: false }),
  papers: all(
    { name: 'Đơn đề nghị', originals: 1, copies: 0, required: true, presentOnly: false, form: 'mau-01.docx' },
    {
      name: 'Bản sao hộ chiếu',
      originals: 0,
      copies: 2,
      required: false,
      presentOnly: false,
      situation: 's1',
      exclusiveSet: 'x1',
    },
  ),
  notes: all('Lưu ý: nộp trước 15 giờ.'),
  forms: all({ file: 'mau-01.docx', url: 'https://example.com/mau-01.docx' }),
  conditions: all('Có đủ cơ sở vật chất.', 'Có người phụ trách.'),
  results: all({ code: 'KQ.G01.000001', name: 'Giấy phép' }),
  legalBases: all({ number: '01/2025/NĐ-CP', title: 'Nghị định về thử nghiệm' }),
  related: all({ code: '1.000122', name: 'Gia hạn giấy phép' }),
  steps: all(
    { order: 1, name: 'Nộp hồ sơ', text: 'Nộp tại Trung tâm.', actor: 'applicant' },
    { order: 2, name: 'Thẩm định', text: '', actor: 'office', term: { amount: 5, unit: 'workingDay' } },
  ),
};
