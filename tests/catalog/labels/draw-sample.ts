/**
 * Draws the records that were labelled by hand; `node tests/catalog/main.ts sample` prints their codes.
 *
 * Strata: who decided it (the tail of the decision number) × level × length of what has to be read × how dirty the table of channels and of papers is.
 * 44 records are drawn over all strata in proportion, 16 more over the dirty ones only. Drawn is by position in the sorted list, with a fixed seed for the
 * order within a stratum and the first position. A record whose texts together exceed 14,000 characters is left out: nobody reads that with care in time.
 */
import { createHash } from 'node:crypto';

const SEED = 'motcua-labels-1';
const HELD_OUT_SEED = 'motcua-labels-2';
const SECOND_SEED = 'motcua-labels-3';
const READABLE = 14_000;

/** A line of the national portal's pages: every field is text. */
export interface PortalRecord {
  readonly [field: string]: string | undefined;
}

const read = (record: PortalRecord, field: string): string => record[field] ?? '';

const lengthOf = (record: PortalRecord): number =>
  read(record, 'trinh_tu_thuc_hien').length +
  read(record, 'cach_thuc_thuc_hien').length +
  read(record, 'thanh_phan_ho_so').length;

/** Marks by which a text is likely to be hard, counted: they choose what is read, they decide no label. */
const DIRTY = [
  /trường hợp/iu,
  /%/u,
  /lưu ý|ghi chú/iu,
  /\d{1,3}(?:[.,]\d{3})+/u,
  /\b\d{1,3} Việt Nam Đồng/u,
  /tháng|giờ|năm/iu,
  /huyện/iu,
  /hoặc/iu,
];

const dirtOf = (record: PortalRecord): number => {
  const text = `${read(record, 'cach_thuc_thuc_hien')} ${read(record, 'thanh_phan_ho_so')} ${read(record, 'co_quan_thuc_hien')}`;
  return DIRTY.filter((mark) => mark.test(text)).length;
};

const orderOf = (seed: string, code: string): string =>
  createHash('sha256').update(`${seed}/${code}`).digest('hex');

const stratumOf = (record: PortalRecord): string => {
  const length = lengthOf(record);
  const agency = read(record, 'so_quyet_dinh').split(/[/-]/u).at(-1) ?? '';
  return [
    agency,
    read(record, 'cap_thuc_hien'),
    length < 1500 ? 1 : length < 4500 ? 2 : 3,
    Math.min(3, Math.floor(dirtOf(record) / 2)),
  ].join('|');
};

const drawEvenly = (
  seed: string,
  records: readonly PortalRecord[],
  count: number,
): readonly PortalRecord[] => {
  const sorted = [...records].sort((a, b) => {
    const left = `${stratumOf(a)}|${orderOf(seed, read(a, 'ma_thu_tuc'))}`;
    const right = `${stratumOf(b)}|${orderOf(seed, read(b, 'ma_thu_tuc'))}`;
    return left < right ? -1 : 1;
  });
  const stride = sorted.length / count;
  const first = (Number.parseInt(orderOf(seed, 'first').slice(0, 8), 16) / 2 ** 32) * stride;
  return Array.from({ length: count }, (_, index) => sorted[Math.floor(first + index * stride)]).filter(
    (record) => record !== undefined,
  );
};

const draw = (
  seed: string,
  records: readonly PortalRecord[],
  counts: { readonly all: number; readonly dirty: number },
): readonly string[] => {
  const readable = records.filter((record) => lengthOf(record) <= READABLE);
  const overall = drawEvenly(seed, readable, counts.all);
  const dirty = drawEvenly(
    seed,
    readable.filter((record) => dirtOf(record) >= 4 && !overall.includes(record)),
    counts.dirty,
  );
  return [...overall, ...dirty].map((record) => read(record, 'ma_thu_tuc'));
};

/** The codes of the records to label, in the order they were drawn. */
export const drawSample = (records: readonly PortalRecord[]): readonly string[] =>
  draw(SEED, records, { all: 44, dirty: 16 });

/** The codes of records that were labelled after the importer was written, none of them among `known`. */
export const drawHeldOut = (
  records: readonly PortalRecord[],
  known: ReadonlySet<string>,
): readonly string[] =>
  draw(
    HELD_OUT_SEED,
    records.filter((record) => !known.has(read(record, 'ma_thu_tuc'))),
    { all: 18, dirty: 7 },
  );

/** The codes of records that were labelled after what the held-out ones showed was mended; none of them among `known`. */
export const drawSecond = (records: readonly PortalRecord[], known: ReadonlySet<string>): readonly string[] =>
  draw(
    SECOND_SEED,
    records.filter((record) => !known.has(read(record, 'ma_thu_tuc'))),
    { all: 9, dirty: 3 },
  );
