import { expect, test } from 'vitest';
import { read } from '../reading.ts';
import { sampleRecord } from '../testdata/sample-record.ts';
import { publicCatalogue } from './html.ts';
import { portalRecords } from './portal-record.ts';

test('the portal’s record has its own names, each case of papers, and the fees at the term of their channel', async () => {
  const { files, lost } = await portalRecords.write([sampleRecord], {});

  const [record] = JSON.parse(String(files[0]?.content));
  expect(record).toMatchObject({
    MATTHC: '1.000123',
    CAPTHUCHIEN: ['Cấp tỉnh', 'Cấp xã'],
    CACHTHUCTHUCHIEN: [
      {
        KENH: '2',
        THOIGIAN: [
          { THOIGIANGIAIQUYET: '15', DONVITINH: 'Ngày làm việc', PHILEPHI: [{ SOTIEN: 0 }, { SOTIEN: '' }] },
        ],
      },
      { KENH: '1', THOIGIAN: [{ THOIGIANGIAIQUYET: '20', PHILEPHI: [{ SOTIEN: 150_000 }, { SOTIEN: '' }] }] },
    ],
    THANHPHANHOSO: [
      { TRUONGHOP: 'Trường hợp cấp mới', GIAYTO: [{ SOBANCHINH: '0', SOBANSAO: '2' }] },
      { TRUONGHOP: '', GIAYTO: [{ TENMAUDON: 'mau-01.docx' }] },
    ],
    TRINHTUTHUCHIEN: [
      { TRINHTU: [{ TENTRINHTU: 'Nộp hồ sơ\nNộp tại Trung tâm.' }, { TENTRINHTU: 'Thẩm định' }] },
    ],
  });
  expect(lost.map(({ part }) => part)).toContain('papers.exclusiveSet');
});

test('what a source planted in a name or an address is text in the public catalogue, not markup', async () => {
  const name = read({ vi: '<img src=x onerror=alert(1)>' }, '', { field: 'x' });
  const url = [read('javascript:alert(1)', '', { field: 'x' })];

  const { files } = await publicCatalogue.write([{ ...sampleRecord, name, url }], {
    title: '</title><script>',
  });

  const pages = files.map(({ content }) => String(content)).join('\n');
  expect(pages).not.toContain('<img');
  expect(pages).not.toContain('href="javascript:');
  expect(pages).not.toContain('</title><script>');
  expect(files.map((file) => file.name)).toEqual(['index.html', 'thu-tuc/1.000123.html']);
});
