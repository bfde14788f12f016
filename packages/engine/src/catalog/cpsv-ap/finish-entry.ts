import { type Doubt, type Place, type Reading, read, unread } from '../reading.ts';
import type { NodeFieldName } from './node-fields.ts';

type Flat = Readonly<Record<string, unknown>>;

/** What was found at a node of a field. */
export interface FoundEntry {
  readonly field: NodeFieldName;
  readonly entry: Flat;
  readonly source: string;
  readonly place: Place;
  /** The address of the node: what is left to show where nothing else stands there. */
  readonly node: string;
}

type Finish = (
  found: FoundEntry,
) => { readonly value?: unknown; readonly doubts?: readonly Doubt[] } | undefined;

const unknownText: Doubt = { code: 'CATALOG_TEXT_UNREAD' };

/** A list of plain texts: the text, or what the address says when nothing but an address is there. */
const plainText: Finish = ({ entry, node }) =>
  typeof entry.text === 'string' ? { value: entry.text } : { value: node, doubts: [unknownText] };

const whole: Finish = ({ entry }) => ({ value: entry });

/** What is required of an entry of each field, and what stands for it where another catalogue does not say it. */
const finishers: Readonly<Record<NodeFieldName, Finish>> = {
  agencies: ({ entry, node }) => {
    if (entry.role === 'unknown') return undefined;
    const role = entry.role ?? 'competent';
    if (typeof entry.name === 'string') return { value: { role, name: entry.name } };
    return { value: { role, name: node }, doubts: [{ code: 'CATALOG_AGENCY_MISSING' }] };
  },
  terms: whole,
  fees: ({ entry }) => ({
    value: { ...entry, currency: entry.currency ?? 'VND' },
    ...(entry.amount === undefined && entry.percent === undefined
      ? { doubts: [{ code: 'CATALOG_FEE_NOT_STATED' }] }
      : {}),
  }),
  situations: whole,
  papers: ({ entry, node }) => {
    const counted = entry.originals !== undefined;
    const value = {
      originals: 1,
      copies: 0,
      required: true,
      presentOnly: false,
      ...entry,
      name: entry.name ?? node,
    };
    return counted ? { value } : { value, doubts: [{ code: 'CATALOG_PAPER_WITHOUT_COUNT' }] };
  },
  notes: plainText,
  forms: whole,
  conditions: plainText,
  results: ({ entry, node }) => ({ value: { ...entry, name: entry.name ?? node } }),
  legalBases: ({ entry, node }) =>
    entry.number === undefined && entry.title === undefined
      ? { value: { title: node }, doubts: [{ code: 'CATALOG_LEGAL_BASIS_WITHOUT_NUMBER' }] }
      : { value: entry },
  related: ({ entry }) => ({ value: entry }),
  steps: ({ entry: { termAmount, termUnit, ...step } }) => ({
    value: {
      text: '',
      actor: 'office',
      ...step,
      ...(termAmount === undefined ? {} : { term: { amount: termAmount, unit: termUnit } }),
    },
  }),
  field: plainText,
  applicants: plainText,
};

/** An entry as a reading of its field; none where the node is only there because CPSV-AP asks for one. */
export function finishEntry(found: FoundEntry): readonly Reading<unknown>[] {
  const finished = finishers[found.field](found);
  if (finished === undefined) return [];
  const { value, doubts = [] } = finished;
  const [first, ...others] = doubts;
  if (value === undefined) return [unread(found.source, found.place, [first ?? unknownText, ...others])];
  return [read(value, found.source, found.place, doubts)];
}
