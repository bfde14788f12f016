import { type Bundle, contentOf } from '../bundle/bundle.ts';
import { PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import { asList, asObject, readObject, type UnknownObject } from '../bundle/unknown-json.ts';
import type { Change } from './change.ts';

export function procedureChanges(published: Bundle, draft: Bundle): readonly Change[] {
  const [before, after] = [published, draft].map((bundle) =>
    readObject(contentOf(bundle, PROCEDURE_FILE)),
  ) as [UnknownObject, UnknownObject];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return [];
    const lists = [before[key], after[key]].map((value) => asList(value).map(asObject));
    const isList = lists.some((list) => list.some(({ id }) => id !== undefined));
    if (!isList)
      return [
        { kind: 'fact' as const, name: '', part: key, before: shown(before[key]), after: shown(after[key]) },
      ];
    return itemChanges(key, lists[0] ?? [], lists[1] ?? []);
  });
}

function itemChanges(
  key: string,
  before: readonly UnknownObject[],
  after: readonly UnknownObject[],
): readonly Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return [
    ...after
      .filter(({ id }) => !old.has(id))
      .map((item) => ({
        kind: 'item-added' as const,
        name: titleOf(item),
        part: key,
        before: '',
        after: '',
      })),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((item) => ({
        kind: 'item-removed' as const,
        name: titleOf(item),
        part: key,
        before: '',
        after: '',
      })),
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      if (was === undefined || JSON.stringify(was) === JSON.stringify(item)) return [];
      const keys = Object.keys({ ...was, ...item }).filter(
        (part) => JSON.stringify(was[part]) !== JSON.stringify(item[part]),
      );
      return keys.map((part) => ({
        kind: 'item-changed' as const,
        name: titleOf(item),
        part,
        before: shown(was[part]),
        after: shown(item[part]),
      }));
    }),
  ];
}

function titleOf({ id, name, subject, code }: UnknownObject): string {
  return shown(name ?? subject) || String(id ?? code ?? '');
}

/** A value in the fewest words: the Vietnamese of a text in several languages, a term as amount and unit. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { vi, amount, unit } = asObject(value);
  if (typeof vi === 'string') return vi;
  if (amount !== undefined) return `${amount} ${unit ?? ''}`.trim();
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return (
    titleOf(asObject(value)) ||
    Object.entries(value)
      .map(([key, inner]) => `${key} ${shown(inner)}`)
      .join(', ')
  );
}
