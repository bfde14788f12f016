import type { CatalogRecord, Reading } from '@motcua/engine/catalog';
import type { RecordLabel, RowLabel } from '../labels/read-labels.ts';
import { plainWords } from './plain-words.ts';
import { type Expected, type Given, type Tally, tally } from './tally.ts';

const channelOf: Readonly<Record<string, RowLabel['channel']>> = {
  in_person: 'in-person',
  online: 'online',
  postal: 'postal',
};
const unitOf: Readonly<Record<string, string>> = { workingDay: 'working-day', day: 'calendar-day' };

const channelsOf = (record: CatalogRecord): readonly RowLabel['channel'][] =>
  record.channels.flatMap(({ value }) => (value === undefined ? [] : [channelOf[value] ?? 'in-person']));

/** A value for every channel is one value for each channel of the record. */
function perChannel<T extends { readonly channel?: string }, R>(
  record: CatalogRecord,
  readings: readonly Reading<T>[],
  shape: (value: T, channel: string) => R,
): readonly Given<R>[] {
  return readings.flatMap(({ value, source, confidence }): readonly Given<R>[] => {
    const doubtful = confidence !== 'certain';
    if (value === undefined) return [{ says: `not understood: ${source.slice(0, 60)}`, doubtful }];
    const channels =
      value.channel === undefined ? channelsOf(record) : [channelOf[value.channel] ?? value.channel];
    return channels.map((channel) => {
      const shaped = shape(value, channel);
      return { value: shaped, says: JSON.stringify(shaped), doubtful };
    });
  });
}

const unique = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

interface Term {
  readonly channel?: string;
  readonly value: number | null;
  readonly unit: string | null;
}

/** Term of each channel: value and unit. Terms of a situation or a phase that the description names are right where they are given. */
export function scoreTerms(label: RecordLabel, record: CatalogRecord): Tally {
  const rows = label.rows.flatMap(({ channel, term }): readonly Expected<Term>[] =>
    term === null
      ? []
      : [
          {
            value: { channel, value: term.value, unit: term.unit },
            says: `${channel} ${term.value ?? '?'} ${term.unit ?? '?'}`,
            mustDoubt: term.doubt === 'must',
          },
        ],
  );
  const described = (label.describedTerms ?? []).flatMap((term): readonly Expected<Term>[] =>
    ['in-person', 'online', 'postal'].map((channel) => ({
      value: { channel, value: term.value, unit: term.unit },
      says: `${term.value} ${term.unit} of ${term.of}`,
      optional: true,
    })),
  );
  const given = perChannel(
    record,
    record.terms,
    (term, channel): Term => ({
      channel,
      value: term.amount,
      unit: term.unit === undefined ? null : (unitOf[term.unit] ?? term.unit),
    }),
  );
  return tally({
    code: label.code,
    expected: [...unique(rows, ({ says }) => says), ...described],
    given: unique(given, ({ says }) => says),
    isSame: (expected, { channel, value, unit }) =>
      expected.channel === channel && (expected.value ?? value) === value && (expected.unit ?? unit) === unit,
  });
}

interface Fee {
  readonly channel: string;
  readonly amount: number | null;
  readonly cell?: number | undefined;
  readonly per?: string | undefined;
  readonly percent?: number | undefined;
}

const unitWords = (per: string | undefined): string =>
  plainWords(per ?? '').replace(/^(?:01|1|một|đồng|\/| )+/u, '');

/** Fee of each channel: the amount, and what it is counted by where both say it. */
export function scoreFees(label: RecordLabel, record: CatalogRecord): Tally {
  const expected = label.rows.flatMap(({ channel, fees }) =>
    fees.map(
      (fee): Expected<Fee> => ({
        value: { channel, amount: fee.amount, cell: fee.cell, per: fee.per },
        says: `${channel} ${fee.amount ?? `? (cell ${fee.cell})`}${fee.per === undefined ? '' : `/${fee.per}`}`,
        mustDoubt: fee.doubt === 'must',
      }),
    ),
  );
  const given = perChannel(
    record,
    record.fees,
    (fee, channel): Fee => ({
      channel,
      amount: fee.amount ?? null,
      per: fee.per,
      percent: fee.percent,
    }),
  );
  return tally({
    code: label.code,
    expected: unique(expected, ({ says }) => says),
    given: unique(given, ({ says }) => says),
    isSame: (wanted, { channel, amount, per }) =>
      wanted.channel === channel &&
      (wanted.amount === amount || wanted.cell === amount) &&
      (wanted.per === undefined || per === undefined || unitWords(per).includes(unitWords(wanted.per))),
  });
}

const scoreSet = (code: string, expected: readonly string[], given: readonly Given<string>[]): Tally =>
  tally({
    code,
    expected: [...new Set(expected)].map((value) => ({ value, says: value })),
    given,
    isSame: (a, b) => plainWords(a) === plainWords(b),
  });

const givenWords = (readings: readonly Reading<string>[]): readonly Given<string>[] =>
  readings.map(({ value, source, confidence }) => ({
    value,
    says: value ?? source.slice(0, 60),
    doubtful: confidence !== 'certain',
  }));

/** Which channels a record names. */
export const scoreChannels = (label: RecordLabel, record: CatalogRecord): Tally =>
  scoreSet(
    label.code,
    label.rows.map(({ channel }) => channel),
    channelsOf(record).map((value) => ({ value, says: value, doubtful: false })),
  );

/** Which tiers decide. */
export const scoreLevels = (label: RecordLabel, record: CatalogRecord): Tally =>
  scoreSet(label.code, label.levels, givenWords(record.levels));

/** The agencies of the three roles that labels have; a district of today must be in doubt. */
export function scoreAgencies(label: RecordLabel, record: CatalogRecord): Tally {
  const expected = (['implementing', 'competent', 'coordinating'] as const).flatMap((role) =>
    (label.agencies?.[role] ?? []).map((name) => ({
      value: `${role} ${name}`,
      says: `${role} ${name}`,
      mustDoubt: label.districts !== undefined && /huyện/iu.test(name),
    })),
  );
  const given: readonly Given<string>[] = record.agencies
    .filter(({ value }) => value?.role !== 'address' && value?.role !== 'delegated')
    .map(({ value, source, confidence }) => ({
      value: value === undefined ? undefined : `${value.role} ${value.name}`,
      says: value === undefined ? source.slice(0, 60) : `${value.role} ${value.name}`,
      doubtful: confidence !== 'certain',
    }));
  return tally({ code: label.code, expected, given, isSame: (a, b) => plainWords(a) === plainWords(b) });
}
