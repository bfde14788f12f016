import type { RoleChoice } from '../bundle/procedure-view.ts';
import { type Flow, outgoing, type ProcessModel } from '../process/process-model.ts';
import { withoutSilentJoins } from '../process/silent-joins.ts';
import type { Step } from '../process/step.ts';
import { stepRows } from '../process/step-rows.ts';
import { formatAmount, parseTerm, type TermUnit } from '../process/term.ts';
import { readTableWords } from './step-notes-text.ts';

/** The columns of the *quy trình nội bộ* sheet, which is Vietnamese whatever the language of the screen. */
const sheetHeader = ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'] as const;

export interface PrintedSection {
  /** The variant; `''` where there is one. */
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** A process as the table that administrators write. What `readTable` understood of a sheet is printed as that sheet. */
export function printTable(process: ProcessModel, roles: readonly RoleChoice[]): readonly PrintedSection[] {
  const told = withoutSilentJoins(process);
  return sectionsOf(told).map(({ title, steps }) => {
    const numbers = numbersOf(steps);
    return {
      title,
      rows: steps.map((step) => {
        const words = readTableWords(step.documentation);
        const number = numbers.get(step.id) ?? '';
        return [
          number,
          nameWithWays(step, told, numbers),
          roleOf(step, roles),
          timeOf(step) || words.time,
          words.results,
        ];
      }),
    };
  });
}

interface Section {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Variants are the ways of the first choice, where nothing is done before it and they never meet. */
function sectionsOf(told: ProcessModel): readonly Section[] {
  const steps = stepRows(told)
    .map(({ step }) => step)
    .filter(isPrinted);
  const start = told.steps.find(({ kind, scope }) => kind === 'start' && scope === '');
  const [first] = start === undefined ? [] : outgoing(told, start.id);
  const choice = told.steps.find(({ id, kind }) => id === first?.to && kind === 'branch');
  const ways = choice === undefined ? [] : outgoing(told, choice.id);
  const sections = ways.map(({ name, to }) => {
    const reached = reachedFrom(to, told);
    return { title: name, steps: steps.filter(({ id }) => reached.has(id)) };
  });
  const parted = sections.flatMap((section) => section.steps);
  const areApart = parted.length === steps.length && new Set(parted).size === parted.length;
  return sections.length > 1 && areApart ? sections : [{ title: '', steps }];
}

/** What somebody does; the beginning where the table says who hands in the application. */
function isPrinted({ kind, attributes }: Step): boolean {
  return kind === 'person' || kind === 'automatic' || (kind === 'start' && attributes.role !== '');
}

function reachedFrom(id: string, process: ProcessModel): ReadonlySet<string> {
  const reached = new Set<string>([id]);
  for (const from of reached) for (const { to } of outgoing(process, from)) reached.add(to);
  return reached;
}

const NUMBERED = /^(?:[a-z]_)?step_(\d+(?:_\d+)*)$/;

/** The numbers of the sheet it came from, as long as they still count upwards; else 1, 2, 3 … */
function numbersOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  const kept = steps.map(({ id, kind }) =>
    kind === 'start' ? '1' : NUMBERED.exec(id)?.[1]?.replaceAll('_', '.'),
  );
  const counts = kept.every((number, index) => number !== undefined && isLater(number, kept[index - 1]));
  return new Map(steps.map(({ id }, index) => [id, (counts ? kept[index] : undefined) ?? String(index + 1)]));
}

function isLater(number: string, before: string | undefined): boolean {
  return before === undefined || number.localeCompare(before, 'en', { numeric: true }) > 0;
}

function nameWithWays(step: Step, process: ProcessModel, numbers: ReadonlyMap<string, string>): string {
  const [only, second] = outgoing(process, step.id);
  const gateway = process.steps.find(({ id, kind }) => id === only?.to && kind === 'branch');
  const ways = second === undefined && gateway !== undefined ? outgoing(process, gateway.id) : [];
  const parallel = parallelTo(step, process, numbers);
  const sentences = ways
    .filter((way) => !leadsOn(way, step, process, numbers))
    .map((way) => wayInWords(way, process, numbers));
  const name = parallel.length === 0 ? step.name : `${step.name} (song song với bước ${parallel.join(', ')})`;
  return [name, ...sentences].join('. ');
}

/** To the row that follows, which a table need not say. */
function leadsOn(
  way: Flow,
  step: Step,
  process: ProcessModel,
  numbers: ReadonlyMap<string, string>,
): boolean {
  const ids = [...numbers.keys()];
  const target = firstPrinted(way.to, process);
  const isLast = ids.indexOf(step.id) === ids.length - 1;
  return target === undefined ? isLast && !way.isDefault : ids.indexOf(target) === ids.indexOf(step.id) + 1;
}

function wayInWords({ name, to }: Flow, process: ProcessModel, numbers: ReadonlyMap<string, string>): string {
  const target = firstPrinted(to, process);
  const when = `Nếu ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (target !== undefined) return `${when}: chuyển lại bước ${numbers.get(target) ?? ''}`;
  const end = process.steps.find(({ id }) => id === to)?.name ?? '';
  return `${when}: kết thúc${end === '' ? '' : ` (${end})`}`;
}

/** Through gateways and events to the row that somebody reads next; `undefined` where it ends or parts. */
function firstPrinted(id: string, process: ProcessModel): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const here: string = at;
    const step = process.steps.find((candidate) => candidate.id === here);
    if (step !== undefined && isPrinted(step)) return here;
    at = outgoing(process, here)[0]?.to;
  }
  return undefined;
}

function parallelTo(
  step: Step,
  process: ProcessModel,
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  const split = process.steps.find(
    ({ id, kind }) => kind === 'parallel' && outgoing(process, id).some(({ to }) => to === step.id),
  );
  if (split === undefined) return [];
  return outgoing(process, split.id).flatMap(({ to }) =>
    to === step.id ? [] : [numbers.get(to) ?? []].flat(),
  );
}

function roleOf({ attributes, kind }: Step, roles: readonly RoleChoice[]): string {
  if (kind === 'automatic') return 'Hệ thống';
  return roles.find(({ id }) => id === attributes.role)?.name.vi ?? attributes.role;
}

const units: Readonly<Record<TermUnit, string>> = {
  workingDay: 'ngày làm việc',
  workingHour: 'giờ làm việc',
  calendarDay: 'ngày theo lịch',
  week: 'tuần',
  month: 'tháng',
};

function timeOf({ attributes }: Step): string {
  const term = parseTerm(attributes.term);
  return term === undefined ? attributes.term : `${formatAmount(term, 'vi')} ${units[term.unit]}`;
}

/** As text that Excel and Word take as a table. */
export function sheetText(sections: readonly PrintedSection[]): string {
  return allRows(sections)
    .map((row) =>
      row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}

function allRows(sections: readonly PrintedSection[]): readonly (readonly string[])[] {
  return [
    sheetHeader,
    ...sections.flatMap(({ title, rows }) => (title === '' ? rows : [['', title, '', '', ''], ...rows])),
  ];
}
