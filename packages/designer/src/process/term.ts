/** The units of a statutory term, in the words of the engine (`packages/engine/src/calendar/term.ts`). */
export const termUnits = ['workingDay', 'workingHour', 'calendarDay', 'week', 'month'] as const;

export type TermUnit = (typeof termUnits)[number];

export interface SimpleTerm {
  readonly amount: string;
  readonly unit: TermUnit;
}

const LITERAL = /^(\d+(?:[.,]\d+)?)\s+([A-Za-z]+)$/;

/** Reads `1 workingDay`; `undefined` for anything else (a formula, an ISO duration), which is then shown as it stands. */
export function parseTerm(text: string): SimpleTerm | undefined {
  const [, amount, word] = LITERAL.exec(text.trim()) ?? [];
  const unit = termUnits.find((known) => known === word);
  return amount === undefined || unit === undefined ? undefined : { amount: amount.replace(',', '.'), unit };
}

/** Writes the literal; `''` (no term) when the amount is not a positive number. A decimal comma is taken as a point. */
export function formatTerm({ amount, unit }: SimpleTerm): string {
  const value = Number(amount.trim().replace(',', '.'));
  return amount.trim() === '' || !Number.isFinite(value) || value <= 0 ? '' : `${value} ${unit}`;
}

/** The amount as it is written in a language: `0,25` in Vietnamese, `0.25` in English. */
export function formatAmount({ amount }: SimpleTerm, locale: string): string {
  return locale === 'en' ? amount : amount.replace('.', ',');
}
