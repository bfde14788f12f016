import { availableParallelism } from 'node:os';
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { isMainThread, type Worker } from 'node:worker_threads';
import { ownThreads } from '../util/own-threads.ts';

/** Both halves together: the most that Node 22 lets it take. Node 24 goes to 128 MB where there is much memory, and steps are hardly faster for it. */
const ENOUGH_BYTES = 32 * 1024 * 1024;

/** By how much V8 makes it larger at a time: its own factor, and not at all. */
const GROWS = 2;
const STAYS = 1;

/**
 * With so many processors the engine and the thread that writes for it have none to spare: collecting 32 MB takes a millisecond, and helpers that
 * must wait for a processor make it longer.
 */
const FEW_PROCESSORS = 2;

/** Whether who started Node has said something of the sort. */
function isSaid(option: RegExp): boolean {
  return [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((given) => option.test(given));
}

/** Whether V8 is told who collects; not where it was told at its start. */
const decidesHelpers = availableParallelism() <= FEW_PROCESSORS && !isSaid(/scavenge|single[-_]threaded/);

/** The engines of this process that want it kept small. */
let holders = 0;
/** Flags are those of every thread: a young thread of the host would stay at what V8 gives it first. */
const threadsOfHost = new Set<Worker>();
/** What was set of V8 last: at first, what it has itself. */
const flags = { growth: GROWS, hasHelpers: true };

function set(wanted: typeof flags): void {
  const { growth, hasHelpers } = wanted;
  if (growth !== flags.growth) setFlagsFromString(`--semi-space-growth-factor=${growth}`);
  if (hasHelpers !== flags.hasHelpers)
    setFlagsFromString(hasHelpers ? '--parallel-scavenge' : '--no-parallel-scavenge');
  Object.assign(flags, wanted);
}

/** Looked at after each collection: where little is done V8 makes it smaller, and then it has to grow again. */
function look(): void {
  if (holders === 0 || threadsOfHost.size > 0) {
    set({ growth: GROWS, hasHelpers: true });
    return;
  }
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  const isLarge = space !== undefined && space.space_size >= ENOUGH_BYTES;
  set({ growth: isLarge ? STAYS : GROWS, hasHelpers: !decidesHelpers });
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

/**
 * Keeps the young generation of this process from growing beyond 32 MB, until what it gives is called; not while the host has worker threads. V8 has
 * its size as an option of the start only; whether it grows, however, it looks up at each collection. So it does whether threads help to collect it,
 * which on one or two processors they do not.
 */
export function holdYoungGeneration(): () => void {
  if (!isMainThread || isSaid(/semi[-_]space/)) return () => undefined;
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
