import { basicKinds } from './basic-kinds.ts';
import type { FieldKind } from './field-kind.ts';

const registered = new Map<string, FieldKind>(Object.entries(basicKinds));
let isComplete = false;

/**
 * Adds a kind of field, or replaces one, for all forms of the page. A UI schema names it as `options.kind`.
 *
 * @example
 * registerFieldKind({ kind: 'stars', frame: 'group', render: (field, context) => html`…` });
 */
export function registerFieldKind(kind: FieldKind): void {
  registered.set(kind.kind, kind);
}

/** Nothing while the kind is being loaded. One that nobody registered is asked for as text: the person can still answer. */
export function fieldKind(kind: string): FieldKind | undefined {
  return registered.get(kind) ?? (isComplete ? basicKinds.text : undefined);
}

export function fieldKinds(): readonly FieldKind[] {
  return [...registered.values()];
}

/** Whether it comes with the element. */
export function isBasicKind(kind: string): boolean {
  return Object.hasOwn(basicKinds, kind);
}

/** The kinds that were still lacking. What an embedder registered in the meantime stays. */
export function registerMissingKinds(kinds: readonly FieldKind[]): void {
  isComplete = true;
  for (const kind of kinds) if (!registered.has(kind.kind)) registered.set(kind.kind, kind);
}
