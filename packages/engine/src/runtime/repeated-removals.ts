import type { Write } from '../store/write-set.ts';

const jobIn = ({ values }: Write): string => String(values.job_id);

/**
 * The writes of effects without removing a job that the command removes itself: who did it has the removal prepared, since its token may have gone,
 * and the kernel closes it where the token is there.
 */
export function withoutRepeatedRemovals(
  writes: readonly Write[],
  prepared: readonly Write[] = [],
): readonly Write[] {
  const removed = new Set(prepared.filter(({ statement }) => statement === 'removeJob').map(jobIn));
  if (removed.size === 0) return writes;
  return writes.filter((write) => {
    // One that is added under the same id is another, and is removed as such.
    if (write.statement === 'addJob') removed.delete(jobIn(write));
    return write.statement !== 'removeJob' || !removed.has(jobIn(write));
  });
}
