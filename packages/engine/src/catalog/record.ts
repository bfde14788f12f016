import type { Channel } from '../bundle/procedure.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Reading } from './reading.ts';

/** Which tier of government decides. `district` is what an old record says: districts ended on 2025-07-01. `other`: no tier, e.g. a court. */
export type CatalogLevel = 'ministry' | 'province' | 'district' | 'commune' | 'other';

/** How a term of a catalogue counts. `hour` and `day` as the law counts hours and days; whether an hour is a working hour, catalogues do not say. */
export type CatalogTermUnit = 'workingDay' | 'day' | 'hour' | 'month' | 'week' | 'year';

/** How long a procedure takes. */
export type CatalogTerm = {
  /** Absent: for every channel. */
  readonly channel?: Channel;
  /** For whom or what it holds, in the words of the source, where it does not hold for all. */
  readonly situation?: string;
  readonly amount: number;
  /** Absent where the source has none: then the reading has a doubt. */
  readonly unit?: CatalogTermUnit;
};

/** What a procedure costs. One of `amount` and `percent` is there; `amount: 0` is free of charge. */
export type CatalogFee = {
  readonly channel?: Channel;
  readonly situation?: string;
  /** What it is called where the source names it: «Phí thẩm định», «Lệ phí». */
  readonly name?: string;
  /** In units of the currency, not in thousands. */
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Percent of `per`, e.g. 0.1 of «giá trị hợp đồng». */
  readonly percent?: number;
  /** The least and the most that is taken. */
  readonly least?: number;
  readonly most?: number;
  /** What it is counted by: «trang», «lần», «giấy phép». */
  readonly per?: string;
  readonly note?: string;
};

/** A group of papers: what is asked for in one situation, or only shown. */
export type CatalogSituation = {
  /** `s1`, `s2` … in the order of the source. */
  readonly id: string;
  readonly name: string;
  /** Applicants are in one of the exclusive situations; what is not exclusive is asked of all. */
  readonly exclusive: boolean;
  readonly presentOnly: boolean;
};

/** One paper of the dossier. */
export type CatalogPaper = {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** `false`: only where it applies («nếu có», «trường hợp …»). */
  readonly required: boolean;
  /** Shown, not handed in. */
  readonly presentOnly: boolean;
  /** The id of a `CatalogSituation`; absent: asked of all. */
  readonly situation?: string;
  /** Papers with the same set: one of them is enough. */
  readonly exclusiveSet?: string;
  /** The file of the blank form, as the source names it. */
  readonly form?: string;
  /** The code of a result of another procedure that takes its place, e.g. `KQ.G15.000031`. */
  readonly replacedByResult?: string;
};

export type CatalogAgencyRole = 'competent' | 'implementing' | 'delegated' | 'coordinating' | 'address';

export type CatalogAgency = { readonly role: CatalogAgencyRole; readonly name: string };

export type CatalogLegalBasis = { readonly number?: string; readonly title?: string };

export type CatalogResult = { readonly code?: string; readonly name: string };

/** A blank form that the source offers. */
export type CatalogForm = { readonly file: string; readonly url?: string; readonly paper?: string };

export type CatalogRelated = { readonly code?: string; readonly name?: string; readonly replaces?: true };

/** One step of «trình tự thực hiện». */
export type CatalogStep = {
  /** From 1, in the order of the source and of its situation. */
  readonly order: number;
  readonly name: string;
  /** What the source says about it, beyond its name. */
  readonly text: string;
  /** Who does it: the applicant, the desk that takes in and hands out, or the office that decides. */
  readonly actor: 'applicant' | 'desk' | 'office';
  /** Where the record has several sequences, which one. */
  readonly situation?: string;
  readonly term?: { readonly amount: number; readonly unit: CatalogTermUnit };
};

/**
 * A procedure as a catalogue describes it: facts, each with its source. It holds nothing that the source does not say; drafts are made from it.
 * Lists are in the order of the source. Plain JSON.
 */
export type CatalogRecord = {
  /** The kind of source that read it, e.g. `national-portal-pages`. With the code it is the identity of the record. */
  readonly source: string;
  readonly code: Reading<string>;
  readonly name: Reading<LocalizedText>;
  readonly description: readonly Reading<LocalizedText>[];
  readonly url: readonly Reading<string>[];
  /** Number of the decision that published the procedure. */
  readonly decision: readonly Reading<string>[];
  /** What kind of procedure it is, in the words of the source. */
  readonly kind: readonly Reading<string>[];
  readonly field: readonly Reading<string>[];
  readonly applicants: readonly Reading<string>[];
  readonly levels: readonly Reading<CatalogLevel>[];
  readonly agencies: readonly Reading<CatalogAgency>[];
  readonly channels: readonly Reading<Channel>[];
  readonly terms: readonly Reading<CatalogTerm>[];
  readonly fees: readonly Reading<CatalogFee>[];
  readonly situations: readonly Reading<CatalogSituation>[];
  readonly papers: readonly Reading<CatalogPaper>[];
  /** Rows of the list of papers that are no papers. */
  readonly notes: readonly Reading<string>[];
  readonly forms: readonly Reading<CatalogForm>[];
  readonly conditions: readonly Reading<string>[];
  readonly results: readonly Reading<CatalogResult>[];
  readonly legalBases: readonly Reading<CatalogLegalBasis>[];
  readonly related: readonly Reading<CatalogRelated>[];
  readonly steps: readonly Reading<CatalogStep>[];
  /** What the source said in its own format, where a record has no field for all of it: an export to that format gives it back. */
  readonly kept?: { readonly format: 'cpsv-ap'; readonly text: string };
};

/** The fields of a record that hold readings. */
export type CatalogField = Exclude<keyof CatalogRecord, 'source' | 'kept'>;

/** Every field of a record, in the order in which people read them. */
export const catalogFields = [
  'code',
  'name',
  'description',
  'url',
  'decision',
  'kind',
  'field',
  'applicants',
  'levels',
  'agencies',
  'channels',
  'terms',
  'fees',
  'situations',
  'papers',
  'notes',
  'forms',
  'conditions',
  'results',
  'legalBases',
  'related',
  'steps',
] as const satisfies readonly CatalogField[];

/** The readings of one field, also where there is exactly one. */
export function readingsOf(record: CatalogRecord, field: CatalogField): readonly Reading<unknown>[] {
  const readings = record[field];
  return 'confidence' in readings ? [readings] : readings;
}
