import type { Channel } from '../../bundle/procedure.ts';
import { plainWords } from '../understand/plain-words.ts';

const words: readonly (readonly [Channel, string, RegExp])[] = [
  ['online', 'Trực tuyến', /^(?:truc tuyen|online|qua mang)/],
  ['in_person', 'Trực tiếp', /^(?:truc tiep|in person|tai quay)/],
  ['postal', 'Bưu chính', /^(?:dich vu buu chinh|buu chinh|buu dien|postal|by post)/],
];

/** The channel that a text begins with. */
export const channelAt = (text: string): Channel | undefined =>
  words.find(([, , pattern]) => pattern.test(plainWords(text.trim())))?.[0];

/** What people call a channel. */
export const channelName = (channel: Channel): string => words.find(([id]) => id === channel)?.[1] ?? channel;

/** A line of a cell in two: the channel that it is for, if it says one before a colon, and the rest. */
export function channelOfLine(line: string): { readonly channel?: Channel; readonly rest: string } {
  const colon = line.indexOf(':');
  const channel = colon === -1 ? undefined : channelAt(line.slice(0, colon));
  return channel === undefined ? { rest: line.trim() } : { channel, rest: line.slice(colon + 1).trim() };
}
