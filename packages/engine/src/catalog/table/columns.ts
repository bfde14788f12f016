import type { Reading } from '../reading.ts';
import { read } from '../reading.ts';
import {
  type CatalogAgencyRole,
  type CatalogField,
  type CatalogLevel,
  type CatalogRecord,
  readingsOf,
} from '../record.ts';
import {
  readAgencies,
  readCode,
  readLevels,
  readList,
  readName,
  readText,
  stepsOf,
} from '../understand/read-facts.ts';
import { placeOf } from '../understand/span.ts';
import { channelName } from './channel-words.ts';
import {
  linesOf,
  readChannelCell,
  readFeeCell,
  readLegalCell,
  readPaperCell,
  readResultCell,
  readTermCell,
} from './read-cells.ts';
import { writeFee, writeLegalBasis, writePaper, writeStep, writeTerm } from './write-cells.ts';

/** What a column of a table holds: read from a cell, and written into one. */
export interface TableColumn {
  /** What the heading of an exported table says. */
  readonly heading: string;
  /** How headings of others begin, without marks and in small letters. */
  readonly words: RegExp;
  readonly read: (field: string, cell: string) => Partial<CatalogRecord>;
  readonly write: (record: CatalogRecord) => string;
}

const values = <T>(readings: readonly Reading<unknown>[]): readonly T[] =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value as T]));

const lines =
  (field: CatalogField, write: (value: never) => string) =>
  (record: CatalogRecord): string =>
    values<never>(readingsOf(record, field)).map(write).join('\n');

const same = (value: string): string => value;

const levelNames: Readonly<Record<CatalogLevel, string>> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Cơ quan khác',
};

const agency = (role: CatalogAgencyRole, heading: string, words: RegExp): TableColumn => ({
  heading,
  words,
  read: (field, cell) => ({
    agencies: linesOf(field, cell, /\n/g).flatMap((span) => readAgencies(role, field, span.text)),
  }),
  write: (record) =>
    values<{ readonly role: string; readonly name: string }>(record.agencies)
      .filter((one) => one.role === role)
      .map(({ name }) => name.replace(/\s*\n\s*/gu, ' '))
      .join('\n'),
});

const texts = (field: 'conditions' | 'notes', heading: string, words: RegExp): TableColumn => ({
  heading,
  words,
  read: (name, cell) => ({
    [field]: linesOf(name, cell, /\n/g).map((span) => read(span.text, span.text, placeOf(span))),
  }),
  write: (record) =>
    values<string>(record[field])
      .map((text) => text.replace(/\s*\n\s*/gu, ' '))
      .join('\n'),
});

const single = (
  field: 'url' | 'decision' | 'kind' | 'field',
  heading: string,
  words: RegExp,
): TableColumn => ({
  heading,
  words,
  read: (name, cell) => ({ [field]: readText(name, cell) }),
  write: lines(field, same as never),
});

/** Every column that a table of procedures may have, in the order in which it is exported. */
export const tableColumns = {
  code: {
    heading: 'Mã thủ tục',
    words: /^(?:ma (?:so )?(?:thu tuc|tthc|ho so tthc)|ma so|ma$|code|service ?code|identifier)/,
    read: (field, cell) => ({ code: readCode(field, cell) }),
    write: ({ code }) => code.value ?? '',
  },
  name: {
    heading: 'Tên thủ tục',
    words: /^(?:ten (?:thu tuc|tthc)|ten$|thu tuc hanh chinh$|name|service ?name|title)/,
    read: (field, cell) => ({ name: readName(field, cell, '') }),
    write: ({ name }) => name.value?.vi ?? '',
  },
  field: single('field', 'Lĩnh vực', /^(?:linh vuc|field|domain|theme)/),
  levels: {
    heading: 'Cấp thực hiện',
    words: /^(?:cap (?:thuc hien|giai quyet)|cap$|level)/,
    read: (field, cell) => ({ levels: readLevels(field, cell.replace(/\n/gu, ', ')) }),
    write: (record) =>
      values<CatalogLevel>(record.levels)
        .map((level) => levelNames[level])
        .join(', '),
  },
  decision: single('decision', 'Số quyết định', /^(?:so quyet dinh|quyet dinh cong bo|decision)/),
  kind: single('kind', 'Loại thủ tục', /^(?:loai thu tuc|kind)/),
  applicants: {
    heading: 'Đối tượng thực hiện',
    words: /^(?:doi tuong|applicant|audience)/,
    read: (field, cell) => ({ applicants: readList(field, cell.replace(/\n/gu, ', ')) }),
    write: (record) => values<string>(record.applicants).join(', '),
  },
  competent: agency('competent', 'Cơ quan có thẩm quyền', /^(?:co quan (?:co )?tham quyen|competent)/),
  implementing: agency(
    'implementing',
    'Cơ quan thực hiện',
    /^(?:co quan (?:thuc hien|giai quyet)|don vi thuc hien|agency|authority|implementing)/,
  ),
  coordinating: agency('coordinating', 'Cơ quan phối hợp', /^(?:co quan phoi hop|coordinating)/),
  delegated: agency('delegated', 'Cơ quan được ủy quyền', /^(?:co quan duoc (?:uy|phan)|delegated)/),
  address: agency(
    'address',
    'Địa chỉ tiếp nhận hồ sơ',
    /^(?:dia chi tiep nhan|noi (?:tiep nhan|nop)|address)/,
  ),
  channels: {
    heading: 'Hình thức nộp',
    words: /^(?:hinh thuc (?:nop|tiep nhan)|cach thuc (?:thuc hien|nop)|channel)/,
    read: (field, cell) => ({ channels: readChannelCell(field, cell) }),
    write: (record) => values<'online'>(record.channels).map(channelName).join('; '),
  },
  terms: {
    heading: 'Thời hạn giải quyết',
    words:
      /^(?:thoi (?:han|gian) (?:giai quyet|thuc hien)|thoi han|thoi gian|term|processing ?time|duration)/,
    read: (field, cell) => ({ terms: readTermCell(field, cell) }),
    write: lines('terms', writeTerm as never),
  },
  fees: {
    heading: 'Phí, lệ phí',
    words: /^(?:phi|le phi|muc thu|fee|cost)/,
    read: (field, cell) => ({ fees: readFeeCell(field, cell) }),
    write: lines('fees', writeFee as never),
  },
  papers: {
    heading: 'Thành phần hồ sơ',
    words: /^(?:thanh phan ho so|ho so|giay to|paper|document|evidence)/,
    read: (field, cell) => ({ papers: readPaperCell(field, cell) }),
    write: lines('papers', writePaper as never),
  },
  notes: texts('notes', 'Ghi chú hồ sơ', /^(?:ghi chu|luu y|note)/),
  conditions: texts('conditions', 'Yêu cầu, điều kiện', /^(?:yeu cau|dieu kien|condition|requirement)/),
  steps: {
    heading: 'Trình tự thực hiện',
    words: /^(?:trinh tu|quy trinh|cac buoc|step)/,
    read: (field, cell) => ({ steps: stepsOf(field, cell) }),
    write: lines('steps', writeStep as never),
  },
  results: {
    heading: 'Kết quả thực hiện',
    words: /^(?:ket qua|result|output)/,
    read: (field, cell) => ({ results: readResultCell(field, cell) }),
    write: lines('results', (({ code, name }: { readonly code?: string; readonly name: string }) =>
      [code, name].filter((part) => part !== undefined).join(' ')) as never),
  },
  legalBases: {
    heading: 'Căn cứ pháp lý',
    words: /^(?:can cu|co so phap ly|legal)/,
    read: (field, cell) => ({ legalBases: readLegalCell(field, cell) }),
    write: lines('legalBases', writeLegalBasis as never),
  },
  url: single('url', 'Địa chỉ trang', /^(?:dia chi trang|duong dan|link|url)/),
  description: {
    heading: 'Mô tả',
    words: /^(?:mo ta|description)/,
    read: (field, cell) => ({
      description: readText(field, cell).map(({ value = '', ...reading }) => ({
        ...reading,
        value: { vi: value },
      })),
    }),
    write: (record) =>
      values<{ readonly vi: string }>(record.description)
        .map(({ vi }) => vi)
        .join('\n'),
  },
} as const satisfies Readonly<Record<string, TableColumn>>;
