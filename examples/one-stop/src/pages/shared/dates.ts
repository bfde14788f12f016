import type { Locale } from './locale.ts';

/** The office's clock, wherever the browser is. */
const timeZone = 'Asia/Ho_Chi_Minh';
const tags: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** `17:00 24/11/2026`; only the date where `time` is false. */
export function showDate(instant: string, locale: Locale, time = true): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const hour = new Intl.DateTimeFormat(tags[locale], { timeZone, hour: '2-digit', minute: '2-digit' });
  return time ? `${hour.format(date)}, ${day.format(date)}` : day.format(date);
}

export type DueLevel = 'overdue' | 'today' | 'later';

/** How near a due moment is, by the days of the office. */
export function dueLevel(dueAt: string, now: Date): DueLevel {
  if (new Date(dueAt) <= now) return 'overdue';
  return showDate(dueAt, 'vi', false) === showDate(now.toISOString(), 'vi', false) ? 'today' : 'later';
}
