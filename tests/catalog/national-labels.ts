import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeeLabel, PaperSetLabel, RecordLabel, RowLabel } from './labels/read-labels.ts';
import { shared } from './portal-pages.ts';

interface NationalFee {
  readonly amount: number;
  readonly currency: string;
  readonly note: string | null;
}

interface NationalChannel {
  readonly channel: string;
  readonly duration: { readonly value: number | null; readonly unit: string | null } | null;
  readonly fees: readonly NationalFee[];
}

interface NationalItem {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly zeroQuantityRow?: boolean;
}

interface NationalProcedure {
  readonly code: string | null;
  /** National records were copied from a page of the portal. */
  readonly source: { readonly detailUrl?: string };
  readonly levels: readonly string[];
  readonly channels: readonly NationalChannel[];
  readonly dossierCases: readonly { readonly case: string; readonly items: readonly NationalItem[] }[];
  readonly dossierNotes: readonly string[];
}

const FILE = join(shared, 'domain/procedures.json');
const levels: Readonly<Record<string, string>> = {
  'Cấp bộ': 'ministry',
  'Cấp tỉnh': 'province',
  'Cấp xã': 'commune',
  'Cơ quan khác': 'other',
};
const units: Readonly<Record<string, 'calendar-day' | 'working-day'>> = {
  working_day: 'working-day',
  calendar_day: 'calendar-day',
};

/** Fewer đồng than any fee has: «45 VNĐ» stands for something else. */
const IMPLAUSIBLE = 1000;
/** As much of a name as identifies it; the names in that file are cut. */
const KEY_LENGTH = 40;

const keyOf = (name: string): string =>
  name
    .replace(/^[-+*\s]+/u, '')
    .slice(0, KEY_LENGTH)
    .trim();

/** Read one by one: these notes repeat that nothing is charged, or speak of a copy that is asked for besides. */
const saysFree = (note: string): boolean =>
  /^\(?(?:Miễn lệ phí\. Phí cấp bản sao|Không quy định)/u.test(note);

/** «Mẫu số 18» and «1 bản chính» run together in that file: nobody asks for 181 originals. */
const MOST_ORIGINALS = 99;

/** The same rules as for the records labelled by hand: `labels/README.md`, «What must be in doubt». */
const feeLabel = ({ amount, currency, note }: NationalFee): FeeLabel =>
  (amount === 0 && note !== null && !saysFree(note)) ||
  (currency === 'VND' && amount > 0 && amount < IMPLAUSIBLE)
    ? { amount: null, cell: amount, doubt: 'must' }
    : { amount };

const rowLabel = ({ channel, duration, fees }: NationalChannel): RowLabel => ({
  channel: channel === 'in_person' ? 'in-person' : (channel as 'online' | 'postal'),
  term:
    duration === null || duration.value === null
      ? null
      : duration.unit === null
        ? { value: duration.value, unit: null, doubt: 'must' }
        : { value: duration.value, unit: units[duration.unit] ?? null },
  fees: fees.map(feeLabel),
});

const setLabel = ({ items }: { readonly items: readonly NationalItem[] }): PaperSetLabel => ({
  kind: 'common',
  title: '--',
  rows: items.map(({ name, originals, copies, zeroQuantityRow }) => {
    const key = keyOf(name);
    return zeroQuantityRow === true
      ? { note: key }
      : { paper: key, originals: originals > MOST_ORIGINALS ? 1 : originals, copies };
  }),
});

/** The national records of `domain/procedures.json` as labels, or none where the file is absent. Agencies are left out: they are not split there. */
export function readNationalLabels(): readonly RecordLabel[] {
  if (!existsSync(FILE)) return [];
  const { procedures }: { readonly procedures: readonly NationalProcedure[] } = JSON.parse(
    readFileSync(FILE, 'utf8'),
  );
  return procedures
    .filter(({ source }) => source.detailUrl !== undefined)
    .map(({ code, levels: names, channels, dossierCases, dossierNotes }) => ({
      code: code ?? '',
      levels: names.map((name) => levels[name] as RecordLabel['levels'][number]),
      rows: channels.map(rowLabel),
      papers: [
        ...dossierCases.map(setLabel),
        {
          kind: 'notes',
          title: '--',
          rows: dossierNotes.map((note) => ({ note: keyOf(note) })),
        },
      ],
    }));
}
