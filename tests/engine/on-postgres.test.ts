import { afterAll, beforeAll, describe, test } from 'vitest';
import { postgresStore } from '../store/test-stores.ts';
import { useStores } from './engine-of-store.ts';

const kind = postgresStore();

/** The suites of the engine, once more: each registers its tests when it is imported. */
describe('on PostgreSQL', () => {
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }
  useStores(async () => (await kind.database()).store());
  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  // Each in a block of its own: what a file does before each test is for its own tests.
  describe('activities', async () => void (await import('./activities.test.ts')));
  describe('bad input', async () => void (await import('./bad-input.test.ts')));
  describe('beginnings', async () => void (await import('./beginnings.test.ts')));
  describe('called procedures', async () => void (await import('./called-procedures.test.ts')));
  describe('timers that follow clocks', async () => void (await import('./clock-timers.test.ts')));
  describe('clocks over HTTP', async () => void (await import('./clocks-http.test.ts')));
  describe('work that is due', async () => void (await import('./due-work.test.ts')));
  describe('events', async () => void (await import('./events.test.ts')));
  describe('external workers', async () => void (await import('./external-workers.test.ts')));
  describe('HTTP', async () => void (await import('./http.test.ts')));
  describe('migration', async () => void (await import('./migration.test.ts')));
  describe('notifications', async () => void (await import('./notifications.test.ts')));
  describe('runtime', async () => void (await import('./runtime.test.ts')));
  describe('terms of steps', async () => void (await import('./step-terms.test.ts')));
  describe('scenarios', async () => void (await import('./scenarios.test.ts')));
});
