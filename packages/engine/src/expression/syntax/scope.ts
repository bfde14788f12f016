import type { TypeDescription } from '../type-description.ts';

export interface Local {
  readonly slot: number;
  readonly type: TypeDescription;
}

/** The names that are visible at a place of the text, innermost first. */
export type Scope =
  | {
      readonly kind: 'locals';
      readonly locals: ReadonlyMap<string, Local>;
      readonly outer: Scope | undefined;
    }
  | { readonly kind: 'item'; readonly item: Local; readonly outer: Scope | undefined };

/** What a bare name stands for, decided once and for all when the text is compiled. */
export type Resolved =
  | { readonly kind: 'local'; readonly local: Local }
  /** An entry of the item of a filter, by its type. */
  | { readonly kind: 'entry'; readonly item: Local; readonly key: string; readonly type: TypeDescription }
  /** Not a local name; `item` is the innermost filtered item of which nothing is known. */
  | { readonly kind: 'outer'; readonly item: Local | undefined };

export function withLocals(outer: Scope | undefined, locals: Iterable<readonly [string, Local]>): Scope {
  return { kind: 'locals', locals: new Map(locals), outer };
}

export function withItem(outer: Scope | undefined, item: Local): Scope {
  return { kind: 'item', item, outer };
}

/** The key of a type that a normalised name stands for. */
export function findKey(
  type: TypeDescription,
  name: string,
  normal: (name: string) => string,
): { readonly key: string; readonly type: TypeDescription } | undefined {
  if (typeof type === 'string' || !('context' in type)) return undefined;
  const exact = Object.hasOwn(type.context, name) ? type.context[name] : undefined;
  if (exact !== undefined) return { key: name, type: exact };
  for (const [key, entry] of Object.entries(type.context))
    if (normal(key) === name) return { key, type: entry };
  return undefined;
}

export function resolve(scope: Scope | undefined, name: string, normal: (name: string) => string): Resolved {
  let unknownItem: Local | undefined;
  for (let at = scope; at !== undefined; at = at.outer) {
    if (at.kind === 'locals') {
      const local = at.locals.get(name);
      if (local !== undefined) return { kind: 'local', local };
      continue;
    }
    const entry = findKey(at.item.type, name, normal);
    if (entry !== undefined) return { kind: 'entry', item: at.item, ...entry };
    if (at.item.type === 'any') unknownItem ??= at.item;
  }
  return { kind: 'outer', item: unknownItem };
}
