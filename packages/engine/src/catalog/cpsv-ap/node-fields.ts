import { iri } from './vocabulary.ts';

/** How a value of a property is written: a text with a language, a plain string, a whole or decimal number, true or false, or an address. */
export type PropertyKind = 'text' | 'string' | 'number' | 'double' | 'duration' | 'boolean' | 'term';

/** A property of a node: where it stands, and how. */
export interface PropertyMapping {
  readonly address: string;
  readonly kind: PropertyKind;
}

/** A field whose entries are nodes of their own. */
export interface NodeField {
  /** What leads from the service to a node. */
  readonly predicate: string;
  /** The class of the node, where CPSV-AP names one. */
  readonly type?: string;
  /** The part of a minted address, `paper` in `…#paper-3`. */
  readonly noun: string;
  /** Each property of an entry; all entries are flat, but for the term of a step. */
  readonly properties: Readonly<Record<string, PropertyMapping>>;
}

const text = (address: string): PropertyMapping => ({ address, kind: 'text' });
const string = (address: string): PropertyMapping => ({ address, kind: 'string' });
const number = (address: string): PropertyMapping => ({ address, kind: 'number' });
const flag = (address: string): PropertyMapping => ({ address, kind: 'boolean' });

const channel = string(iri('motcua:channel'));
const situation = string(iri('motcua:situation'));

/** The fields of a record that are lists of nodes: one entry of the table each, read and written by the same code. */
export const nodeFields = {
  agencies: {
    predicate: iri('cv:hasCompetentAuthority'),
    type: iri('cv:PublicOrganisation'),
    noun: 'agency',
    properties: { name: text(iri('skos:prefLabel')), role: string(iri('motcua:role')) },
  },
  terms: {
    predicate: iri('motcua:term'),
    noun: 'term',
    properties: {
      channel,
      situation,
      amount: number(iri('motcua:amount')),
      unit: string(iri('motcua:unit')),
    },
  },
  fees: {
    predicate: iri('cv:hasCost'),
    type: iri('cv:Cost'),
    noun: 'cost',
    properties: {
      channel,
      situation,
      name: text(iri('motcua:name')),
      amount: { address: iri('cv:hasValue'), kind: 'double' },
      currency: { address: iri('cv:currency'), kind: 'term' },
      percent: number(iri('motcua:percent')),
      least: number(iri('motcua:least')),
      most: number(iri('motcua:most')),
      per: text(iri('motcua:per')),
      note: text(iri('dct:description')),
    },
  },
  situations: {
    predicate: iri('motcua:caseOfPapers'),
    noun: 'situation',
    properties: {
      id: string(iri('dct:identifier')),
      name: text(iri('dct:title')),
      exclusive: flag(iri('motcua:exclusive')),
      presentOnly: flag(iri('motcua:presentOnly')),
    },
  },
  papers: {
    predicate: iri('cpsv:hasInput'),
    type: iri('cv:Evidence'),
    noun: 'paper',
    properties: {
      name: text(iri('dct:title')),
      originals: number(iri('motcua:originals')),
      copies: number(iri('motcua:copies')),
      required: flag(iri('motcua:required')),
      presentOnly: flag(iri('motcua:presentOnly')),
      situation,
      exclusiveSet: string(iri('motcua:exclusiveSet')),
      form: string(iri('motcua:form')),
      replacedByResult: string(iri('motcua:replacedByResult')),
    },
  },
  notes: {
    predicate: iri('motcua:note'),
    noun: 'note',
    properties: { text: text(iri('dct:description')) },
  },
  forms: {
    predicate: iri('motcua:blankForm'),
    noun: 'form',
    properties: {
      file: string(iri('motcua:file')),
      url: string(iri('motcua:url')),
      paper: text(iri('motcua:paper')),
    },
  },
  conditions: {
    predicate: iri('cv:holdsRequirement'),
    type: iri('cv:Requirement'),
    noun: 'requirement',
    properties: { text: text(iri('dct:title')) },
  },
  results: {
    predicate: iri('cpsv:produces'),
    type: iri('cv:Output'),
    noun: 'result',
    properties: { name: text(iri('dct:title')), code: string(iri('motcua:code')) },
  },
  legalBases: {
    predicate: iri('cv:hasLegalResource'),
    type: iri('eli:LegalResource'),
    noun: 'legal-resource',
    properties: { number: string(iri('dct:identifier')), title: text(iri('dct:title')) },
  },
  related: {
    predicate: iri('motcua:related'),
    noun: 'related',
    properties: {
      code: string(iri('dct:identifier')),
      name: text(iri('dct:title')),
      replaces: flag(iri('motcua:replaces')),
    },
  },
  steps: {
    predicate: iri('motcua:step'),
    noun: 'step',
    properties: {
      order: number(iri('motcua:number')),
      name: text(iri('dct:title')),
      text: text(iri('dct:description')),
      actor: string(iri('motcua:actor')),
      situation,
      termAmount: number(iri('motcua:amount')),
      termUnit: string(iri('motcua:unit')),
    },
  },
  field: {
    predicate: iri('cv:thematicArea'),
    type: iri('skos:Concept'),
    noun: 'field',
    properties: { text: text(iri('skos:prefLabel')) },
  },
  applicants: {
    predicate: iri('dct:audience'),
    type: iri('skos:Concept'),
    noun: 'audience',
    properties: { text: text(iri('skos:prefLabel')) },
  },
} as const satisfies Readonly<Record<string, NodeField>>;

export type NodeFieldName = keyof typeof nodeFields;

/** Fields that are plain strings at the service. */
export const stringFields = {
  url: iri('foaf:page'),
  decision: iri('motcua:decision'),
  kind: iri('motcua:kind'),
  levels: iri('motcua:level'),
} as const;

export type StringFieldName = keyof typeof stringFields;
