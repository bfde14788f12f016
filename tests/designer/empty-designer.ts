import type { SavedFile } from './run-in-engine.ts';

/** Runs in the page: a designer with the engine's lint, empty or with a bundle open, whose host keeps what is saved. */
export async function emptyDesigner(
  bundle: { readonly files: readonly SavedFile[] } | undefined,
): Promise<void> {
  const { benchParts } = globalThis as unknown as { readonly benchParts: { readonly engineLint: object } };
  const designer = document.createElement('motcua-designer') as HTMLElement & { settled: Promise<void> };
  Object.assign(designer, { lint: benchParts.engineLint, ...(bundle && { bundle }) });
  Object.assign(globalThis, { saved: [] });
  designer.addEventListener('save', (event) => {
    const { bundle, waitUntil } = (event as CustomEvent).detail;
    Object.assign(globalThis, { saved: bundle.files });
    waitUntil(Promise.resolve());
  });
  document.querySelector('main')?.replaceChildren(designer);
  await designer.settled;
}

/** Runs in the page. */
export function savedFiles(): readonly SavedFile[] {
  return (globalThis as unknown as { readonly saved?: readonly SavedFile[] }).saved ?? [];
}
