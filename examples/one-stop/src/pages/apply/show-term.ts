import type { ProcedureDetails } from '@motcua/engine';
import type { Locale } from '../shared/locale.ts';

type Term = NonNullable<NonNullable<ProcedureDetails['details']>['clocks']>[number]['term'];

const units: Readonly<Record<Locale, Readonly<Record<Term['unit'], string>>>> = {
  vi: {
    workingDay: 'ngày làm việc',
    workingHour: 'giờ làm việc',
    calendarDay: 'ngày',
    week: 'tuần',
    month: 'tháng',
  },
  en: {
    workingDay: 'working days',
    workingHour: 'working hours',
    calendarDay: 'days',
    week: 'weeks',
    month: 'months',
  },
};

const cutoffs: Readonly<Record<Locale, (cutoff: string) => string>> = {
  vi: (cutoff) => ` (nhận sau ${cutoff} thì tính từ ngày làm việc tiếp theo)`,
  en: (cutoff) => ` (received after ${cutoff}: counted from the next working day)`,
};

function amountOf({ amount, unit }: Term, locale: Locale): string {
  const word = units[locale][unit];
  const shown = amount.toLocaleString(locale);
  return `${shown} ${amount === 1 && locale === 'en' ? word.slice(0, -1) : word}`;
}

/** A term in words, with its cut-off: `1 ngày làm việc (nhận sau 15:00 …)`. */
export function showTerm(term: Term, locale: Locale): string {
  const cutoff = term.receivedAs?.cutoff;
  const then = term.then === undefined ? '' : ` + ${showTerm(term.then, locale)}`;
  return `${amountOf(term, locale)}${cutoff === undefined ? '' : cutoffs[locale](cutoff)}${then}`;
}
