/** Before anything is measured, also of peers: a server runs for long, and what is compiled at first use is no cost of a step. */
export const SECONDS_OF_WARM_UP = 4;
const ROUNDS = 5;
const SECONDS_OF_ROUND = 0.8;

/** The median of rounds after a warm-up: the same for all that are compared. `rate`: how many were done in a second, in so many seconds. */
export async function steadyRate(rate: (seconds: number) => Promise<number>): Promise<number> {
  await rate(SECONDS_OF_WARM_UP);
  const rates: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) rates.push(await rate(SECONDS_OF_ROUND));
  return median(rates);
}

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
