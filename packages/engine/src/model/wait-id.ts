/**
 * The id of what waits for one definition of an event: unique where `owner` (a token, a scope, a process) is, and the same whenever it is
 * computed. `index` is the position of the definition among those of the node.
 */
export function waitId(owner: string, node: string, index: number): string {
  return `${owner}:${node}:${index}`;
}

/** The position of the definition that a wait is for: the end of its id. */
export function indexOfWait(id: string): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}
