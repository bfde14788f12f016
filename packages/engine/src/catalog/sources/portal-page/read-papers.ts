import { type Doubt, type Reading, read, unread } from '../../reading.ts';
import type { CatalogForm, CatalogPaper, CatalogSituation } from '../../record.ts';
import { paperAskedIn } from '../../understand/asked-paper.ts';
import { countInText, doubtsAboutPaper } from '../../understand/doubt-paper.ts';
import { plainWords } from '../../understand/plain-words.ts';
import { looksLikeNote, looksLikePaper, readPaper } from '../../understand/read-paper.ts';
import { placeOf, type Span } from '../../understand/span.ts';
import { type PaperRow, type PaperTable, paperTables } from './paper-rows.ts';

export interface PaperFacts {
  readonly situations: readonly Reading<CatalogSituation>[];
  readonly papers: readonly Reading<CatalogPaper>[];
  readonly notes: readonly Reading<string>[];
  readonly forms: readonly Reading<CatalogForm>[];
}

/** Papers, blank forms and notes of «Thành phần hồ sơ»; `undefined` where the text is no list of papers. */
export function readPapers(field: string, text: string): PaperFacts | undefined {
  const tables = paperTables(field, text);
  if (tables === undefined) return undefined;
  const headings = tables.map((table, index) => situationOf(table, index));
  const rows = tables.flatMap((table, index) =>
    table.rows.map((row) => readRow(row, headings[index]?.value, table)),
  );
  return {
    situations: headings.flatMap((heading) => (heading === undefined ? [] : [heading])),
    papers: rows.flatMap(({ paper }) => paper ?? []),
    notes: rows.flatMap(({ note }) => note ?? []),
    forms: rows.flatMap(({ form }) => form ?? []),
  };
}

/** A heading that says for whom; one that only says «Hồ sơ gồm:» is for everybody. */
function situationOf({ heading }: PaperTable, index: number): Reading<CatalogSituation> | undefined {
  const name = heading.text.replace(/^[-–+*•\s]+|[\s:]+$/g, '');
  if (name === '') return undefined;
  const plain = plainWords(name);
  const exclusive =
    /(?:truong hop|doi voi|^\(?[a-z\d]{1,2}(?:\.\d+)?[).]\s*(?:ho so|cap|thay|dieu chinh|gia han))/.test(
      plain,
    );
  const presentOnly = /(?:phai )?xuat trinh/.test(plain.slice(0, 60)) && !/phai nop/.test(plain.slice(0, 60));
  return read({ id: `s${index + 1}`, name, exclusive, presentOnly }, heading.text, placeOf(heading));
}

interface ReadRow {
  readonly paper?: Reading<CatalogPaper>;
  readonly note?: Reading<string>;
  readonly form?: Reading<CatalogForm>;
}

function readRow(row: PaperRow, situation: CatalogSituation | undefined, table: PaperTable): ReadRow {
  const { name, required, presentOnly, form } = readPaper(row.name.text);
  const file =
    form === undefined ? {} : { form: read({ file: form, paper: name }, row.row.text, placeOf(row.row)) };
  const said = row.originals + row.copies === 0 ? countInText(row.name.text) : undefined;
  if (row.originals + row.copies === 0 && (said === undefined || !namesPaper(row.name.text)))
    return { note: noteOf(row.name), ...file };
  if (looksLikeNote(name)) return { note: countedNote(row), ...file };
  const isOne = isOneOf(table);
  const paper: CatalogPaper = {
    name,
    originals: said?.originals ?? row.originals,
    copies: said?.copies ?? row.copies,
    required: required && !isOne,
    presentOnly: presentOnly || situation?.presentOnly === true,
    ...(situation === undefined ? {} : { situation: situation.id }),
    ...(isOne && situation !== undefined ? { exclusiveSet: situation.id } : {}),
    ...(form === undefined ? {} : { form }),
  };
  return { paper: read(paper, row.row.text, placeOf(row.row), paperDoubts(row, paper)), ...file };
}

/** A row of count 0 whose text counts a paper itself: «Giấy …: 01 bản chụp», «Trường hợp … nộp 02 bản chính tờ khai». */
function namesPaper(text: string): boolean {
  return looksLikePaper(text) || paperAskedIn(plainWords(text).trim()) !== undefined;
}

function countedNote({ row, name }: PaperRow): Reading<string> {
  return read(name.text, row.text, placeOf(row), [{ code: 'CATALOG_PAPER_LIKELY_NOTE' }]);
}

/** «một trong các giấy tờ sau» above a table: one of its papers is enough. */
function isOneOf({ heading, rows }: PaperTable): boolean {
  return rows.length > 1 && /mot trong (?:cac|nhung|so|hai|ba|bon)/.test(plainWords(heading.text));
}

/** A row without copies is a note, unless it reads like a paper. */
function noteOf(name: Span): Reading<string> {
  return looksLikePaper(name.text)
    ? read(name.text, name.text, placeOf(name), [{ code: 'CATALOG_NOTE_LIKELY_PAPER' }])
    : read(name.text, name.text, placeOf(name));
}

function paperDoubts(
  { runTogether, originals, copies, name }: PaperRow,
  paper: CatalogPaper,
): readonly Doubt[] {
  const count = `${originals} bản chính, ${copies} bản sao`;
  const own = countDiffers(name.text, originals, copies).map(
    (other): Doubt => ({ code: 'CATALOG_PAPER_COUNT_DIFFERS', params: { count, other } }),
  );
  return [
    ...(runTogether ? [{ code: 'CATALOG_CELLS_RUN_TOGETHER' } as const] : []),
    ...(own.length > 0 ? own : doubtsAboutPaper(paper)),
  ];
}

/** «02 bản chính» in the name of a paper that is asked for once. */
function countDiffers(name: string, originals: number, copies: number): readonly string[] {
  const said = /(?:^|[\s(:])0?(\d{1,2}) (?:\([^)]*\) )?(bản chính|bản sao|bản chụp)(?![^\s.,;)])/u.exec(name);
  if (said === null) return [];
  const number = Number(said[1]);
  const counted = said[2] === 'bản chính' ? originals : copies;
  return number === counted || number === originals + copies ? [] : [said[0].trim()];
}

/** What stands where the list should be, when it is not one. */
export function papersUnread(field: string, text: string): Reading<CatalogPaper> {
  return unread(text.slice(0, 400), { field, from: 0, to: text.length }, [
    { code: 'CATALOG_PAPERS_MISSING' },
  ]);
}
