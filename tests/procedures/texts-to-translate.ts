import type { Bundle } from '@motcua/engine/bundle';

const SHOWN = ['title', 'description', 'label'];

/** Every Vietnamese text that the forms of a bundle show, each once. */
export function textsToTranslate(bundle: Bundle): readonly string[] {
  return [
    ...new Set(Object.values(bundle.forms).flatMap(({ schema, ui }) => [...textsIn(schema), ...textsIn(ui)])),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SHOWN.includes(key) && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}
