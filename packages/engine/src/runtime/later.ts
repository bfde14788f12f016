import { utcText } from '../util/utc-text.ts';

/** A moment so many milliseconds after another. */
export function later(now: string, milliseconds: number): string {
  return utcText(new Date(now).getTime() + milliseconds);
}
