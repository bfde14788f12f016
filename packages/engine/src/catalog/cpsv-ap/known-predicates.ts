import { nodeFields, stringFields } from './node-fields.ts';
import { iri, TYPE } from './vocabulary.ts';

/** What a service may say that a record has a field for. */
export const knownPredicates: ReadonlySet<string> = new Set([
  TYPE,
  iri('dct:identifier'),
  iri('dct:title'),
  iri('dct:description'),
  iri('skos:prefLabel'),
  iri('foaf:name'),
  iri('rdfs:label'),
  iri('rdfs:comment'),
  iri('cv:hasChannel'),
  iri('cv:processingTime'),
  ...Object.values(nodeFields).map(({ predicate }) => predicate),
  ...Object.values(stringFields),
]);
