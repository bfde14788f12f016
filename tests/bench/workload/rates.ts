/** Before anything is measured, also of peers: a server runs for long, and V8 compiles what a step uses for some eight seconds. */
export const SECONDS_OF_WARM_UP = 8;

export async function measured(work: () => Promise<void>): Promise<{ seconds: number; cpu: number }> {
  const before = process.cpuUsage();
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: user + system };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
