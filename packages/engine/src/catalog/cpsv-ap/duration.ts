import type { CatalogTermUnit } from '../record.ts';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/u;
const units = ['year', 'month', 'week', 'day', 'hour'] as const;

/** The length of time that an `xsd:duration` of one unit names, e.g. `P15D`; several units in one are no term of ours. */
export function readDuration(
  text: string,
): { readonly amount: number; readonly unit: CatalogTermUnit } | undefined {
  const match = DURATION.exec(text.trim());
  const parts = units.flatMap((unit, index) => {
    const amount = Number(match?.[index + 1] ?? 0);
    return amount > 0 ? [{ amount, unit }] : [];
  });
  return parts.length === 1 && Number(match?.[6] ?? 0) === 0 ? parts[0] : undefined;
}

const letters: Readonly<Record<CatalogTermUnit, readonly [string, string]>> = {
  year: ['P', 'Y'],
  month: ['P', 'M'],
  week: ['P', 'W'],
  day: ['P', 'D'],
  workingDay: ['P', 'D'],
  hour: ['PT', 'H'],
};

/**
 * The `xsd:duration` nearest to a term. It knows no working days and no weeks: the first become days, which the extension corrects, the second
 * seven days each. Half days become hours of the clock.
 */
export function writeDuration(amount: number, unit: CatalogTermUnit): string {
  if (unit === 'week') return `P${amount * 7}D`;
  if (!Number.isInteger(amount))
    return unit === 'hour' ? `PT${Math.round(amount * 60)}M` : `PT${Math.round(amount * 24)}H`;
  const [start, letter] = letters[unit];
  return `${start}${amount}${letter}`;
}
