/** Longer names cannot be unpacked everywhere. */
const LONGEST_NAME = 200;

const FORBIDDEN_CHARACTERS = /[\p{Cc}\p{Cs}\\:*?"<>|]/u;

/** Why a file may not be named so, or `undefined`. Names are written to disk by others: nothing may lead out of the bundle's folder. */
export function faultOfFileName(
  name: string,
): 'empty' | 'length' | 'character' | 'path' | 'unicode' | undefined {
  if (name === '') return 'empty';
  if (name.length > LONGEST_NAME) return 'length';
  if (FORBIDDEN_CHARACTERS.test(name)) return 'character';
  if (name.split('/').some((part) => part === '' || /^\.+$|[. ]$/.test(part))) return 'path';
  return name === name.normalize('NFC') ? undefined : 'unicode';
}

/** Two names that are one file on some systems have the same key. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The same order everywhere: by code units, not by the language of the machine. */
export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  if (left.name === right.name) return 0;
  return left.name < right.name ? -1 : 1;
}
