/** What the number of a case is made of when it is given: counted by `sequence`, written as `prefix` and four or more digits. */
export type Numbering = (options: { readonly unit: string | undefined; readonly now: string }) => {
  readonly sequence: string;
  readonly prefix: string;
};

/** The day of a moment in a time zone, as `YYMMDD`. */
function dayOf(now: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
  });
  const values = Object.fromEntries(
    parts.formatToParts(new Date(now)).map(({ type, value }) => [type, value]),
  );
  return `${values.year}${values.month}${values.day}`;
}

/**
 * The grammar of 2025 (TT 03/2025/TT-VPCP art. 13): `<unit>-YYMMDD-XXXX`, the day of reception and its running number, without gaps. Cases
 * without a unit count under `defaultUnit`.
 */
export function unitDayNumbering(options: {
  readonly timeZone: string;
  readonly defaultUnit?: string;
}): Numbering {
  const { timeZone, defaultUnit = 'H00' } = options;
  return ({ unit = defaultUnit, now }) => {
    const prefix = `${unit}-${dayOf(now, timeZone)}-`;
    return { sequence: prefix, prefix };
  };
}
