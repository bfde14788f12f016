import type { CatalogPaper, CatalogRecord } from '@motcua/engine/catalog';
import type { RecordLabel } from '../labels/read-labels.ts';
import { plainWords } from './plain-words.ts';
import { type Expected, type Given, type Tally, tally } from './tally.ts';

interface Row {
  /** In a label a part of the name, in a record the whole of it. */
  readonly name: string;
  readonly set: string;
  readonly originals?: number;
  readonly copies?: number;
  /** Its count is in doubt, so that it may be what the cell says. */
  readonly anyCount?: boolean;
}

const isSameSet = (label: string, given: string): boolean =>
  label === '--' ? true : plainWords(given).includes(plainWords(label).replace(/^[*\-+\s]+/u, ''));

const hasCounts = (label: Row, given: Row): boolean =>
  label.anyCount === true || (label.originals === given.originals && label.copies === given.copies);

/** A paper is right when its row is a paper, and its originals and copies are those of the label. */
export function scorePapers(label: RecordLabel, record: CatalogRecord): Tally {
  const expected = label.papers.flatMap((set) =>
    set.rows.map((row): Expected<Row> => {
      if ('note' in row)
        return {
          value: { name: row.note, set: set.title, anyCount: true },
          says: `note: ${row.note}`,
          neither: true,
        };
      const { paper, originals, copies, doubt } = row;
      const mustDoubt = doubt === 'must';
      const value = { name: paper, set: set.title, originals, copies, anyCount: mustDoubt };
      return { value, says: `${paper} ${originals}/${copies}`, mustDoubt };
    }),
  );
  const situations = new Map(
    record.situations.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value.name]])),
  );
  const given = record.papers.map(
    ({ value, source, confidence }): Given<Row> => ({
      value: value === undefined ? undefined : asRow(value, situations),
      says:
        value === undefined
          ? source.slice(0, 80)
          : `${value.name.slice(0, 80)} ${value.originals}/${value.copies}`,
      doubtful: confidence !== 'certain',
    }),
  );
  return tally({
    code: label.code,
    expected,
    given,
    isSame: (wanted, row) =>
      isSameSet(wanted.set, row.set) &&
      plainWords(row.name).includes(plainWords(wanted.name)) &&
      hasCounts(wanted, row),
  });
}

const asRow = (
  { name, situation, originals, copies }: CatalogPaper,
  situations: ReadonlyMap<string, string>,
): Row => ({
  name,
  set: situation === undefined ? '' : (situations.get(situation) ?? ''),
  originals,
  copies,
});
