import { exceeds, type TermTotal, totalOfTerms } from '../../calendar/budget.ts';
import { checkTerm, type Term } from '../../calendar/term.ts';
import { parseTerm } from '../../calendar/term-text.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import type { Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

type Measure = keyof TermTotal;

const MINUTES_OF_A_DAY = 480;

/** The terms of `procedure.json` by the ids of their clocks, of those that can be counted. */
function termsOf({ bundle }: Subject, kinds: ReadonlySet<string>): ReadonlyMap<string, Term> {
  const terms = list(own(bundle.procedure, 'clocks')).flatMap((clock) => {
    const [id, kind, term] = [own(clock, 'id'), own(clock, 'kind'), own(clock, 'term')];
    if (typeof id !== 'string' || typeof kind !== 'string' || !kinds.has(kind) || !isObject(term)) return [];
    const counted = term as unknown as Term;
    return checkTerm(counted).length === 0 ? [[id, counted] as const] : [];
  });
  return new Map(terms);
}

function amountOf(term: Term, measure: Measure): number {
  return totalOfTerms({ terms: [{ term }] })[measure];
}

/** How long ways take at the most, in one measure. What is measured otherwise does not add to it: the sum is never too large. */
class LongestWay {
  readonly #measure: Measure;
  /** Clocks of steps: one that several steps share counts once, where it starts. */
  readonly #shared: ReadonlyMap<string, Term>;
  readonly #applicants: ReadonlySet<string>;
  readonly #known = new Map<string, number>();
  readonly #onTheWay = new Set<string>();

  constructor(options: {
    readonly measure: Measure;
    readonly shared: ReadonlyMap<string, Term>;
    readonly applicants: ReadonlySet<string>;
  }) {
    this.#measure = options.measure;
    this.#shared = options.shared;
    this.#applicants = options.applicants;
  }

  /** From a node to the end of its scope, or until the clock stops. A way back counts no second time. */
  from(node: FlowNode, scope: ScopeModel, clock: string): number {
    const key = `${scope.id} ${node.id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#onTheWay.has(key) || stops(node, clock, 'enter')) return 0;
    this.#onTheWay.add(key);
    const own = this.#ownOf(node, clock);
    const next = stops(node, clock, 'leave')
      ? []
      : successors(node, scope).map((other) => this.from(other, scope, clock));
    this.#onTheWay.delete(key);
    const longest = own + Math.max(0, ...next);
    this.#known.set(key, longest);
    return longest;
  }

  #ownOf(node: FlowNode, clock: string): number {
    const { settings, scope } = node;
    if (this.#applicants.has(settings.role ?? '') || does(node, clock, 'pause')) return 0;
    const written = settings.term !== undefined && 'literal' in settings.term ? settings.term.literal : '';
    const term = parseTerm(String(written));
    if (term !== undefined) return amountOf(term, this.#measure);
    const started = [...this.#shared].filter(([id]) => settings.clock === id || does(node, id, 'start'));
    if (started.length > 0) return Math.max(...started.map(([, shared]) => amountOf(shared, this.#measure)));
    return scope === undefined
      ? 0
      : Math.max(0, ...beginnings(scope).map((inside) => this.from(inside, scope, clock)));
  }
}

function does({ settings }: FlowNode, clock: string, effect: string, on?: 'enter' | 'leave'): boolean {
  return settings.clockEffects.some(
    (model) => model.clock === clock && model.effect === effect && (on === undefined || model.on === on),
  );
}

function stops(node: FlowNode, clock: string, on: 'enter' | 'leave'): boolean {
  return does(node, clock, 'stop', on);
}

function successors({ outgoing }: FlowNode, { nodes, flows }: ScopeModel): readonly FlowNode[] {
  const targets = new Set(flows.filter(({ id }) => outgoing.includes(id)).map(({ target }) => target));
  return nodes.filter(({ id }) => targets.has(id));
}

function beginnings({ nodes }: ScopeModel): readonly FlowNode[] {
  return nodes.filter(({ incoming, attachedTo }) => incoming.length === 0 && attachedTo === undefined);
}

/** Where the time of a clock begins: its own step counts where it starts on entering. */
function startsOf({ scopes }: Subject, clock: string) {
  return scopes.flatMap(({ scope }) =>
    scope.nodes.flatMap((node) => {
      if (does(node, clock, 'start', 'enter')) return [{ scope, nodes: [node] }];
      return does(node, clock, 'start', 'leave') ? [{ scope, nodes: successors(node, scope) }] : [];
    }),
  );
}

function measureOf(total: TermTotal): Measure | undefined {
  const used = (['workingMinutes', 'calendarDays', 'months'] as const).filter(
    (measure) => total[measure] > 0,
  );
  return used.length === 1 ? used[0] : undefined;
}

function inUnits(amount: number, measure: Measure): number {
  return measure === 'workingMinutes' ? Math.round((amount / MINUTES_OF_A_DAY) * 100) / 100 : amount;
}

/** The terms of the steps, on the longest way, are no more than the law gives for all of them. */
export const termsAddUp: Rule = {
  profile: 'procedure',
  codes: { TERMS_EXCEED_CLOCK: 'warning' },
  check(subject) {
    const whole = termsOf(subject, new Set(['statutory']));
    const shared = termsOf(subject, new Set(['step']));
    const applicants = new Set(
      list(own(subject.bundle.procedure, 'roles'))
        .filter((role) => own(role, 'applicant') === true)
        .map((role) => String(own(role, 'id'))),
    );
    return [...whole].flatMap(([clock, term]) => {
      const allowed = totalOfTerms({ terms: [{ term }] });
      const measure = measureOf(allowed);
      if (measure === undefined) return [];
      const ways = new LongestWay({ measure, shared, applicants });
      const lengths = startsOf(subject, clock).flatMap(({ scope, nodes }) =>
        nodes.map((node) => ways.from(node, scope, clock)),
      );
      const longest = Math.max(0, ...lengths);
      const steps = { workingMinutes: 0, calendarDays: 0, months: 0, [measure]: longest };
      if (exceeds(steps, allowed) !== true) return [];
      const found = inUnits(longest, measure);
      const params = { clock, found, allowed: inUnits(allowed[measure], measure) };
      const index = list(own(subject.bundle.procedure, 'clocks')).findIndex(
        (one) => own(one, 'id') === clock,
      );
      return [{ code: 'TERMS_EXCEED_CLOCK', path: `procedure.json#/clocks/${index}`, params }];
    });
  },
};
