import { CompiledScope } from '../../../compile/compiled-scope.ts';
import { elements } from '../../../elements/registry.ts';
import { ElementKind } from '../../../model/element-kind.ts';
import type { FlowNode, ScopeModel } from '../../../model/scope.ts';

/**
 * Exhaustive search, written apart from the checker: tokens as the kernel keeps them, one move at a time, over all choices, with the tables and
 * the joins of the kernel itself. Slow, and for small models only.
 */

/** How many tokens rest at each node, and are set aside at each join by flow: `node` or `node<flow`. */
type Tokens = Readonly<Record<string, number>>;

export interface Judgement {
  readonly isSound: boolean;
  /** The situations in which nothing moves. */
  readonly stuck: readonly string[];
  /** The nodes at which two tokens can be together. */
  readonly twice: ReadonlySet<string>;
  readonly endless: boolean;
  readonly dead: readonly string[];
  /** Every situation that can come about. */
  readonly situations: ReadonlySet<string>;
}

function keyOf(tokens: Tokens): string {
  return Object.entries(tokens)
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, count]) => `${place}=${count}`)
    .join(' ');
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, subset) =>
    items.filter((_item, bit) => ((subset >> bit) & 1) === 1),
  );
}

class Oracle {
  readonly scope: CompiledScope;
  readonly entered = new Set<string>();
  /** Nodes to which only events beside the main way lead. */
  readonly #aside: ReadonlySet<string>;

  constructor(model: ScopeModel) {
    this.scope = new CompiledScope(model);
    const main = this.#reached(
      this.scope.beginnings().map(({ id }) => id),
      ({ interrupting }) => interrupting,
    );
    this.#aside = new Set(model.nodes.map(({ id }) => id).filter((id) => !main.has(id)));
  }

  #reached(from: readonly string[], follows: (event: FlowNode) => boolean): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [...from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...this.scope.node(id).outgoing.map((flow) => this.scope.flow(flow).target));
      open.push(
        ...this.scope
          .boundaryOf(id)
          .filter(follows)
          .map((event) => event.id),
      );
    }
    return reached;
  }

  enter(tokens: Tokens, id: string, flow: string | undefined): Tokens {
    const node = this.scope.node(id);
    const isJoin = elements[node.kind].join !== undefined && node.incoming.length > 1;
    if (!isJoin) this.entered.add(id);
    const stops = node.events.some(({ kind }) => kind === 'terminate');
    if (node.kind === ElementKind.END_EVENT && !stops) return tokens;
    const place = isJoin ? `${id}<${flow}` : id;
    return { ...tokens, [place]: (tokens[place] ?? 0) + 1 };
  }

  begin(): Tokens {
    return this.scope.beginnings().reduce<Tokens>((tokens, { id }) => this.enter(tokens, id, undefined), {});
  }

  #over(tokens: Tokens, flows: readonly string[]): Tokens {
    return flows.reduce((all, flow) => this.enter(all, this.scope.flow(flow).target, flow), tokens);
  }

  #leave(tokens: Tokens, node: FlowNode): readonly Tokens[] {
    const { outgoing } = node;
    if (node.kind === ElementKind.EXCLUSIVE_GATEWAY && outgoing.length > 0)
      return outgoing.map((flow) => this.#over(tokens, [flow]));
    const maybe = outgoing.filter((flow) => this.scope.flow(flow).condition !== undefined);
    const always = outgoing.filter((flow) => !maybe.includes(flow));
    return subsets(node.kind === ElementKind.PARALLEL_GATEWAY ? [] : maybe)
      .map((some) => (node.kind === ElementKind.PARALLEL_GATEWAY ? outgoing : [...always, ...some]))
      .filter((flows) => flows.length > 0 || outgoing.length === 0)
      .map((flows) => this.#over(tokens, flows));
  }

  #fromNode(tokens: Tokens, node: FlowNode): readonly Tokens[] {
    if (node.events.some(({ kind }) => kind === 'terminate')) return [{}];
    const left = { ...tokens, [node.id]: (tokens[node.id] ?? 0) - 1 };
    const events = this.scope.boundaryOf(node.id).map((event) => {
      if (event.interrupting) return this.enter(left, event.id, undefined);
      const begun = this.#reached([event.id], () => true);
      const isRunning = Object.entries(tokens).some(([place, count]) => {
        const [at = ''] = place.split('<');
        return count > 0 && begun.has(at) && this.#aside.has(at);
      });
      return isRunning ? undefined : this.enter(tokens, event.id, undefined);
    });
    return [...this.#leave(left, node), ...events.filter((event) => event !== undefined)];
  }

  #fromJoin(tokens: Tokens, node: FlowNode): readonly Tokens[] {
    const parked = Object.fromEntries(
      node.incoming
        .map((flow) => [flow, tokens[`${node.id}<${flow}`] ?? 0])
        .filter(([, count]) => count !== 0),
    );
    const reach = this.scope.reach(node.id);
    const others = Object.entries(tokens)
      .filter(([place, count]) => count > 0 && !place.startsWith(`${node.id}<`))
      .map(([place]) => reach.get(place.split('<')[0] ?? '') ?? []);
    const join = { node, parked, reachable: () => others } as never;
    const joined = elements[node.kind].join?.(join);
    if (joined === undefined) return [];
    this.entered.add(node.id);
    const left = { ...tokens };
    for (const flow of joined.flows) left[`${node.id}<${flow}`] = (left[`${node.id}<${flow}`] ?? 0) - 1;
    return this.#leave(left, node);
  }

  moves(tokens: Tokens): readonly Tokens[] {
    const nodes = new Set(
      Object.entries(tokens)
        .filter(([, count]) => count > 0)
        .map(([place]) => place),
    );
    const joins = new Set(
      [...nodes].filter((place) => place.includes('<')).map((place) => place.split('<')[0] ?? ''),
    );
    return [
      ...[...nodes]
        .filter((place) => !place.includes('<'))
        .flatMap((id) => this.#fromNode(tokens, this.scope.node(id))),
      ...[...joins].flatMap((id) => this.#fromJoin(tokens, this.scope.node(id))),
    ];
  }
}

const MAXIMUM = 60_000;

/** Every situation with those one move before it, those in which nothing moves, and where two tokens came together. */
interface Exploration {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly stuck: readonly string[];
  readonly twice: ReadonlySet<string>;
}

/** The nodes with two tokens. */
function crowded(tokens: Tokens): readonly string[] {
  return Object.entries(tokens)
    .filter(([, count]) => count > 1)
    .map(([place]) => place.split('<')[0] ?? '');
}

function explore(oracle: Oracle): Exploration | undefined {
  const begin = oracle.begin();
  const all = new Map<string, Tokens>([[keyOf(begin), begin]]);
  const before = new Map<string, string[]>([[keyOf(begin), []]]);
  const stuck: string[] = [];
  const twice = new Set<string>();
  for (const [key, tokens] of all) {
    if (all.size > MAXIMUM) return undefined;
    const next = oracle.moves(tokens);
    if (next.length === 0 && key !== '') stuck.push(key);
    const single = next.filter((reached) => crowded(reached).length === 0);
    for (const reached of next) for (const place of crowded(reached)) twice.add(place);
    for (const reached of single) {
      const id = keyOf(reached);
      all.set(id, reached);
      before.set(id, [...(before.get(id) ?? []), key]);
    }
  }
  return { before, stuck, twice };
}

/** The verdict of looking at everything; undefined where that is too much. */
export function judge(model: ScopeModel): Judgement | undefined {
  const oracle = new Oracle(model);
  const exploration = explore(oracle);
  if (exploration === undefined) return undefined;
  const { before, stuck, twice } = exploration;
  const ending = new Set<string>();
  const open = ['', ...stuck].filter((key) => before.has(key));
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (ending.has(key)) continue;
    ending.add(key);
    open.push(...(before.get(key) ?? []));
  }
  const endless = twice.size === 0 && ending.size < before.size;
  const dead = model.nodes.map(({ id }) => id).filter((id) => !oracle.entered.has(id));
  const isSound = twice.size === 0 && stuck.length === 0 && !endless && dead.length === 0;
  return { isSound, stuck, twice, endless, dead, situations: new Set(before.keys()) };
}
