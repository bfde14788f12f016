import type { ClockDefinition } from '../../bundle/procedure.ts';
import type { Term, TermUnit } from '../../calendar/term.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reading.ts';
import type { CatalogRecord, CatalogTerm, CatalogTermUnit } from '../record.ts';
import { question } from './question.ts';

/** The clock of a procedure, and what starts it with another term than its own. */
export interface DraftTerm {
  readonly clock?: ClockDefinition;
  /** FEEL, where channels differ. */
  readonly term?: string;
  readonly questions: readonly Problem[];
}

const units: Readonly<Record<CatalogTermUnit, { readonly unit: TermUnit; readonly factor: number }>> = {
  workingDay: { unit: 'workingDay', factor: 1 },
  day: { unit: 'calendarDay', factor: 1 },
  hour: { unit: 'workingHour', factor: 1 },
  week: { unit: 'week', factor: 1 },
  month: { unit: 'month', factor: 1 },
  year: { unit: 'month', factor: 12 },
};

/** The statutory clock: the term of the first channel, and of each other one where it differs. Without a term there is no clock. */
export function draftTerm(record: CatalogRecord): DraftTerm {
  const terms = record.terms.filter((term) => (term.value?.amount ?? 0) > 0);
  const [first] = terms;
  if (first?.value === undefined) return { questions: [question('CATALOG_DRAFT_TERM_MISSING', '')] };
  const clock: ClockDefinition = {
    id: 'statutory',
    kind: 'statutory',
    name: { vi: 'Thời hạn giải quyết', en: 'Statutory period' },
    term: termOf(first.value),
    // what the record does not say: whoever decides is told, until somebody knows better
    onExpiry: { escalateTo: 'officer' },
  };
  const formula = byChannel(terms);
  return {
    clock,
    ...(formula === undefined ? {} : { term: formula }),
    questions: assumedUnits(terms),
  };
}

function termOf({ amount, unit = 'workingDay' }: Pick<CatalogTerm, 'amount' | 'unit'>): Term {
  const { unit: counted, factor } = units[unit];
  const isWhole = counted !== 'workingDay' && counted !== 'workingHour';
  return { unit: counted, amount: isWhole ? Math.ceil(amount * factor) : amount * factor };
}

function assumedUnits(terms: readonly Reading<CatalogTerm>[]): readonly Problem[] {
  const assumed = terms.find(({ value }) => value?.unit === undefined || value.unit === 'hour');
  return assumed?.value === undefined
    ? []
    : [question('CATALOG_DRAFT_UNIT_ASSUMED', '/clocks/0/term', { found: assumed.source })];
}

/** `=if application.channel = "online" then "5 workingDay" else "7 workingDay"` */
function byChannel(terms: readonly Reading<CatalogTerm>[]): string | undefined {
  const texts = new Map<string, string>();
  for (const { value } of terms)
    if (value?.channel !== undefined && !texts.has(value.channel)) texts.set(value.channel, textOf(value));
  const [[, own] = [], ...others] = texts;
  const differing = others.filter(([, text]) => text !== own);
  if (own === undefined || differing.length === 0) return undefined;
  const branches = differing.map(
    ([channel, text]) => `if application.channel = "${channel}" then "${text}" else `,
  );
  return `=${branches.join('')}"${own}"`;
}

function textOf(term: CatalogTerm): string {
  const { amount, unit } = termOf(term);
  return `${amount} ${unit}`;
}
