/**
 * A number as sources write it: `2,000` and `2.000` are two thousand, `0,5` and `0.5` a half. Groups of three after a separator are thousands;
 * anything else behind a single separator is a fraction.
 */
export function readAmount(text: string): number | undefined {
  const digits = text.replace(/\s/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return Number(digits.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return Number(digits.replace(/\./g, '').replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) return Number(digits.replace(',', '.'));
  return undefined;
}
