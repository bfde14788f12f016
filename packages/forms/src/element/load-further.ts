import type { FurtherModule } from './further.ts';

let loaded: FurtherModule | undefined;

/** What only some forms need, once it is there. */
export function furtherModule(): FurtherModule | undefined {
  return loaded;
}

/** Loads what only some forms need; nothing where it is there. */
export function loadFurther(): Promise<void> | undefined {
  if (loaded !== undefined) return undefined;
  return import('./further.ts').then(({ further }) => {
    further.register();
    loaded = further;
  });
}
