import type { Quad, Store, Term } from 'n3';
import type { Channel } from '../../bundle/procedure.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Doubt, type Place, type Reading, read, unread } from '../reading.ts';
import type { CatalogRecord, CatalogTerm } from '../record.ts';
import { readDuration } from './duration.ts';
import { finishEntry } from './finish-entry.ts';
import { type NodeFieldName, nodeFields, type PropertyKind, stringFields } from './node-fields.ts';
import { iri } from './vocabulary.ts';

/** Where a text that should be `dct:title` stands in catalogues that do not follow the profile. */
const NAMES = [iri('dct:title'), iri('skos:prefLabel'), iri('foaf:name'), iri('rdfs:label')];
const DESCRIPTIONS = [iri('dct:description'), iri('rdfs:comment')];

/** Reads one service of a graph. What the graph does not say is absent; what it says otherwise than the profile has a doubt. */
export function readService(store: Store, service: Term, source: string): CatalogRecord {
  const node = <T>(field: NodeFieldName) => readNodes(store, service, field) as readonly Reading<T>[];
  const strings = (field: keyof typeof stringFields) => readStrings(store, service, stringFields[field]);
  return {
    source,
    code: readCode(store, service),
    name: readName(store, service),
    description: readDescription(store, service),
    url: strings('url'),
    decision: strings('decision'),
    kind: strings('kind'),
    field: node('field'),
    applicants: node('applicants'),
    levels: byTier(strings('levels') as CatalogRecord['levels']),
    agencies: node('agencies'),
    channels: readChannels(store, service),
    terms: readTerms(store, service, node('terms')),
    fees: node('fees'),
    situations: node('situations'),
    papers: node('papers'),
    notes: node('notes'),
    forms: node('forms'),
    conditions: node('conditions'),
    results: node('results'),
    legalBases: node('legalBases'),
    related: node('related'),
    steps: node('steps'),
  };
}

function readCode(store: Store, service: Term): Reading<string> {
  const place = { field: iri('dct:identifier') };
  const found = store.getObjects(service, place.field, null)[0]?.value;
  if (found !== undefined) return read(found, found, place);
  return read(service.value, service.value, { field: '@id' }, [{ code: 'CATALOG_CODE_UNUSUAL' }]);
}

/** One text in the languages it is there in. Without Vietnamese, English or any other stands for it, with a doubt. */
function localized(texts: readonly Term[], place: Place): Reading<LocalizedText> | undefined {
  const words = texts.map((term) => ({
    text: term.value,
    language: 'language' in term && term.language !== '' ? term.language.toLowerCase().split('-')[0] : 'vi',
  }));
  const of = (language: string) => words.find((word) => word.language === language)?.text;
  const [first] = words;
  if (first === undefined) return undefined;
  const english = of('en');
  const vietnamese = of('vi');
  const shown = vietnamese ?? english ?? first.text;
  const value = { vi: shown, ...(english === undefined ? {} : { en: english }) };
  return read(value, shown, place, vietnamese === undefined ? [{ code: 'CATALOG_LANGUAGE_MISSING' }] : []);
}

function readName(store: Store, service: Term): Reading<LocalizedText> {
  const predicate = NAMES.find((name) => store.getObjects(service, name, null).length > 0);
  if (predicate === undefined)
    return unread('', { field: iri('dct:title') }, [{ code: 'CATALOG_TEXT_UNREAD' }]);
  const reading = localized(store.getObjects(service, predicate, null), { field: predicate });
  return reading ?? unread('', { field: predicate }, [{ code: 'CATALOG_TEXT_UNREAD' }]);
}

/** The name may stand in for a description that CPSV-AP asks for and nobody wrote. */
function readDescription(store: Store, service: Term): readonly Reading<LocalizedText>[] {
  const titles = new Set(store.getObjects(service, iri('dct:title'), null).map(({ value }) => value));
  return DESCRIPTIONS.flatMap((field) => {
    const texts = store.getObjects(service, field, null).filter(({ value }) => !titles.has(value));
    return localized(texts, { field }) ?? [];
  });
}

const readStrings = (store: Store, service: Term, field: string): readonly Reading<string>[] =>
  store
    .getObjects(service, field, null)
    .map(({ value }) => value)
    .sort()
    .map((value) => read(value, value, { field }));

const TIERS = ['ministry', 'province', 'district', 'commune', 'other'];

/** Statements have no order; tiers have one. */
const byTier = (levels: CatalogRecord['levels']): CatalogRecord['levels'] =>
  [...levels].sort((a, b) => TIERS.indexOf(a.value ?? '') - TIERS.indexOf(b.value ?? ''));

const numberOf = (term: Term): number => Number(term.value);

const readers: Readonly<Record<PropertyKind, (term: Term) => unknown>> = {
  text: ({ value }) => value,
  string: ({ value }) => value,
  number: numberOf,
  double: numberOf,
  duration: ({ value }) => value,
  boolean: ({ value }) => value === 'true' || value === '1',
  term: ({ value }) => value.slice(value.lastIndexOf('/') + 1),
};

const positionOf = (store: Store, node: Term): number =>
  Number(store.getObjects(node, iri('motcua:position'), null)[0]?.value ?? Number.MAX_SAFE_INTEGER);

/** The nodes of a field, in the order that the extension keeps, else by address. */
const nodesOf = (store: Store, service: Term, predicate: string): readonly Term[] =>
  [...store.getObjects(service, predicate, null)].sort(
    (a, b) => positionOf(store, a) - positionOf(store, b) || (a.value < b.value ? -1 : 1),
  );

function readNodes(store: Store, service: Term, field: NodeFieldName): readonly Reading<unknown>[] {
  const { predicate, properties } = nodeFields[field];
  return nodesOf(store, service, predicate).flatMap((node) => {
    const entry: Record<string, unknown> = {};
    for (const [key, { address, kind }] of Object.entries(properties)) {
      const objects = store.getObjects(node, address, null);
      const chosen = kind === 'text' ? preferred(objects) : objects[0];
      if (chosen !== undefined) entry[key] = readers[kind as PropertyKind](chosen);
    }
    return finishEntry({
      field,
      entry,
      source: sourceOf(store, node),
      place: { field: predicate },
      node: node.value,
    });
  });
}

const preferred = (texts: readonly Term[]): Term | undefined => {
  const of = (language: string) => texts.find((term) => 'language' in term && term.language === language);
  return of('vi') ?? of('en') ?? texts[0];
};

/** What a person is shown beside the value: every text that stands at the node. */
function sourceOf(store: Store, node: Term): string {
  if (node.termType === 'Literal') return node.value;
  const quads = store.getQuads(node, null, null, null) as readonly Quad[];
  const literals = quads.flatMap(({ object }) => (object.termType === 'Literal' ? [object.value] : []));
  return literals.length === 0 ? node.value : literals.join(' · ');
}

const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['online', /online|internet|web|portal|e-?service|trực tuyến/iu],
  ['postal', /post(?!s)|\bmail\b|letter|bưu chính/iu],
  ['in_person', /in_person|counter|office|in person|face|visit|trực tiếp/iu],
];

/** Our own kinds of channel by their address, others by the words that stand at them. */
function readChannels(store: Store, service: Term): readonly Reading<Channel>[] {
  const field = iri('cv:hasChannel');
  return nodesOf(store, service, field).map((node) => {
    const kind = store.getObjects(node, iri('dct:type'), null)[0]?.value ?? '';
    const own = channelWords.find(([channel]) => kind === iri(`motcua:channel-${channel}`));
    const source = `${sourceOf(store, node)} ${kind}`.trim();
    if (own !== undefined) return read(own[0], source, { field });
    const guessed = channelWords.find(([, words]) => words.test(source));
    const doubt: Doubt = { code: 'CATALOG_TEXT_UNREAD' };
    return guessed === undefined ? unread(source, { field }, [doubt]) : read(guessed[0], source, { field });
  });
}

/** The exact terms of the extension, else what `cv:processingTime` says of the service and of its channels. */
function readTerms(
  store: Store,
  service: Term,
  exact: readonly Reading<CatalogTerm>[],
): readonly Reading<CatalogTerm>[] {
  if (exact.length > 0) return exact;
  const field = iri('cv:processingTime');
  const channels = readChannels(store, service);
  const nodes = nodesOf(store, service, iri('cv:hasChannel'));
  const named = [
    { node: service, channel: undefined },
    ...nodes.map((node, index) => ({ node, channel: channels[index]?.value })),
  ];
  return named.flatMap(({ node, channel }) =>
    store.getObjects(node, field, null).map(({ value }) => {
      const duration = readDuration(value);
      if (duration === undefined)
        return unread<CatalogTerm>(value, { field }, [{ code: 'CATALOG_TEXT_UNREAD' }]);
      return read({ ...(channel === undefined ? {} : { channel }), ...duration }, value, { field });
    }),
  );
}
