export { type DraftBundle, draftBundle } from './catalog/draft/draft-bundle.ts';
export { emptyRecord } from './catalog/empty-record.ts';
export type { CatalogExport, CatalogExporter, ExportOptions, LostPart } from './catalog/exports/export.ts';
export { catalogExporters } from './catalog/exports/registry.ts';
export { type ImportOptions, importCatalog } from './catalog/folder/import-catalog.ts';
export type {
  DuplicateProposal,
  ImportSummary,
  ProcedureResult,
  ProcedureStatus,
} from './catalog/folder/import-summary.ts';
export { type UndoResult, undoImport } from './catalog/folder/undo-import.ts';
export { type JsonLine, jsonLines } from './catalog/input/json-lines.ts';
export type { FieldOutcome } from './catalog/merge/merge-bundle.ts';
export type { MergeRules } from './catalog/merge/merge-rules.ts';
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
export { type DoubtCount, digestOfImport, type ImportDigest } from './catalog/report/needs-person.ts';
export { reportHtml } from './catalog/report/report-html.ts';
export type { CatalogInput, CatalogSource, FolderFile, SourceItem, SourceOptions } from './catalog/source.ts';
export { csvColumns } from './catalog/sources/csv.ts';
export { recordOfPage } from './catalog/sources/national-portal-pages.ts';
export { catalogSources, recogniseSource } from './catalog/sources/registry.ts';
export { xlsxColumns } from './catalog/sources/xlsx.ts';
export { type ColumnMapping, mapColumns } from './catalog/table/table-records.ts';
