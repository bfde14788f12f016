export { type DraftBundle, draftBundle } from './catalog/draft/draft-bundle.ts';
export { emptyRecord } from './catalog/empty-record.ts';
export type { CatalogExport, CatalogExporter, ExportOptions, LostPart } from './catalog/exports/export.ts';
export { catalogExporters } from './catalog/exports/registry.ts';
export { type JsonLine, jsonLines } from './catalog/input/json-lines.ts';
export { problemsOf } from './catalog/problems-of.ts';
export {
  type Confidence,
  type Doubt,
  type DoubtCode,
  type Place,
  type Reading,
  read,
  unread,
} from './catalog/reading.ts';
export {
  type CatalogAgency,
  type CatalogAgencyRole,
  type CatalogFee,
  type CatalogField,
  type CatalogForm,
  type CatalogLegalBasis,
  type CatalogLevel,
  type CatalogPaper,
  type CatalogRecord,
  type CatalogRelated,
  type CatalogResult,
  type CatalogSituation,
  type CatalogStep,
  type CatalogTerm,
  type CatalogTermUnit,
  catalogFields,
  readingsOf,
} from './catalog/record.ts';
export type { CatalogInput, CatalogSource, SourceItem, SourceOptions } from './catalog/source.ts';
export { csvColumns } from './catalog/sources/csv.ts';
export { catalogSources, recogniseSource } from './catalog/sources/registry.ts';
export { xlsxColumns } from './catalog/sources/xlsx.ts';
export { type ColumnMapping, mapColumns } from './catalog/table/table-records.ts';
