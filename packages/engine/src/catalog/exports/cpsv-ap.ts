import type { Quad } from 'n3';
import { writeJsonLd, writeTurtle } from '../cpsv-ap/graph.ts';
import { keptStatements } from '../cpsv-ap/kept-statements.ts';
import { nodeFields, stringFields } from '../cpsv-ap/node-fields.ts';
import { isExtension } from '../cpsv-ap/vocabulary.ts';
import { writeService } from '../cpsv-ap/write-service.ts';
import { type CatalogField, type CatalogRecord, catalogFields, readingsOf } from '../record.ts';
import { type CatalogExporter, type ExportOptions, type LostPart, lostParts } from './export.ts';

const BASE = 'urn:motcua:procedure:';

/** Whether a field is written in words of our own only. */
function isOurs(field: CatalogField): boolean {
  const predicate =
    field in nodeFields
      ? nodeFields[field as keyof typeof nodeFields].predicate
      : stringFields[field as keyof typeof stringFields];
  return predicate !== undefined && isExtension(predicate);
}

const isWorkingDays = (record: CatalogRecord): boolean =>
  record.terms.some(({ value }) => value?.unit === 'workingDay');

/** Without our own words CPSV-AP has no steps, no working days and no numbers of copies. */
function lostWithoutExtension(records: readonly CatalogRecord[]): readonly LostPart[] {
  const fields = catalogFields.filter(isOurs).filter((field) => field !== 'terms');
  return lostParts(records, [
    ...fields.map(
      (field) => [field, (record: CatalogRecord) => readingsOf(record, field).length > 0] as const,
    ),
    ['terms.unit', isWorkingDays],
    ['papers.originals', ({ papers }) => papers.length > 0],
  ]);
}

/** The statements of each record. */
async function statements(
  records: readonly CatalogRecord[],
  { base = BASE, extension = true }: ExportOptions,
): Promise<readonly (readonly Quad[])[]> {
  const n3 = await import('n3');
  return await Promise.all(
    records.map(async (record, index) => {
      const written = (address: string) => writeService(record, { n3, address, extension });
      return record.kept?.format === 'cpsv-ap'
        ? await keptStatements(record, record.kept.text, { index, written })
        : written(`${base}${encodeURIComponent(record.code.value ?? String(index + 1))}`);
    }),
  );
}

/** What several records say is said once. */
async function turtleOf(parts: readonly (readonly Quad[])[]): Promise<string> {
  const { Store } = await import('n3');
  const all = new Store();
  for (const quads of parts) all.addQuads([...quads]);
  return await writeTurtle(all.getQuads(null, null, null, null));
}

const exporter = (
  id: string,
  name: string,
  serialise: (parts: readonly (readonly Quad[])[]) => Promise<string>,
): CatalogExporter => ({
  id,
  write: async (records, options) => ({
    files: [{ name, content: await serialise(await statements(records, options)) }],
    lost: options.extension === false ? lostWithoutExtension(records) : [],
  }),
});

/** CPSV-AP 3.2 as Turtle. */
export const cpsvApTurtle = exporter('cpsv-ap-turtle', 'catalogue.ttl', turtleOf);

/** CPSV-AP 3.2 as JSON-LD, readable without fetching a context. */
export const cpsvApJsonLd = exporter('cpsv-ap-json-ld', 'catalogue.jsonld', writeJsonLd);
