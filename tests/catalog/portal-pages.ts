import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogRecord, catalogSources } from '@motcua/engine/catalog';
import type { PortalRecord } from './labels/draw-sample.ts';

/** Where data lies that is not in this repository: beside the checkout, or where `MOTCUA_SHARED` says. */
export const shared = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../shared');
const PAGES = join(shared, 'catalogue/national-portal-pages.jsonl');

/** The records of the national portal, or `undefined` where they are absent. */
export const readPortalPages = (): readonly PortalRecord[] | undefined =>
  existsSync(PAGES)
    ? readFileSync(PAGES, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as PortalRecord)
    : undefined;

/** The same records as the importer reads them, by code. */
export async function importedPages(): Promise<ReadonlyMap<string, CatalogRecord>> {
  const source = catalogSources['national-portal-pages'];
  const records = new Map<string, CatalogRecord>();
  const items =
    source?.read({ name: 'national-portal-pages.jsonl', open: () => createReadStream(PAGES) }, {}) ?? [];
  for await (const item of items)
    if ('record' in item) records.set(item.record.code.value ?? '', item.record);
  return records;
}
