/** How many letters must be changed, added or left out to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const LONGEST_NAME = 60;

/** The name that was probably meant: at most a third of its letters apart, and at most three. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const near = known
    .filter((candidate) => candidate.length <= LONGEST_NAME && candidate !== name)
    .map((candidate) => ({
      candidate,
      apart: distance(name.toLowerCase(), candidate.toLowerCase()),
      most: Math.min(3, Math.ceil(candidate.length / 3)),
    }))
    .filter(({ apart, most }) => apart <= most)
    .sort((one, other) => one.apart - other.apart);
  return near[0]?.candidate;
}
