import type { Quad, Store, Term } from 'n3';
import { type CatalogField, type CatalogRecord, catalogFields, readingsOf } from '../record.ts';
import { readTurtle, servicesIn, statementsOf, storeOf } from './graph.ts';
import { type NodeFieldName, nodeFields, type StringFieldName, stringFields } from './node-fields.ts';
import { readService } from './read-service.ts';
import { iri } from './vocabulary.ts';

/** Terms stand at the channels, so that the two are written together. */
const CHANNELS_AND_TERMS = [iri('cv:hasChannel'), iri('cv:processingTime'), nodeFields.terms.predicate];

/** The statements of a service by which it says a field. */
function predicatesOf(field: CatalogField): readonly string[] {
  if (field === 'code') return [iri('dct:identifier')];
  if (field === 'name') return [iri('dct:title')];
  if (field === 'description') return [iri('dct:description')];
  if (field === 'channels' || field === 'terms') return CHANNELS_AND_TERMS;
  if (field in stringFields) return [stringFields[field as StringFieldName]];
  return [nodeFields[field as NodeFieldName].predicate];
}

const valuesIn = (record: CatalogRecord, field: CatalogField): string =>
  JSON.stringify(readingsOf(record, field).map(({ value }) => value ?? null));

/** What is said of a service with some predicates only, and of all that these lead to. */
async function withPredicates(
  store: Store,
  service: Term,
  wanted: (predicate: string) => boolean,
): Promise<readonly Quad[]> {
  const others = store.getQuads(null, null, null, null).filter(({ subject }) => !subject.equals(service));
  const own = store.getQuads(service, null, null, null).filter(({ predicate }) => wanted(predicate.value));
  return statementsOf(await storeOf([...own, ...others]), service);
}

/** Which fields a person changed since the record was read from its statements. */
const changedFields = (was: CatalogRecord, is: CatalogRecord): readonly CatalogField[] =>
  catalogFields.filter((field) => valuesIn(was, field) !== valuesIn(is, field));

/**
 * The statements that a record was read from, with the fields that were changed since written anew: what a catalogue said in words that we do
 * not know is given back as it came.
 *
 * - `text`: what was kept, as N-Triples.
 * - `written`: all fields, as we would write them for the service at an address.
 * - `index`: tells blank nodes of several records apart.
 */
export async function keptStatements(
  record: CatalogRecord,
  text: string,
  { index, written }: { readonly index: number; readonly written: (address: string) => readonly Quad[] },
): Promise<readonly Quad[]> {
  const { quads } = await readTurtle(text, '', `r${index}_`);
  const store = await storeOf(quads);
  const [service] = servicesIn(store);
  if (service === undefined) return [];
  const changed = new Set(
    changedFields(readService(store, service, record.source), record).flatMap(predicatesOf),
  );
  if (changed.size === 0) return quads;
  const kept = await withPredicates(store, service, (predicate) => !changed.has(predicate));
  const fresh = await withPredicates(await storeOf(written(service.value)), service, (predicate) =>
    changed.has(predicate),
  );
  return [...kept, ...fresh];
}
