import type { NetNode } from './net.ts';

/** A marking: one bit for each place that has a token. */
export type Marking = Int32Array;

export function has(marking: Marking, place: number): boolean {
  return (((marking[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

export function put(marking: Marking, place: number): void {
  marking[place >> 5] = (marking[place >> 5] ?? 0) | (1 << (place & 31));
}

export function take(marking: Marking, place: number): void {
  marking[place >> 5] = (marking[place >> 5] ?? 0) & ~(1 << (place & 31));
}

export function isEmpty(marking: Marking): boolean {
  return marking.every((word) => word === 0);
}

function filledWays({ places }: NetNode, marking: Marking): number {
  let filled = 0;
  for (let way = 0; way < places.length; way += 1) if (has(marking, places[way] ?? 0)) filled |= 1 << way;
  return filled;
}

/** An inclusive join waits while a token elsewhere can come by an empty way and by none that is filled. BPMN 2.0.2 §13.4.3. */
function isComplete(node: NetNode, marking: Marking): boolean {
  const filled = filledWays(node, marking);
  if (filled === 0) return false;
  for (const { place, ways } of node.expected) if ((ways & filled) === 0 && has(marking, place)) return false;
  return true;
}

const checks: Readonly<Record<NetNode['entry'], (node: NetNode, marking: Marking) => boolean>> = {
  any: ({ places: [place = 0] }, marking) => has(marking, place),
  all: ({ places }, marking) => places.every((place) => has(marking, place)),
  awaited: isComplete,
};

/** Whether a node can go on. */
export function isEnabled(node: NetNode, marking: Marking): boolean {
  return checks[node.entry](node, marking);
}
