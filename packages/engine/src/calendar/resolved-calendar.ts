import { civilOfDay, dayOfCivil } from '../util/civil-date.ts';
import type { Calendar } from './calendar-data.ts';
import { dateOfDay } from './civil-time.ts';
import { refuseBecause } from './refusal.ts';
import { type TimeZone, timeZone } from './time-zone.ts';
import { compileLayers, layTimeline, type Timeline } from './timeline.ts';
import { versionOf } from './version.ts';

/** Dates before and after are refused: no procedure runs there, and a search without end must end somewhere. */
export const FIRST_DAY = dayOfCivil(1900, 1, 1);
export const LAST_DAY = dayOfCivil(2499, 12, 31);

/** A calendar with everything that it inherits, compiled for counting. Make it once and keep it; it is not JSON. */
export interface ResolvedCalendar {
  readonly id: string;
  /** Names the content: any change in any calendar of the chain gives another version. */
  readonly version: string;
  readonly zone: TimeZone;
  readonly minutesPerWorkingDay: number;
  /** The calendars that it was made from, the topmost first. */
  readonly chain: readonly Calendar[];
  /** The days laid out for counting, at least from `firstDay` to `lastDay`. */
  timeline(firstDay: number, lastDay: number): Timeline;
  /** The years from `firstDay` to `lastDay` whose days off nobody has decided yet. */
  undecidedYears(firstDay: number, lastDay: number): readonly number[];
}

/** Compiles a chain that was found to be sound. */
export function compileCalendar(chain: readonly Calendar[], zoneId: string): ResolvedCalendar {
  const [own] = chain.slice(-1);
  const zone = timeZone(zoneId) ?? refuseBecause('CALENDAR_ZONE', { zone: zoneId });
  return {
    id: own?.id ?? '',
    version: `${own?.id}@${versionOf(chain)}`,
    zone,
    minutesPerWorkingDay:
      chain.findLast((calendar) => calendar.minutesPerWorkingDay)?.minutesPerWorkingDay ?? 480,
    chain,
    timeline: growingTimeline(chain),
    undecidedYears: undecidedYearsOf(chain),
  };
}

/** Lays out only the years that are asked for, in whole years with some to spare, and keeps them. */
function growingTimeline(chain: readonly Calendar[]): ResolvedCalendar['timeline'] {
  const layers = compileLayers(chain);
  let timeline: Timeline | undefined;
  return (firstDay, lastDay) => {
    if (timeline !== undefined && firstDay >= timeline.firstDay && lastDay <= timeline.lastDay)
      return timeline;
    if (!(firstDay >= FIRST_DAY && lastDay <= LAST_DAY)) {
      return refuseBecause('CALENDAR_OUT_OF_REACH', { from: dateOfDay(FIRST_DAY), to: dateOfDay(LAST_DAY) });
    }
    const from = Math.min(firstDay, timeline?.firstDay ?? firstDay);
    const to = Math.max(lastDay, timeline?.lastDay ?? lastDay);
    timeline = layTimeline(
      layers,
      Math.max(FIRST_DAY, dayOfCivil(civilOfDay(from).year, 1, 1)),
      Math.min(LAST_DAY, dayOfCivil(civilOfDay(to).year + 2, 12, 31)),
    );
    return timeline;
  };
}

function undecidedYearsOf(chain: readonly Calendar[]): ResolvedCalendar['undecidedYears'] {
  const lists = chain.flatMap(({ decidedYears }) => (decidedYears === undefined ? [] : [decidedYears]));
  const decided = new Set(lists.flat());
  let sound: { from: number; to: number } = { from: 1, to: 0 };
  return (firstDay, lastDay) => {
    if (lists.length === 0 || (firstDay >= sound.from && lastDay <= sound.to)) return [];
    const years: number[] = [];
    const last = civilOfDay(lastDay).year;
    const first = civilOfDay(firstDay).year;
    for (let year = first; year <= last; year += 1) if (!decided.has(year)) years.push(year);
    if (years.length === 0) sound = { from: dayOfCivil(first, 1, 1), to: dayOfCivil(last, 12, 31) };
    return years;
  };
}
