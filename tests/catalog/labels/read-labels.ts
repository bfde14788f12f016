import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value with `doubt: 'must'` is right only when it is given with a doubt. README.md says when. */
interface Doubtful {
  readonly doubt?: 'must';
}

export interface TermLabel extends Doubtful {
  readonly value: number | null;
  readonly unit: 'working-day' | 'calendar-day' | 'hour' | null;
}

/** A term in the description of a row: of a phase, or of a situation. */
interface DescribedTermLabel extends TermLabel {
  readonly of: string;
}

export interface FeeLabel extends Doubtful {
  /** In đồng; `null` when the record does not tell what is charged. */
  readonly amount: number | null;
  /** What the cell says where that is not `amount`. */
  readonly cell?: number;
  readonly per?: string;
  readonly inNote?: boolean;
  readonly from?: string;
  readonly until?: string;
}

export interface RowLabel {
  readonly channel: 'in-person' | 'online' | 'postal';
  readonly situation?: string;
  readonly term: TermLabel | null;
  readonly fees: readonly FeeLabel[];
}

interface PaperLabel extends Doubtful {
  readonly paper: string;
  readonly originals: number;
  readonly copies: number;
  readonly bundles?: number;
}

interface NoteLabel {
  readonly note: string;
  /** The count cell counts it, although it is no paper. */
  readonly counted?: boolean;
}

export interface PaperSetLabel {
  readonly kind: 'additional' | 'alternative' | 'common' | 'notes' | 'presented';
  readonly title: string;
  readonly rows: readonly (NoteLabel | PaperLabel)[];
}

export interface StepsLabel {
  readonly form: 'list' | 'numbered' | 'prose' | 'sections';
  readonly count: number;
  readonly finer?: number;
  readonly situation?: string;
  readonly actors: readonly string[];
}

/** What a careful official reads in one record; `labels/README.md` states the rules. */
export interface RecordLabel {
  readonly code: string;
  readonly levels: readonly ('commune' | 'ministry' | 'other' | 'province')[];
  /** Absent where nobody read them. */
  readonly agencies?: Readonly<
    Partial<Record<'competent' | 'coordinating' | 'implementing', readonly string[]>>
  >;
  readonly districts?: readonly string[];
  readonly rows: readonly RowLabel[];
  readonly describedTerms?: readonly DescribedTermLabel[];
  readonly papers: readonly PaperSetLabel[];
  readonly steps?: readonly StepsLabel[];
}

const readFolder = (name: string): readonly RecordLabel[] => {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
};

/** All labels that the importer was tuned on, in the order of their codes. */
export const readLabels = (): readonly RecordLabel[] => readFolder('records');

/** Labels of other records, written when the importer was there, and committed before anybody saw what it made of them. */
export const readHeldOutLabels = (): readonly RecordLabel[] => readFolder('held-out');

/** Labels of further records, written and committed in the same way after what the held-out ones showed was mended. */
export const readSecondLabels = (): readonly RecordLabel[] => readFolder('second');
