import { furtherKindNames } from '../model/kind-name.ts';
import { basicKinds } from './basic-kinds.ts';
import type { FieldKind } from './field-kind.ts';

const registered = new Map<string, FieldKind>(Object.entries(basicKinds));

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
  return registered.get(kind) ?? (isFurther(kind) ? undefined : basicKinds.text);
}

export function fieldKinds(): readonly FieldKind[] {
  return [...registered.values()];
}

function isFurther(kind: string): boolean {
  return (furtherKindNames as readonly string[]).includes(kind);
}

/** Loads what a form of these kinds lacks; nothing where it lacks nothing. */
export function loadKinds(kinds: readonly string[]): Promise<void> | undefined {
  return kinds.some((kind) => fieldKind(kind) === undefined) ? loadFurtherKinds() : undefined;
}

async function loadFurtherKinds(): Promise<void> {
  const { furtherKinds } = await import('./further-kinds.ts');
  // What an embedder registered in the meantime stays.
  for (const kind of Object.values(furtherKinds))
    if (!registered.has(kind.kind)) registered.set(kind.kind, kind);
}
