import { below, pick, type Random } from '../../../clocks/testdata/random-history.ts';
import { ElementKind } from '../../../model/element-kind.ts';
import type { EventKind } from '../../../model/event-kind.ts';
import type { FlowNode, ScopeModel, SequenceFlow } from '../../../model/scope.ts';

interface Part {
  readonly kind: ElementKind;
  readonly event?: EventKind;
  readonly attachedTo?: string;
  readonly interrupting?: boolean;
}

/** A scope in the making: parts by their ids, and arrows from id to id. */
class Draft {
  readonly parts = new Map<string, Part>();
  readonly arrows: { source: string; target: string }[] = [];
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  add(part: Part): string {
    const id = `n${this.parts.size}`;
    this.parts.set(id, part);
    return id;
  }

  arrow(source: string, target: string): void {
    this.arrows.push({ source, target });
  }

  idsOf(accepts: (part: Part) => boolean): readonly string[] {
    return [...this.parts].filter(([, part]) => accepts(part)).map(([id]) => id);
  }
}

const GATEWAYS = [
  ElementKind.EXCLUSIVE_GATEWAY,
  ElementKind.PARALLEL_GATEWAY,
  ElementKind.INCLUSIVE_GATEWAY,
] as const;

const isGateway = ({ kind }: Part): boolean => (GATEWAYS as readonly ElementKind[]).includes(kind);
const takesTokens = ({ kind, attachedTo }: Part): boolean =>
  kind !== ElementKind.START_EVENT && attachedTo === undefined;

type Ends = readonly [first: string, last: string];

/** A block of the given size: a step, a sequence, a split with its join, or a loop. */
function block(draft: Draft, size: number): Ends {
  const { random } = draft;
  if (size < 3) {
    const id = draft.add({ kind: ElementKind.USER_TASK });
    return [id, id];
  }
  const form = random();
  if (size < 4 || form < 0.35) return sequence(draft, size);
  return form < 0.5 ? loop(draft, size) : branches(draft, size);
}

function sequence(draft: Draft, size: number): Ends {
  const first = 1 + below(draft.random, size - 1);
  const [begin, middle] = block(draft, first);
  const [next, end] = block(draft, size - first);
  draft.arrow(middle, next);
  return [begin, end];
}

function loop(draft: Draft, size: number): Ends {
  const merge = draft.add({ kind: ElementKind.EXCLUSIVE_GATEWAY });
  const choice = draft.add({ kind: ElementKind.EXCLUSIVE_GATEWAY });
  const [first, last] = block(draft, size - 2);
  draft.arrow(merge, first);
  draft.arrow(last, choice);
  draft.arrow(choice, merge);
  return [merge, choice];
}

function branches(draft: Draft, size: number): Ends {
  const { random } = draft;
  const kind = pick(random, GATEWAYS);
  const split = draft.add({ kind });
  const join = draft.add({ kind });
  const count = 2 + (size > 8 ? below(random, 3) : 0);
  for (let branch = 0; branch < count; branch += 1) {
    const [first, last] = block(draft, Math.max(1, Math.floor((size - 2) / count)));
    draft.arrow(split, first);
    draft.arrow(last, join);
  }
  return [split, join];
}

/** Changes that make a sound model unsound, or unstructured, or do nothing to it. */
const mutations: readonly ((draft: Draft) => void)[] = [
  function changeGateway({ parts, random }) {
    const [first, ...others] = [...parts].filter(([, part]) => isGateway(part)).map(([id]) => id);
    if (first !== undefined) parts.set(pick(random, [first, ...others]), { kind: pick(random, GATEWAYS) });
  },
  function addArrow(draft) {
    const sources = draft.idsOf(isGateway);
    const targets = draft.idsOf(takesTokens);
    const source = sources[below(draft.random, sources.length)];
    const target = targets[below(draft.random, targets.length)];
    if (source !== undefined && target !== undefined && source !== target) draft.arrow(source, target);
  },
  function turnArrow(draft) {
    const targets = draft.idsOf(takesTokens);
    const arrow = draft.arrows[below(draft.random, draft.arrows.length)];
    const target = targets[below(draft.random, targets.length)];
    if (arrow !== undefined && target !== undefined && arrow.source !== target) arrow.target = target;
  },
  function branchToEnd(draft) {
    const sources = draft.idsOf(isGateway);
    const source = sources[below(draft.random, sources.length)];
    if (source === undefined) return;
    const event = draft.random() < 0.3 ? ({ event: 'terminate' } as const) : {};
    draft.arrow(source, draft.add({ kind: ElementKind.END_EVENT, ...event }));
  },
  function watchStep(draft) {
    const hosts = draft.idsOf(({ kind }) => kind === ElementKind.USER_TASK);
    const targets = draft.idsOf(takesTokens);
    const host = hosts[below(draft.random, hosts.length)];
    if (host === undefined) return;
    const interrupting = draft.random() < 0.6;
    const watch = draft.add({
      kind: ElementKind.BOUNDARY_EVENT,
      event: 'timer',
      attachedTo: host,
      interrupting,
    });
    const target = targets[below(draft.random, targets.length)];
    const own = draft.add({ kind: draft.random() < 0.5 ? ElementKind.USER_TASK : ElementKind.END_EVENT });
    draft.arrow(watch, draft.random() < 0.5 ? own : (target ?? own));
  },
];

function nodeOf(id: string, part: Part, flows: readonly SequenceFlow[]): FlowNode {
  const { kind, event, attachedTo, interrupting = true } = part;
  return {
    id,
    kind,
    incoming: flows.filter(({ target }) => target === id).map((flow) => flow.id),
    outgoing: flows.filter(({ source }) => source === id).map((flow) => flow.id),
    settings: { inputs: [], outputs: [], clockEffects: [] },
    events: event === undefined ? [] : [{ kind: event }],
    interrupting,
    ...(attachedTo === undefined ? {} : { attachedTo }),
  };
}

/** Choices leave by conditions that the test decides: `choice(flow)`. */
function flowsOf({ arrows, parts }: Draft): readonly SequenceFlow[] {
  return arrows.map(({ source, target }, index) => {
    const id = `f${index}`;
    const kind = parts.get(source)?.kind;
    const decides = kind === ElementKind.INCLUSIVE_GATEWAY || kind === ElementKind.EXCLUSIVE_GATEWAY;
    return { id, source, target, ...(decides ? { condition: { language: 'choice', text: id } } : {}) };
  });
}

/** A random scope of about `size` steps: blocks within blocks, with up to `changes` mutations. */
export function randomScope(random: Random, size: number, changes: number): ScopeModel {
  const draft = new Draft(random);
  const start = draft.add({ kind: ElementKind.START_EVENT });
  const end = draft.add({ kind: ElementKind.END_EVENT });
  const [first, last] = block(draft, size - 2);
  draft.arrow(start, first);
  draft.arrow(last, end);
  for (let change = below(random, changes + 1); change > 0; change -= 1)
    mutations[below(random, mutations.length)]?.(draft);
  const flows = flowsOf(draft);
  return { id: 'test', nodes: [...draft.parts].map(([id, part]) => nodeOf(id, part, flows)), flows };
}
