/**
 * The milliseconds that this thread has worked so far. Tests that say «within a second» measure by it: on a busy machine the clock on the wall
 * runs on while others work.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
