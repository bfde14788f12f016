import type { CatalogField, CatalogRecord } from '../record.ts';

/** Something that records say and a format has no place for. */
export interface LostPart {
  /** The field, and after a dot the part of it: `papers.copies`. */
  readonly part: CatalogField | `${CatalogField}.${string}`;
  /** In how many of the records. */
  readonly records: number;
}

/** A catalogue in another format. */
export interface CatalogExport {
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  /** What could not be taken along, in the order in which people read a record. Empty: everything was. */
  readonly lost: readonly LostPart[];
}

/** Settings of an export. */
export interface ExportOptions {
  /** What the catalogue is called, where a format has a place for it. Default: «Thủ tục hành chính». */
  readonly title?: string;
  /** The address that those of procedures begin with. Default: `urn:motcua:procedure:`. */
  readonly base?: string;
  /** Whether what a format has no word for is written in our own words beside it, for those who read them. Default: true. */
  readonly extension?: boolean;
}

/** A kind of catalogue that can be written: one file in `catalog/exports`, one line in its registry. */
export interface CatalogExporter {
  readonly id: string;
  readonly write: (records: readonly CatalogRecord[], options: ExportOptions) => Promise<CatalogExport>;
}

/** Counts the records in which a part says something; parts that none of them has are left out. */
export function lostParts(
  records: readonly CatalogRecord[],
  parts: readonly (readonly [LostPart['part'], (record: CatalogRecord) => boolean])[],
): readonly LostPart[] {
  return parts.flatMap(([part, has]) => {
    const count = records.filter(has).length;
    return count === 0 ? [] : [{ part, records: count }];
  });
}
