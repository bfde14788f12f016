import { plainWords } from './plain-words.ts';

const NOTHING = /^(?:khong co thong tin|khong|khong co|chua co thong tin|-+|\.+)?$/;

/** Whether a field only says that it says nothing: «Không có thông tin», «-», nothing at all. */
export function isNothing(text: string): boolean {
  return NOTHING.test(plainWords(text).trim().replace(/[.;]$/, ''));
}
