let isLoaded = false;

export function isFurtherLoaded(): boolean {
  return isLoaded;
}

/** Loads what only some forms need; nothing where it is there. */
export function loadFurther(): Promise<void> | undefined {
  if (isLoaded) return undefined;
  return import('./further.ts').then(({ registerFurther }) => {
    registerFurther();
    isLoaded = true;
  });
}
