import type { CatalogRecord } from './record.ts';

/** A record in which only its identity is said. */
export function emptyRecord(identity: Pick<CatalogRecord, 'source' | 'code' | 'name'>): CatalogRecord {
  return {
    description: [],
    url: [],
    decision: [],
    kind: [],
    field: [],
    applicants: [],
    levels: [],
    agencies: [],
    channels: [],
    terms: [],
    fees: [],
    situations: [],
    papers: [],
    notes: [],
    forms: [],
    conditions: [],
    results: [],
    legalBases: [],
    related: [],
    steps: [],
    ...identity,
  };
}
