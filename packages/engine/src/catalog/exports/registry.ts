import { cpsvApJsonLd, cpsvApTurtle } from './cpsv-ap.ts';
import type { CatalogExporter } from './export.ts';
import { publicCatalogue } from './html.ts';
import { portalRecords } from './portal-record.ts';
import { csvTable, xlsxTable } from './table.ts';

/** Every format that a catalogue can be written in, by its id. */
export const catalogExporters: Readonly<Record<string, CatalogExporter>> = Object.fromEntries(
  [cpsvApTurtle, cpsvApJsonLd, csvTable, xlsxTable, portalRecords, publicCatalogue].map((exporter) => [
    exporter.id,
    exporter,
  ]),
);
