import type { ElementKind } from '../model/element-kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ScopeModel, SequenceFlow } from '../model/scope.ts';

/** The nodes and flows that a case may have passed, by their ids: those of all versions that it ran on and called. */
export interface Ways {
  readonly nodes: ReadonlyMap<string, ReadonlySet<ElementKind>>;
  readonly flows: ReadonlyMap<string, readonly Pick<SequenceFlow, 'source' | 'target'>[]>;
}

/** All nodes and flows of scopes, and of what lies in them. */
export function waysOf(scopes: Iterable<ScopeModel>): Ways {
  const nodes = new Map<string, Set<ElementKind>>();
  const flows = new Map<string, SequenceFlow[]>();
  for (const scope of scopes) {
    for (const { id, kind } of scope.nodes) nodes.set(id, (nodes.get(id) ?? new Set()).add(kind));
    for (const flow of scope.flows) flows.set(flow.id, [...(flows.get(flow.id) ?? []), flow]);
  }
  return { nodes, flows };
}

/** Something that no run of the model can lead to: in which command, and why. */
export interface Impossible {
  readonly seq: number;
  readonly expected: string;
  readonly found: string;
}

type Passage = Extract<Outcome, { readonly kind: ElementKind }>;

function at(scope: string, element: string): string {
  return JSON.stringify([scope, element]);
}

function isPassage(outcome: Outcome | undefined): outcome is Passage {
  return outcome !== undefined && 'kind' in outcome && 'token' in outcome;
}

/** Follows one case: where it has been, and which tokens have gone on. */
class Follower {
  readonly #ways: Ways;
  readonly #been = new Set<string>();
  readonly #entered = new Set<string>();
  readonly #gone = new Set<string>();
  readonly impossible: Impossible[] = [];

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  follow(seq: number, outcome: Outcome, next: Outcome | undefined): void {
    const refuse = (expected: string): void => {
      this.impossible.push({ seq, expected, found: `${outcome.type} ${outcome.element}` });
    };
    if (outcome.type === 'taken') this.#taken(outcome, next, refuse);
    else if (isPassage(outcome)) this.#passed(outcome, refuse);
  }

  /** A flow leads from where the case has been in that scope, and to what is entered next. */
  #taken(
    { element, scope }: Extract<Outcome, { readonly type: 'taken' }>,
    next: Outcome | undefined,
    refuse: (expected: string) => void,
  ): void {
    const flows = this.#ways.flows.get(element);
    if (flows === undefined) {
      refuse(`a flow of the process, and '${element}' is none`);
      return;
    }
    if (!flows.some(({ source }) => this.#been.has(at(scope, source))))
      refuse(`the case to have been at '${flows[0]?.source}' before`);
    const reached = next?.type === 'entered' && next.scope === scope ? next.element : undefined;
    if (!flows.some(({ target }) => target === reached)) refuse(`'${flows[0]?.target}' to be entered next`);
  }

  #passed({ type, element, kind, scope, token }: Passage, refuse: (expected: string) => void): void {
    if (this.#ways.nodes.get(element)?.has(kind) !== true)
      refuse(`a ${kind} '${element}' in the process, and there is none`);
    // A token that waits at an event-based gateway passes the event that came with the same id.
    const passage = at(token, element);
    if (type === 'entered') {
      if (this.#entered.has(passage)) refuse(`token '${token}' to enter once`);
      this.#entered.add(passage);
      this.#been.add(at(scope, element));
      return;
    }
    if (this.#gone.has(passage)) refuse(`token '${token}' to leave once`);
    this.#gone.add(passage);
    if (!this.#been.has(at(scope, element))) refuse(`the case to have been there before`);
  }
}

/**
 * Follows what is recorded of a case along its model: every element is of the model, every flow leads on from where the case has been and to
 * what is entered next, nothing is left that was not entered, or twice. That is what can be known where the data are gone.
 */
export function followOutcomes(
  commands: readonly { readonly seq: number; readonly outcomes: readonly Outcome[] }[],
  ways: Ways,
): readonly Impossible[] {
  const follower = new Follower(ways);
  for (const { seq, outcomes } of commands) {
    for (const [index, outcome] of outcomes.entries()) follower.follow(seq, outcome, outcomes[index + 1]);
  }
  return follower.impossible;
}
