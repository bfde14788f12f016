import type { TableEdit } from '../../decisions/edit-tables.ts';
import type { DecisionTable } from '../../decisions/read-tables.ts';
import type { PartContext } from '../parts/part-panel.ts';
import type { decisionWords } from './words.ts';

/** A table of a file, and how it is changed. */
export interface OpenTable {
  readonly context: PartContext;
  readonly words: typeof decisionWords.vi;
  readonly file: string;
  readonly xml: string;
  readonly table: DecisionTable;
  readonly edit: (edit: TableEdit) => void;
}
