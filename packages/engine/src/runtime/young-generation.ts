import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { isMainThread, type Worker } from 'node:worker_threads';
import { ownThreads } from '../util/own-threads.ts';

/** Both halves together: the most that Node 22 lets it take. Node 24 goes to 128 MB where there is much memory, and no step is the faster for it. */
const ENOUGH_BYTES = 32 * 1024 * 1024;

/** By how much V8 makes it larger at a time: its own factor, and not at all. */
const GROWS = 2;
const STAYS = 1;

/** The engines of this process that want it kept small. */
let holders = 0;
/** The factor is that of every thread: a young thread of the host would stay at what V8 gives it first. */
const threadsOfHost = new Set<Worker>();
let factor = GROWS;

function setFactor(wanted: number): void {
  if (wanted === factor) return;
  factor = wanted;
  setFlagsFromString(`--semi-space-growth-factor=${wanted}`);
}

/** Looked at after each collection: where little is done V8 makes it smaller, and then it has to grow again. */
function look(): void {
  if (holders === 0 || threadsOfHost.size > 0) {
    setFactor(GROWS);
    return;
  }
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  setFactor(space !== undefined && space.space_size >= ENOUGH_BYTES ? STAYS : GROWS);
}

const collections = new PerformanceObserver(look);

function hearOfThread(thread: Worker): void {
  if (ownThreads.has(thread)) return;
  threadsOfHost.add(thread);
  thread.once('exit', () => {
    threadsOfHost.delete(thread);
    look();
  });
  look();
}

// From the moment when the engine is loaded: of threads that run already nobody tells.
if (isMainThread) process.on('worker', hearOfThread);

/** Whether who started Node, or this thread, has said how large it is to be. */
function isChosen(): boolean {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''];
  return !isMainThread || options.some((option) => /semi[-_]space/.test(option));
}

/**
 * Keeps the young generation of this process from growing beyond 32 MB, until what it gives is called; not while the host has worker threads. V8 has
 * its size as an option of the start only; whether it grows, however, it looks up at each collection.
 */
export function holdYoungGeneration(): () => void {
  if (isChosen()) return () => undefined;
  holders += 1;
  if (holders === 1) collections.observe({ entryTypes: ['gc'] });
  look();
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    holders -= 1;
    if (holders > 0) return;
    collections.disconnect();
    look();
  };
}
