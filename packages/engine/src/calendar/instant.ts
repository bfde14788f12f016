import {
  clockOfMinute,
  dateOfDay,
  dayAt,
  digits,
  MINUTES_PER_DAY,
  minuteAt,
  twoDigits,
} from './civil-time.ts';
import { refuseBecause, wordsOf } from './refusal.ts';
import type { TimeZone } from './time-zone.ts';

/** A day and a minute of it on the clock of an office. */
export interface LocalTime {
  readonly day: number;
  readonly minute: number;
}

/**
 * Reads `2026-01-05T08:00+07:00` (also with seconds, or `Z`) as whole minutes since 1970 in UTC. Seconds are cut off: the clock of an
 * office shows minutes, and a receipt printed «15:00» was not received after 15:00. Refuses what is no such instant.
 */
export function parseInstant(text: string): number {
  const instant = typeof text === 'string' ? readInstant(text) : undefined;
  return (
    instant ?? refuseBecause('TIME_INVALID', { found: wordsOf(text), expected: '2026-01-05T08:00+07:00' })
  );
}

function readInstant(text: string): number | undefined {
  const day = dayAt(text);
  const minute = text.charAt(10) === 'T' ? minuteAt(text, 11) : undefined;
  if (day === undefined || minute === undefined) return undefined;
  const offset = readOffset(text, endOfSeconds(text));
  return offset === undefined ? undefined : day * MINUTES_PER_DAY + minute - offset;
}

/** Where the offset begins: after `HH:MM`, or after seconds and their fraction. */
function endOfSeconds(text: string): number {
  if (text.charAt(16) !== ':') return 16;
  if (!(digits(text, 17, 19) <= 60)) return text.length;
  if (text.charAt(19) !== '.') return 19;
  let position = 20;
  while (digits(text, position, position + 1) >= 0) position += 1;
  return position;
}

function readOffset(text: string, position: number): number | undefined {
  const sign = text.charAt(position);
  if (sign === 'Z') return text.length === position + 1 ? 0 : undefined;
  if ((sign !== '+' && sign !== '-') || text.length !== position + 6) return undefined;
  const minutes = minuteAt(text, position + 1);
  if (minutes === undefined || minutes >= MINUTES_PER_DAY) return undefined;
  return sign === '+' ? minutes : -minutes;
}

/** The instant as `2026-01-05T08:00:00+07:00` with the offset of the zone at that time. */
export function formatInstant(instant: number, zone: TimeZone): string {
  const offset = zone.offsetAt(instant);
  const local = instant + offset;
  const day = Math.floor(local / MINUTES_PER_DAY);
  return `${dateOfDay(day)}T${clockOfMinute(local - day * MINUTES_PER_DAY)}:00${formatOffset(offset)}`;
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

export function localOfInstant(instant: number, zone: TimeZone): LocalTime {
  const local = instant + zone.offsetAt(instant);
  const day = Math.floor(local / MINUTES_PER_DAY);
  return { day, minute: local - day * MINUTES_PER_DAY };
}

export function instantOfLocal({ day, minute }: LocalTime, zone: TimeZone): number {
  return zone.instantOf(day * MINUTES_PER_DAY + minute);
}
