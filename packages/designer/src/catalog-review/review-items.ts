import type { CatalogField, CatalogRecord, Doubt, Reading } from '@motcua/engine/catalog';

/** One value that somebody has to look at, and where it stands. */
export interface ReviewItem {
  /** Which record, by its place in the list. */
  readonly record: number;
  readonly field: CatalogField;
  /** Which entry of the field; `undefined` for the fields that have one value. */
  readonly entry: number | undefined;
  readonly code: string;
  readonly name: string;
  readonly reading: Reading<unknown>;
}

/** Tells items apart, also after others were settled. */
export const keyOf = ({ record, field, entry }: ReviewItem): string => `${record}/${field}/${entry ?? ''}`;

const isReading = (value: unknown): value is Reading<unknown> =>
  typeof value === 'object' && value !== null && 'confidence' in value;

/** The readings of a field with their places. */
function readingsIn(
  record: CatalogRecord,
  field: string,
): readonly (readonly [number | undefined, Reading<unknown>])[] {
  const found: unknown = record[field as CatalogField];
  if (isReading(found)) return [[undefined, found]];
  return Array.isArray(found) ? found.map((reading, entry) => [entry, reading] as const) : [];
}

/** Every value in doubt, in the order of the records and of their fields; with a code, only those that it is doubted for. */
export function itemsIn(records: readonly CatalogRecord[], doubt = ''): readonly ReviewItem[] {
  return records.flatMap((record, index) =>
    Object.keys(record).flatMap((field) =>
      readingsIn(record, field)
        .filter(([, { doubts }]) => doubts.some(({ code }) => doubt === '' || code === doubt))
        .map(([entry, reading]) => ({
          record: index,
          field: field as CatalogField,
          entry,
          code: record.code.value ?? record.code.source,
          name: record.name.value?.vi ?? record.name.source,
          reading,
        })),
    ),
  );
}

interface OfChannel {
  readonly channel?: string;
}

const withoutChannel = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify({ ...value, channel: undefined })
    : JSON.stringify(value ?? null);

/** Other items of the same record that the source says in the same words for other channels: whoever settles one has settled them. */
export function alike(items: readonly ReviewItem[], item: ReviewItem): readonly ReviewItem[] {
  const { reading } = item;
  const codes = ({ doubts }: Reading<unknown>): string => doubts.map(({ code }) => code).join();
  return items.filter(
    (other) =>
      keyOf(other) !== keyOf(item) &&
      other.record === item.record &&
      other.field === item.field &&
      other.reading.source === reading.source &&
      codes(other.reading) === codes(reading) &&
      withoutChannel(other.reading.value) === withoutChannel(reading.value),
  );
}

/**
 * The channel of an entry that was not understood and so names none: entries are in the order of the channels, and where as many are without a
 * value as channels have none, each is that of its place.
 */
export function channelOf(records: readonly CatalogRecord[], item: ReviewItem): string | undefined {
  const { field, entry } = item;
  const record = records[item.record];
  if (record === undefined || (field !== 'terms' && field !== 'fees')) return undefined;
  const readings: readonly Reading<OfChannel>[] = record[field];
  const named = new Set(readings.map(({ value }) => value?.channel));
  const missing = record.channels.flatMap(({ value }) =>
    value === undefined || named.has(value) ? [] : [value],
  );
  const unread = [...readings.keys()].filter((index) => readings[index]?.value === undefined);
  return entry !== undefined && unread.length === missing.length ? missing[unread.indexOf(entry)] : undefined;
}

/** How many values are doubted for each reason, the most frequent first. */
export function doubtsIn(items: readonly ReviewItem[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reading } of items)
    for (const code of new Set(reading.doubts.map((doubt: Doubt) => doubt.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The records with other readings at the places of some items; all others are the same objects as before. */
function withReadings(
  records: readonly CatalogRecord[],
  items: readonly ReviewItem[],
  change: (reading: Reading<unknown>) => Reading<unknown>,
): readonly CatalogRecord[] {
  const changed = new Map<number, CatalogRecord>();
  for (const { record, field, entry } of items) {
    const before = changed.get(record) ?? records[record];
    if (before === undefined) continue;
    const old: unknown = before[field];
    const value =
      entry === undefined
        ? change(old as Reading<unknown>)
        : (old as readonly Reading<unknown>[]).with(
            entry,
            change((old as readonly Reading<unknown>[])[entry] as Reading<unknown>),
          );
    changed.set(record, { ...before, [field]: value });
  }
  return records.map((record, index) => changed.get(index) ?? record);
}

/** Takes values as they are: a person has looked at them. What was not understood has no value to take, and stays. */
export const accepted = (
  records: readonly CatalogRecord[],
  items: readonly ReviewItem[],
): readonly CatalogRecord[] =>
  withReadings(
    records,
    items.filter(({ reading }) => reading.value !== undefined),
    (reading) => ({ ...reading, confidence: 'certain', doubts: [] }),
  );

/** Puts another value in the place of one; its source stays, so that it can be seen what it was made from. */
export const corrected = (
  records: readonly CatalogRecord[],
  item: ReviewItem,
  value: unknown,
): readonly CatalogRecord[] =>
  withReadings(records, [item], (reading) => ({ ...reading, value, confidence: 'certain', doubts: [] }));

/** Puts a value in the place of one and of others that say the same, each for its own channel. */
export const correctedAlike = (
  records: readonly CatalogRecord[],
  {
    item,
    others,
    value,
  }: { readonly item: ReviewItem; readonly others: readonly ReviewItem[]; readonly value: unknown },
): readonly CatalogRecord[] =>
  others.reduce(
    (changed, other) => {
      const channel = (other.reading.value as OfChannel | undefined)?.channel ?? channelOf(records, other);
      const own = typeof value === 'object' && channel !== undefined ? { ...value, channel } : value;
      return corrected(changed, other, own);
    },
    corrected(records, item, value),
  );

/** Leaves an entry out of its list: a note that is no paper, an agency that is none. What a record has once cannot be left out. */
export const removed = (records: readonly CatalogRecord[], item: ReviewItem): readonly CatalogRecord[] =>
  records.map((record, index) => {
    const readings: unknown = record[item.field];
    if (index !== item.record || item.entry === undefined || !Array.isArray(readings)) return record;
    return { ...record, [item.field]: readings.filter((_, entry) => entry !== item.entry) };
  });
