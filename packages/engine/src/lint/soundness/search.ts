import { has, isEmpty, isEnabled, type Marking, put, take } from './enabled.ts';
import { MarkingStore } from './marking-store.ts';
import type { Move, MoveBeside, Net, NetNode } from './net.ts';
import { type Edge, togetherRun } from './workflow-graph.ts';

/** A move of a node, as a step of a path. */
export interface Step {
  readonly node: NetNode;
  readonly move: Move;
}

/** What a search has found, each with the first path that leads there. */
export interface Found {
  readonly kind: 'stuck' | 'twice' | 'endless';
  /** Where: the join that waits, the node to which a second token comes, the node that never ends. */
  readonly node: NetNode;
  /** The element, where it is another than that of the node: two tokens may have met on their ways. */
  readonly element?: string | undefined;
  readonly path: readonly Step[];
}

/** How many findings of one process are worth telling. */
const MAXIMUM_FOUND = 10;

/** How many moves one situation has at most, in the mean. */
const MAXIMUM_MOVES = 50;

/** How much further a search goes, beside twice as far, when something was found. */
const FURTHER_MARKINGS = 200;

/** Breadth first through the markings of a net, so that every path found is a shortest one. */
export class Search {
  readonly #net: Net;
  #maximum: number;
  readonly #store: MarkingStore;
  readonly #parents: number[] = [-1];
  readonly #steps: (Step | undefined)[] = [undefined];
  /** Pairs of markings, from and to. */
  readonly #arcs: number[] = [];
  readonly #done: number[] = [];
  readonly #stuck: number[] = [];
  readonly found: Found[] = [];
  readonly begun = new Set<NetNode>();
  /** False where the bound was reached before everything was seen. */
  isComplete = false;

  constructor(net: Net, maximum: number) {
    this.#net = net;
    this.#maximum = maximum;
    this.#store = new MarkingStore(net.placeCount);
  }

  run(): void {
    const marking = this.#scratch();
    for (const place of this.#net.nodes[0]?.places ?? []) put(marking, place);
    this.#store.add(marking);
    for (let index = 0; index < this.#store.size; index += 1) {
      if (index > this.#maximum || this.#arcs.length > this.#maximum * MAXIMUM_MOVES) return;
      this.#store.read(index, marking);
      this.#visit(index, marking);
    }
    this.isComplete = true;
    this.#findEndless();
  }

  #scratch(): Marking {
    return new Int32Array(this.#store.wordCount);
  }

  #visit(index: number, marking: Marking): void {
    if (isEmpty(marking)) {
      this.#done.push(index);
      return;
    }
    let isStuck = true;
    for (const node of this.#net.nodes) {
      if (!isEnabled(node, marking)) continue;
      isStuck = false;
      this.#fire(index, marking, node);
    }
    if (isStuck) {
      this.#stuck.push(index);
      const waiting = this.#net.nodes.find(({ places }) => places.some((place) => has(marking, place)));
      if (waiting !== undefined && !this.#isKnown('stuck', waiting))
        this.#report({ kind: 'stuck', node: waiting, path: this.#pathTo(index) });
    }
  }

  #fire(index: number, marking: Marking, node: NetNode): void {
    this.begun.add(node);
    const left = this.#scratch();
    if (!node.stops) {
      left.set(marking);
      for (const place of node.places) take(left, place);
    }
    for (const move of node.moves) this.#move(index, left, { node, move });
    for (const move of node.beside) if (isOver(move, marking)) this.#move(index, marking, { node, move });
  }

  #move(from: number, left: Marking, step: Step): void {
    const next = this.#scratch();
    next.set(left);
    for (const { edge, place } of step.move.fills) {
      if (has(next, place)) {
        this.#meet(place, edge, [from, step]);
        return;
      }
      put(next, place);
    }
    const known = this.#store.size;
    const to = this.#store.add(next);
    if (to === known) {
      this.#parents.push(from);
      this.#steps.push(step);
    }
    this.#arcs.push(from, to);
  }

  #meet(place: number, edge: Edge, [from, step]: readonly [number, Step]): void {
    const node = this.#net.nodes[this.#net.ownerOf[place] ?? 0];
    if (node === undefined || this.#isKnown('twice', node)) return;
    const path = [...this.#pathTo(from), step];
    this.#report({ kind: 'twice', node, path, element: meetingOf(path, place, edge) });
  }

  #isKnown(kind: Found['kind'], node: NetNode): boolean {
    return this.found.some((found) => found.kind === kind && found.node === node);
  }

  #report(found: Found): void {
    // What else is wrong is soon found, or can wait until this is mended.
    if (this.found.length === 0)
      this.#maximum = Math.min(this.#maximum, this.#store.size * 2 + FURTHER_MARKINGS);
    if (this.found.length < MAXIMUM_FOUND) this.found.push(found);
  }

  #pathTo(index: number): readonly Step[] {
    const path: Step[] = [];
    for (let at = index; at >= 0; at = this.#parents[at] ?? -1) {
      const step = this.#steps[at];
      if (step !== undefined) path.push(step);
    }
    return path.reverse();
  }

  /** Markings from which neither the end nor what was already found can be reached: the tokens run in circles. */
  #findEndless(): void {
    if (this.found.some(({ kind }) => kind === 'twice')) return;
    const before = new Map<number, number[]>();
    for (let arc = 0; arc < this.#arcs.length; arc += 2) {
      const [from = 0, to = 0] = [this.#arcs[arc], this.#arcs[arc + 1]];
      const list = before.get(to);
      if (list === undefined) before.set(to, [from]);
      else list.push(from);
    }
    const ending = new Set<number>();
    const open = [...this.#done, ...this.#stuck];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (ending.has(at)) continue;
      ending.add(at);
      open.push(...(before.get(at) ?? []));
    }
    const marking = this.#scratch();
    for (let index = 0; index < this.#store.size; index += 1) {
      if (ending.has(index)) continue;
      this.#store.read(index, marking);
      const running = this.#net.nodes.find((node) => isEnabled(node, marking));
      if (running?.node === undefined || running.element === '') continue;
      this.#report({ kind: 'endless', node: running, path: this.#pathTo(index) });
      return;
    }
  }
}

function isOver({ region }: MoveBeside, marking: Marking): boolean {
  return region.every((place) => !has(marking, place));
}

/** Where two tokens met first that are now at one place: the first element that is on both of their ways there. */
function meetingOf(path: readonly Step[], place: number, last: Edge): string | undefined {
  const fillsOf = ({ move }: Step): readonly Edge[] =>
    move.fills.filter((fill) => fill.place === place).map(({ edge }) => edge);
  const together = path.slice(-1).flatMap(fillsOf);
  if (together.length > 1) {
    const run = togetherRun(together.map(({ trace }) => trace));
    return run.find((part, index) => run.indexOf(part) < index);
  }
  const earlier = path.flatMap(fillsOf).findLast((edge) => edge !== last);
  if (earlier?.target === undefined || earlier.source === last.source) return undefined;
  return last.trace.find((part) => earlier.trace.includes(part));
}
