import { toJson } from '../expression/evaluate.ts';
import { FeelDate, FeelDateTime } from '../expression/values/temporal.ts';
import { type FeelValue, isContext, isList } from '../expression/values/value.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { civilOfDay } from '../util/civil-date.ts';

const YES_NO: Readonly<Record<keyof LocalizedText, readonly [yes: string, no: string]>> = {
  vi: ['có', 'không'],
  en: ['yes', 'no'],
};

const two = (value: number): string => String(value).padStart(2, '0');

function dateText(days: number): string {
  const { year, month, day } = civilOfDay(days);
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

/** A value as people read it in a sentence: days as `05/01/2026`, moments as `08:00 05/01/2026`, nothing as nothing. */
export function sayValue(value: FeelValue, locale: keyof LocalizedText): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1];
  if (value instanceof FeelDate) return dateText(value.days);
  if (value instanceof FeelDateTime) {
    const { days, seconds } = value;
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)} ${dateText(days)}`;
  }
  if (isList(value)) return value.map((item) => sayValue(item, locale)).join(', ');
  return isContext(value) ? JSON.stringify(toJson(value)) : String(value);
}
