import { namespaces } from './vocabulary.ts';

type Kind = 'iri' | 'iris' | 'one' | 'texts' | 'duration' | 'double' | 'values';

/** The addresses under which documents name the context of CPSV-AP; the one in its example is not the one it was released at. */
const CONTEXT_ADDRESS = /\/CPSV-AP\/(?:releases\/[\d.]+\/+)?context\/cpsv-ap\.jsonld$/u;

const types: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  iri: { '@type': '@id' },
  iris: { '@type': '@id', '@container': '@set' },
  one: {},
  values: { '@container': '@set' },
  texts: { '@type': `${namespaces.rdf}langString`, '@container': '@set' },
  duration: { '@type': `${namespaces.xsd}duration` },
  double: { '@type': `${namespaces.xsd}double` },
};

/** Each class of CPSV-AP 3.2 (its term, its address) with its properties: `term address kind`, where the kind is left out it is `iris`. */
const classes: Readonly<Record<string, readonly string[]>> = {
  'Address http://www.w3.org/ns/locn#Address': [],
  'Agent foaf:Agent': [
    'identifier dct:identifier one',
    'name dct:title texts',
    'participates cv:participates',
  ],
  'BusinessEvent cv:BusinessEvent': ['type dct:type'],
  'Channel cv:Channel': [
    'availabilityRestriction cv:specialOpeningHoursSpecification',
    'description dct:description texts',
    'hasInput cpsv:hasInput',
    'identifier dct:identifier one',
    'openingHours cv:openingHours',
    'ownedBy cv:ownedBy',
    'processingTime cv:processingTime duration',
    'type dct:type iri',
  ],
  'Code skos:Concept': [],
  'Collection skos:Collection': ['member skos:member'],
  'Concept skos:Concept': [],
  'ContactPoint cv:ContactPoint': [
    'availabilityRestriction cv:specialOpeningHoursSpecification',
    'contactPage cv:contactPage',
    'hasEmail cv:email values',
    'hasTelephone cv:telephone values',
    'openingHours cv:openingHours',
  ],
  'Cost cv:Cost': [
    'currency cv:currency iri',
    'description dct:description texts',
    'hasValue cv:hasValue double',
    'identifier dct:identifier one',
    'ifAccessedThrough cv:ifAccessedThrough iri',
    'isDefinedBy cv:isDefinedBy',
  ],
  'Dataset dcat:Dataset': [
    'description dct:description texts',
    'hasPart dct:hasPart',
    'identifier dct:identifier values',
    'landingPage dcat:landingPage',
    'publisher dct:publisher iri',
    'title dct:title texts',
  ],
  'Document foaf:Document': [],
  'Event cv:Event': [
    'description dct:description texts',
    'hasRelatedService cv:hasRelatedService',
    'identifier dct:identifier one',
    'name dct:title texts',
  ],
  'Evidence cv:Evidence': [
    'description dct:description texts',
    'identifier dct:identifier one',
    'isConformantTo dct:conformsTo',
    'isPartOf dct:isPartOf',
    'language dct:language',
    'name dct:title texts',
    'relatedDocumentation foaf:page',
    'supportsRequirement cv:supportsRequirement',
    'type dct:type iri',
  ],
  'EvidenceType cv:EvidenceType': [
    'evidenceTypeClassification cv:evidenceTypeClassification',
    'identifier dct:identifier one',
  ],
  'LegalResource eli:LegalResource': ['related dct:relation'],
  'LifeEvent cv:LifeEvent': ['type dct:type'],
  'LinguisticSystem dct:LinguisticSystem': [],
  'Location dct:Location': [],
  'Organization org:Organization': [],
  'Output cv:Output': [
    'description dct:description texts',
    'identifier dct:identifier one',
    'isPartOf dct:isPartOf',
    'language dct:language',
    'name dct:title texts',
    'type dct:type',
  ],
  'Participation cv:Participation': [
    'description dct:description texts',
    'hasParticipant cv:hasParticipant iri',
    'identifier dct:identifier one',
    'role cv:role',
  ],
  'PublicOrganization cv:PublicOrganisation': ['preferredLabel skos:prefLabel texts', 'spatial dct:spatial'],
  'PublicService cpsv:PublicService': [
    'addressee dct:audience',
    'contactPoint cv:contactPoint',
    'description dct:description texts',
    'follows cpsv:follows',
    'functionsOfGovernment dct:type',
    'hasChannel cv:hasChannel',
    'hasCompetentAuthority cv:hasCompetentAuthority',
    'hasCost cv:hasCost',
    'hasInput cpsv:hasInput',
    'hasInputType cv:hasInputType',
    'hasLegalResource cv:hasLegalResource',
    'hasParticipation cv:hasParticipation',
    'holdsRequirement cv:holdsRequirement',
    'identifier dct:identifier one',
    'isClassifiedBy cv:isClassifiedBy',
    'isGroupedBy cv:isGroupedBy',
    'isPartOf dct:isPartOf',
    'keyword dcat:keyword texts',
    'language dct:language',
    'name dct:title texts',
    'processingTime cv:processingTime duration',
    'produces cpsv:produces',
    'relatedService cv:relatedService',
    'requires dct:requires',
    'sector cv:sector',
    'spatial dct:spatial',
    'status http://www.w3.org/ns/adms#status iri',
    'thematicArea cv:thematicArea',
  ],
  'Requirement cv:Requirement': [
    'fulfils cv:fulfils',
    'hasSupportingEvidence cv:hasSupportingEvidence',
    'identifier dct:identifier one',
    'name dct:title texts',
    'type dct:type',
  ],
  'Rule cpsv:Rule': [
    'description dct:description texts',
    'identifier dct:identifier one',
    'implements cpsv:implements',
    'language dct:language',
    'name dct:title texts',
    'type dct:type iri',
  ],
  'TemporalEntity time:TemporalEntity': ['description dct:description texts', 'frequency cv:frequency'],
};

const full = (name: string): string => {
  const [prefix = '', rest = ''] = name.split(':', 2);
  return rest.startsWith('//') ? name : `${namespaces[prefix as keyof typeof namespaces]}${rest}`;
};

function termsOf(entry: string, properties: readonly string[]): readonly (readonly [string, unknown])[] {
  const [term = '', address = ''] = entry.split(' ');
  return [
    [term, full(address)],
    ...properties.map((property) => {
      const [name = '', id = '', kind = 'iris'] = property.split(' ');
      return [`${term}.${name}`, { '@id': full(id), ...types[kind as Kind] }] as const;
    }),
  ];
}

/** What CPSV-AP's own context says of its terms: kept here, so that a document is read without asking the net. */
const cpsvApContext = {
  '@context': Object.fromEntries(
    Object.entries(classes).flatMap(([entry, properties]) => termsOf(entry, properties)),
  ),
};

/** The context at an address, if it is one that we hold. */
export const heldContext = (address: string): object | undefined =>
  CONTEXT_ADDRESS.test(address) ? cpsvApContext : undefined;
