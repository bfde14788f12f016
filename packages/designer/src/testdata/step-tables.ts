import { existsSync, readFileSync } from 'node:fs';

const file = '../shared/domain/procedures.json';

interface Duration {
  readonly value: number;
  readonly unit: string;
}

export interface KnownStep {
  readonly order: number;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly duration: Duration | null;
  readonly outputs?: readonly string[];
  readonly onDisagree?: string;
  readonly parallelGroup?: string;
  readonly note?: string;
}

export interface KnownProcedure {
  readonly code: string | null;
  readonly name: string;
  readonly steps: readonly KnownStep[];
  readonly totalDuration?: Duration;
  readonly variants?: readonly {
    readonly case: string;
    readonly totalDuration: Duration;
    readonly durations: readonly (number | null)[];
  }[];
}

/** The real procedures, where they are at hand; users of the project do not have them. */
export const knownProcedures: readonly KnownProcedure[] = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).procedures
  : [];

const units: Readonly<Record<string, string>> = {
  hour: 'giờ',
  working_hour: 'giờ làm việc',
  calendar_day: 'ngày',
};

const HEAD = ['TT', 'Trình tự', 'Trách nhiệm', 'Cơ quan, đơn vị', 'Thời gian', 'Biểu mẫu/Kết quả'];

/** The rows of the sheet that an administrator has. */
export function sheetRows(procedure: KnownProcedure): readonly (readonly string[])[] {
  const { variants, steps, totalDuration } = procedure;
  const cases = variants ?? [
    { case: '', totalDuration, durations: steps.map(({ duration }) => duration?.value ?? null) },
  ];
  const rows = cases.flatMap(({ case: title, totalDuration: total, durations }) => [
    ...(title === '' ? [] : [[title]]),
    ...steps.map((step, index) => sheetRow(step, durations[index] ?? null, procedure)),
    ...(total === undefined ? [] : [['Tổng cộng', '', '', '', `${decimal(total.value)} ngày làm việc`]]),
  ]);
  return [HEAD, ...rows];
}

/** The sheet as it is copied out of Excel, or with another separator as a file of values. */
export function sheetOf(procedure: KnownProcedure, separator = '\t'): string {
  const special = new RegExp(`["\\n${separator}]`);
  const cellOf = (cell: string) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return sheetRows(procedure)
    .map((row) => row.map(cellOf).join(separator))
    .join('\n');
}

function sheetRow(step: KnownStep, amount: number | null, { steps }: KnownProcedure): string[] {
  return [
    String(step.order),
    step.name + waysOf(step, steps),
    step.role,
    step.agency,
    timeOf(step, amount, steps),
    (step.outputs ?? []).join('; '),
  ];
}

function waysOf({ onDisagree, parallelGroup, order }: KnownStep, steps: readonly KnownStep[]): string {
  const mates = steps.filter((other) => other.parallelGroup === parallelGroup && other.order !== order);
  const others = mates.length === 0 ? '' : ` với bước ${mates.map((mate) => mate.order).join(', ')}`;
  const parallel = parallelGroup === undefined ? '' : ` (song song${others})`;
  if (onDisagree === undefined) return parallel;
  return `${parallel}. Nếu không đồng ý: ${onDisagree.startsWith('end') ? 'kết thúc, từ chối hồ sơ' : `chuyển lại bước ${onDisagree}`}`;
}

/** Sheets with parts of a day write «ngày» for working days; where days of both kinds stand, each is named. */
function timeOf({ duration, note }: KnownStep, amount: number | null, steps: readonly KnownStep[]): string {
  if (amount === null)
    return /^(?:Không tính thời gian|Giờ hành chính)$/.test(note ?? '') ? (note ?? '') : '';
  const unit = duration?.unit ?? 'working_day';
  const hasParts = steps.some((step) => step.duration !== null && !Number.isInteger(step.duration.value));
  const hasBoth = steps.some((step) => step.duration?.unit === 'calendar_day');
  const word =
    unit === 'working_day' ? (hasParts && !hasBoth ? 'ngày' : 'ngày làm việc') : (units[unit] ?? unit);
  return `${decimal(amount)} ${word}`;
}

function decimal(amount: number): string {
  return String(amount).replace('.', ',');
}
