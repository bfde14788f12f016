import type { NamedNode, Quad, Term } from 'n3';
import type { Channel } from '../../bundle/procedure.ts';
import type { Reading } from '../reading.ts';
import type { CatalogRecord, CatalogStep, CatalogTerm } from '../record.ts';
import { writeDuration } from './duration.ts';
import {
  type NodeField,
  type NodeFieldName,
  nodeFields,
  type PropertyKind,
  stringFields,
} from './node-fields.ts';
import { iri, isExtension, PUBLIC_SERVICE, TYPE } from './vocabulary.ts';

type N3 = typeof import('n3');
type Flat = Readonly<Record<string, unknown>>;

/** Where a record is written to, and whether our own properties are written beside those of CPSV-AP. */
export interface ServiceOptions {
  readonly n3: N3;
  /** The address of the service. */
  readonly address: string;
  readonly extension: boolean;
}

/** What a country is called where a place is asked for and the record names none. */
const VIET_NAM = 'http://publications.europa.eu/resource/authority/country/VNM';
const CURRENCY = 'http://publications.europa.eu/resource/authority/currency/';

/** The statements that CPSV-AP 3.2 holds of a record, and with `extension` the rest of it. */
export function writeService(record: CatalogRecord, options: ServiceOptions): readonly Quad[] {
  const writer = serviceWriter(options);
  writer.add(writer.service, TYPE, writer.node(PUBLIC_SERVICE));
  writer.add(
    writer.service,
    iri('dct:identifier'),
    writer.literal(record.code.value ?? record.code.source, 'string'),
  );
  writeTexts(writer, record);
  for (const [field, predicate] of Object.entries(stringFields))
    for (const value of valuesOf<string>(record[field as keyof typeof stringFields]))
      writer.add(writer.service, predicate, writer.literal(value, 'string'));
  for (const field of Object.keys(nodeFields) as NodeFieldName[]) writeNodes(writer, record, field);
  writeChannels(writer, record);
  return writer.quads;
}

interface ServiceWriter {
  readonly service: NamedNode;
  readonly quads: readonly Quad[];
  readonly node: (address: string) => NamedNode;
  readonly literal: (value: unknown, kind: PropertyKind) => Term;
  readonly text: (value: string, language: string) => Term;
  readonly add: (subject: Term, predicate: string, object: Term) => void;
}

function serviceWriter({ n3, address, extension }: ServiceOptions): ServiceWriter {
  const { namedNode, literal, quad } = n3.DataFactory;
  const quads: Quad[] = [];
  const typed = (value: unknown, type: string) => literal(String(value), namedNode(type));
  const literals: Readonly<Record<PropertyKind, (value: unknown) => Term>> = {
    text: (value) => literal(String(value), 'vi'),
    string: (value) => literal(String(value)),
    number: (value) => typed(value, iri(Number.isInteger(value) ? 'xsd:integer' : 'xsd:decimal')),
    double: (value) => typed(value, iri('xsd:double')),
    duration: (value) => typed(value, iri('xsd:duration')),
    boolean: (value) => typed(value, iri('xsd:boolean')),
    term: (value) => namedNode(`${CURRENCY}${String(value)}`),
  };
  return {
    service: namedNode(address),
    quads,
    node: (name) => namedNode(name),
    literal: (value, kind) => literals[kind](value),
    text: (value, language) => literal(value, language),
    add: (subject, predicate, object) => {
      if (extension || !isExtension(predicate))
        quads.push(quad(subject as NamedNode, namedNode(predicate), object as NamedNode));
    },
  };
}

const valuesOf = <T>(readings: readonly Reading<unknown>[]): readonly T[] =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value as T]));

/** A description is required: where the record has none, its name stands for it. */
function writeTexts({ add, service, text }: ServiceWriter, record: CatalogRecord): void {
  const name = record.name.value ?? { vi: record.name.source };
  const descriptions = valuesOf<{ readonly vi: string; readonly en?: string }>(record.description);
  const write = (predicate: string, words: { readonly vi: string; readonly en?: string }) => {
    if (words.vi !== '') add(service, predicate, text(words.vi, 'vi'));
    if (words.en !== undefined) add(service, predicate, text(words.en, 'en'));
  };
  write(iri('dct:title'), name);
  for (const words of descriptions.length === 0 ? [name] : descriptions) write(iri('dct:description'), words);
}

/** The entries of a field as flat objects, as the table of nodes has them. */
function flatEntries(record: CatalogRecord, field: NodeFieldName): readonly Flat[] {
  const values = valuesOf<unknown>(record[field]);
  if (field === 'steps') return (values as readonly CatalogStep[]).map(flatStep);
  return values.map((value) => (typeof value === 'string' ? { text: value } : (value as Flat)));
}

const flatStep = ({ term, ...step }: CatalogStep): Flat => ({
  ...step,
  ...(term === undefined ? {} : { termAmount: term.amount, termUnit: term.unit }),
});

function writeNodes(writer: ServiceWriter, record: CatalogRecord, field: NodeFieldName): void {
  const { predicate, noun, type, properties }: NodeField = nodeFields[field];
  const entries = flatEntries(record, field);
  const written: readonly Flat[] =
    field === 'agencies' && entries.length === 0 ? [{ name: record.source, role: 'unknown' }] : entries;
  for (const [index, entry] of written.entries()) {
    const node = writer.node(`${writer.service.value}#${noun}-${index + 1}`);
    writer.add(writer.service, predicate, node);
    if (type !== undefined) {
      writer.add(node, TYPE, writer.node(type));
      writeRequired(writer, { node, field, entry, index, code: record.code.value ?? '' });
    }
    writer.add(node, iri('motcua:position'), writer.literal(index + 1, 'number'));
    for (const [key, { address, kind }] of Object.entries(properties))
      if (entry[key] !== undefined) writer.add(node, address, writer.literal(entry[key], kind));
  }
}

interface RequiredOf {
  readonly node: NamedNode;
  readonly field: NodeFieldName;
  readonly entry: Flat;
  readonly index: number;
  readonly code: string;
}

/** What CPSV-AP asks of a node and a record does not say: an identifier, and where an organisation is. */
function writeRequired(writer: ServiceWriter, { node, field, entry, index, code }: RequiredOf): void {
  if (field === 'agencies') {
    const place = writer.node(VIET_NAM);
    writer.add(node, iri('dct:spatial'), place);
    writer.add(place, TYPE, writer.node(iri('dct:Location')));
    return;
  }
  if (field === 'field' || field === 'applicants' || field === 'legalBases') return;
  writer.add(
    node,
    iri('dct:identifier'),
    writer.literal(`${code}/${nodeFields[field].noun}/${index + 1}`, 'string'),
  );
  if (field !== 'fees') return;
  if (typeof entry.channel === 'string')
    writer.add(node, iri('cv:ifAccessedThrough'), writer.node(channelAddress(writer, entry.channel)));
  if (typeof entry.currency === 'string')
    writer.add(writer.node(`${CURRENCY}${entry.currency}`), TYPE, writer.node(iri('skos:Concept')));
}

const channelAddress = (writer: ServiceWriter, channel: string): string =>
  `${writer.service.value}#channel-${channel}`;

/** A channel with its term; a term that holds for every channel, without a situation, is the service's. */
function writeChannels(writer: ServiceWriter, record: CatalogRecord): void {
  const terms = valuesOf<CatalogTerm>(record.terms);
  const ofAll = terms.find(({ channel }) => channel === undefined);
  writeTime(writer, writer.service, ofAll);
  for (const [index, channel] of [...new Set(valuesOf<Channel>(record.channels))].entries()) {
    const node = writer.node(channelAddress(writer, channel));
    const kind = writer.node(iri(`motcua:channel-${channel}`));
    writer.add(writer.service, iri('cv:hasChannel'), node);
    writer.add(node, TYPE, writer.node(iri('cv:Channel')));
    writer.add(
      node,
      iri('dct:identifier'),
      writer.literal(`${record.code.value}/channel/${channel}`, 'string'),
    );
    writer.add(node, iri('motcua:position'), writer.literal(index + 1, 'number'));
    writer.add(node, iri('dct:type'), kind);
    writer.add(kind, TYPE, writer.node(iri('skos:Concept')));
    writeTime(
      writer,
      node,
      terms.find((term) => term.channel === channel),
    );
  }
}

function writeTime(writer: ServiceWriter, node: Term, term: CatalogTerm | undefined): void {
  if (term?.unit === undefined) return;
  writer.add(
    node,
    iri('cv:processingTime'),
    writer.literal(writeDuration(term.amount, term.unit), 'duration'),
  );
}
