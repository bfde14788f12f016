import { plainWords } from '../understand/plain-words.ts';

const LONGEST = 48;

/**
 * Ids of the entries of a list, made from their names, so that an entry keeps its id when the source puts another before it. A name that comes
 * again gets a number.
 */
export function entryIds(prefix: string, names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const id = `${prefix}-${slugOf(name) || 'entry'}`;
    let free = id;
    for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
    taken.add(free);
    return free;
  });
}

function slugOf(name: string): string {
  const slug = plainWords(name.normalize('NFC'))
    .replace(/^\W*(?:\(?(?:\d{1,2}|[a-z])[).]\W*)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}
