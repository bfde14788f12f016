import { applyEdits, modify } from 'jsonc-parser';
import { asList, asObject, readObject } from '../bundle/unknown-json.ts';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Adds what a list of `procedure.json` does not yet have by its id; every other byte of the file stays. */
export function addEntries(
  content: string,
  list: string,
  entries: readonly { readonly id: string }[],
): string {
  const known = asList(readObject(content)[list]);
  const ids = new Set(known.map((entry) => asObject(entry).id));
  const added = entries.filter(({ id }) => !ids.has(id));
  if (added.length === 0) return content;
  return applyEdits(content, modify(content, [list], [...known, ...added], { formattingOptions }));
}
