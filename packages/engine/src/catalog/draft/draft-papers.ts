import type { Paper } from '../../bundle/procedure.ts';
import type { CatalogPaper, CatalogRecord, CatalogSituation } from '../record.ts';
import { entryIds } from './entry-ids.ts';
import { shorten } from './shorten.ts';

/** A paper of the draft, with the exclusive situation in which alone it is asked for. */
export interface DraftPaper {
  readonly paper: Paper;
  /** The key of its field in the application. */
  readonly field: string;
  readonly situation?: string;
}

/** A situation that the applicant chooses from. */
export interface DraftSituation {
  readonly id: string;
  readonly name: string;
}

const MOST_FIELDS = 80;

export function draftPapers(record: CatalogRecord): readonly DraftPaper[] {
  const situations = new Map(
    record.situations.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value]])),
  );
  const papers = record.papers
    .flatMap(({ value }) => (value === undefined ? [] : [value]))
    .slice(0, MOST_FIELDS);
  const ids = entryIds(
    'paper',
    papers.map(({ name }) => name),
  );
  return papers.map((paper, index) =>
    draftPaper(paper, ids[index] ?? `paper-${index + 1}`, situations.get(paper.situation ?? '')),
  );
}

function draftPaper(paper: CatalogPaper, id: string, situation: CatalogSituation | undefined): DraftPaper {
  const notes = [
    situation === undefined ? undefined : shorten(situation.name, 300),
    paper.form === undefined ? undefined : `Mẫu: ${shorten(paper.form, 200)}`,
    paper.replacedByResult === undefined ? undefined : `Thay được bằng kết quả ${paper.replacedByResult}`,
  ].filter((note) => note !== undefined);
  return {
    field: id.replaceAll('-', '_'),
    ...(situation?.exclusive === true ? { situation: situation.id } : {}),
    paper: {
      id,
      name: { vi: paper.name.replace(/\s+/g, ' ').trim() || 'Giấy tờ' },
      originals: paper.originals,
      copies: paper.copies,
      required: paper.required && situation?.exclusive !== true,
      ...(paper.presentOnly ? { presentOnly: true } : {}),
      ...(paper.exclusiveSet === undefined ? {} : { exclusiveSet: paper.exclusiveSet }),
      ...(notes.length === 0 ? {} : { note: { vi: notes.join('; ') } }),
    },
  };
}

/** What the applicant chooses: the exclusive situations of the papers. */
export function paperSituations(record: CatalogRecord): readonly DraftSituation[] {
  const exclusive = record.situations.flatMap(({ value }) => (value?.exclusive === true ? [value] : []));
  return exclusive.length < 2 ? [] : exclusive.map(({ id, name }) => ({ id, name: shorten(name, 200) }));
}
