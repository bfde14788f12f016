import type { Store } from '@motcua/engine';
import { createTestEngine, type TestEngine, type TestEngineOptions } from '@motcua/engine/testing';

let newStore: (() => Promise<Store>) | undefined;

/** From now on the engines of the suites have stores of another kind than SQLite in memory. */
export function useStores(create: () => Promise<Store>): void {
  newStore = create;
}

/** As `createTestEngine`, on a new store of the kind that the suites run on. */
export async function createEngineOfStore(options: TestEngineOptions = {}): Promise<TestEngine> {
  return createTestEngine(newStore === undefined ? options : { ...options, store: await newStore() });
}
