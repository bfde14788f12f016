import type { TableGrid } from './cells.ts';
import { findColumns, type TableColumns, type TimeColumn } from './find-columns.ts';
import { oneLine, plainWords } from './plain-words.ts';
import type { ProcedureTable, TableStep, TableVariant } from './procedure-table.ts';
import { questionsOf } from './questions-of.ts';
import { type DayKind, readTime, saysPartOfDay } from './read-time.ts';
import { readWays } from './read-ways.ts';
import { asked, type PlacedQuestion, type Reading, understood } from './reading.ts';
import { isApplicant, isSystem, type NamedRow, whoDoes } from './table-roles.ts';

/** What the administrator answered to questions about the whole table. */
export interface TableAnswers {
  readonly day?: DayKind;
}

/** One row with its texts by column, not yet understood. */
interface SheetRow extends NamedRow {
  readonly row: number;
  readonly number: string;
  readonly times: readonly string[];
  readonly sharesTime: boolean;
  readonly results: string;
}

interface Section {
  readonly title: string;
  readonly rows: SheetRow[];
  total?: { readonly row: number; readonly source: string };
}

/** Understands the table of a procedure. It gives what it understood, and a question for everything else. */
export function readTable(grid: TableGrid, answers: TableAnswers = {}): ProcedureTable {
  const columns = findColumns(grid);
  if (columns === undefined)
    return {
      variants: [],
      questions: [{ question: grid.length === 0 ? 'no-table' : 'header-missing', row: 1, source: '' }],
    };
  const sections = variantSections(readSections(grid, columns));
  const day = answers.day ?? dayKindOf(sections, columns.times);
  const variants = sections.flatMap((section) => variantsOf(section, columns.times, day, sections));
  return { variants, questions: [...missingColumns(columns), ...questionsOf(variants)] };
}

function missingColumns({ header, at }: TableColumns): readonly PlacedQuestion[] {
  return at.role === undefined
    ? [{ question: 'column-missing', row: header + 1, source: 'Trách nhiệm' }]
    : [];
}

function readSections(grid: TableGrid, columns: TableColumns): readonly Section[] {
  const sections: Section[] = [{ title: '', rows: [] }];
  for (const [index, cells] of grid.entries()) {
    if (index <= columns.header) continue;
    const row = sheetRow(cells, index + 1, columns);
    const texts = cells.filter(({ text }) => text !== '');
    const section = sections.at(-1) as Section;
    if (findColumns([cells]) !== undefined || isNumbering(texts.map(({ text }) => text))) continue;
    if (isTotal(row))
      section.total = {
        row: row.row,
        source: row.times.find((text) => text !== '') ?? oneLine(texts.at(-1)?.text ?? ''),
      };
    else if (texts.length === 1 && row.role === '' && !cells.some(({ merged }) => merged))
      sections.push({ title: oneLine(texts[0]?.text ?? ''), rows: [] });
    else section.rows.push(row);
  }
  return sections.filter(({ rows }) => rows.length > 0);
}

/** «(1) | (2) | (3)» under the header of official sheets. */
function isNumbering(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, index) => text.replace(/[()]/g, '') === String(index + 1));
}

function isTotal({ number, name }: SheetRow): boolean {
  return /^tong(?: cong| so| thoi gian|$)/.test(plainWords(oneLine(number === '' ? name : number)));
}

function sheetRow(cells: TableGrid[number], row: number, { at, times }: TableColumns): SheetRow {
  const text = (index: number | undefined) => (index === undefined ? '' : (cells[index]?.text ?? ''));
  return {
    row,
    number: at.number === undefined ? '' : text(at.number),
    name: text(at.name),
    role: oneLine(text(at.role)),
    agency: oneLine(text(at.agency)),
    times: times.map(({ index }) => text(index)),
    sharesTime: at.time !== undefined && cells[at.time]?.merged === true,
    results: text(at.results).split('\n').map(oneLine).filter(Boolean).join('; '),
  };
}

/** Sections whose numbers begin anew are variants; others only part one sequence of steps under headings. */
function variantSections(sections: readonly Section[]): readonly Section[] {
  const numbers = sections.flatMap(({ rows }) => rows.map(({ number }) => number)).filter(Boolean);
  const [first, ...others] = sections;
  if (first === undefined || new Set(numbers).size < numbers.length) return sections;
  const total = sections.findLast((section) => section.total)?.total;
  return [
    {
      title: others.length === 0 ? first.title : '',
      rows: sections.flatMap(({ rows }) => rows),
      ...(total && { total }),
    },
  ];
}

/** «Thời gian (ngày làm việc)» says it for all; so does «0,25 ngày» in one of them. */
function dayKindOf(sections: readonly Section[], times: readonly TimeColumn[]): DayKind | undefined {
  if (times.some(({ title }) => plainWords(title).includes('ngay lam viec'))) return 'workingDay';
  const sources = sections.flatMap(({ rows }) => rows.flatMap((row) => row.times));
  return sources.some(saysPartOfDay) ? 'workingDay' : undefined;
}

function variantsOf(
  section: Section,
  times: readonly TimeColumn[],
  day: DayKind | undefined,
  all: readonly Section[],
): readonly TableVariant[] {
  const rows = all.flatMap((other) => other.rows);
  const total = section.total && { total: readTotal(section.total.source, day) };
  return (times.length > 1 ? times : [{ title: '' }]).map(({ title }, column) => ({
    title: oneLine([section.title, title].filter(Boolean).join(' – ')),
    steps: section.rows.map((row, index) => tableStep(row, index, column, day, rows)),
    ...total,
  }));
}

function readTotal(source: string, day: DayKind | undefined): TableStep['time'] {
  const words = source.replace(/^\D*:\s*/, '');
  const { value } = readTime(words, day);
  return value?.term === undefined ? asked(source, 'total-unclear') : understood(source, value);
}

function tableStep(
  row: SheetRow,
  index: number,
  column: number,
  day: DayKind | undefined,
  all: readonly SheetRow[],
): TableStep {
  const { name, disagree, parallel } = readWays(row.name);
  const automatic = isSystem(row.role);
  const who = whoDoes(row, all);
  return {
    row: row.row,
    number: readNumber(row.number, index, all),
    name: name === '' ? asked(row.name, 'name-missing') : understood(row.name, name),
    role: who === '' ? asked(row.role, 'role-missing') : understood(row.role, who),
    agency: row.agency,
    applicant: isApplicant(row, all),
    automatic,
    time: row.sharesTime ? understood('', {}) : readTime(row.times[column] ?? '', day),
    sharesTime: row.sharesTime,
    results: row.results,
    ...(disagree && { disagree }),
    ...(parallel && { parallel }),
  };
}

/** A sheet without numbers is counted; among numbers, a row without one is a question. */
function readNumber(source: string, index: number, all: readonly SheetRow[]): Reading<string> {
  if (all.every(({ number }) => number === '')) return understood(source, String(index + 1));
  const found = /^(?:buoc|b)?\s*(?:so\s*)?(\d+(?:\.\d+)*[a-z]?)\s*[.:)]?$/.exec(
    plainWords(oneLine(source)),
  )?.[1];
  return found === undefined ? asked(source, 'number-unclear') : understood(source, found);
}
