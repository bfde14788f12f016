import type { Store } from '@motcua/engine';
import { Random } from '../../random/random.ts';
import { Leases } from './leases.ts';
import { Letters } from './letters.ts';
import { Crash, Life } from './life.ts';
import { type Node, type Outside, startNode } from './node.ts';
import { People } from './people.ts';
import { faultsOfClocks, faultsOfWorld } from './promises.ts';
import { BEGINNING, type SharedStore } from './shared-store.ts';
import { Turns } from './turns.ts';

const NODES = 3;
/** How many things happen at each node, while nodes go down. */
const ACTIONS = 10;
const CRASHES = 0.05;
/** More than a lease. */
const STEP_MILLISECONDS = 120_000;
const MAXIMUM_STEPS = 100;

/** What happens, and how often in comparison. */
const SHARES = {
  'somebody wants a case': 14,
  'somebody sends a paper': 4,
  'somebody works': 10,
  'a worker outside works': 8,
  'somebody raises an alarm': 2,
  'somebody steers a case': 4,
  'somebody changes the calendar': 1,
  'a letter comes': 30,
  'the node does what is due': 18,
  'time passes': 8,
  'the clock is put back': 1,
} as const;

type Action = keyof typeof SHARES;
const ALL_SHARES = Object.values(SHARES).reduce((sum, share) => sum + share, 0);

function choose(random: Random): Action {
  let left = random.below(ALL_SHARES);
  for (const [action, share] of Object.entries(SHARES)) {
    if (left < share) return action as Action;
    left -= share;
  }
  return 'time passes';
}

/** What a simulation came to. */
export interface Result {
  /** What was promised and not kept. */
  readonly faults: readonly string[];
  readonly crashes: number;
  readonly cases: number;
  readonly acknowledged: number;
  /** What happened, in order. */
  readonly trace: readonly string[];
}

export interface SimulationOptions {
  readonly seed: number;
  readonly shared: SharedStore;
  /** How many things happen at each node. Default: `ACTIONS`. */
  readonly actions?: number;
  /** Makes a store that does not keep the promises: a planted violation. */
  readonly tamper?: (store: Store, random: Random) => Store;
}

/** Nodes do not agree which case is small: its records go from one row to several and back all the time. */
const BOUNDS: readonly Pick<Store['capabilities'], 'packed'>[] = [
  {},
  { packed: { records: 6, characters: 3_000 } },
  { packed: { records: 0, characters: 0 } },
];

/** Three nodes on one store, with time, ids, turns and chance from a seed. */
class Simulation {
  readonly #random: Random;
  readonly #store: Store;
  readonly #turns: Turns;
  readonly #leases = new Leases();
  readonly #letters: Letters;
  readonly #people: People;
  readonly #outside: Outside = { effects: [], events: [], complaints: [] };
  readonly #nodes: Node[] = [];
  readonly #faults: string[] = [];
  readonly #trace: string[] = [];
  readonly #actions: number;
  #now = Date.parse(BEGINNING);
  #latest = this.#now;
  /** Time passes whichever way the clock is put. */
  #elapsed = 0;
  #ids = 0;
  #crashes = 0;
  #started = 0;
  #mayCrash = false;

  constructor({ seed, shared, actions = ACTIONS, tamper }: SimulationOptions) {
    this.#random = new Random(seed);
    this.#store = tamper === undefined ? shared.store : tamper(shared.store, this.#random);
    this.#turns = new Turns(this.#random);
    this.#letters = new Letters(this.#random);
    this.#people = new People({ random: this.#random, letters: this.#letters, outside: this.#outside });
    this.#actions = actions;
  }

  async run(): Promise<Result> {
    for (let index = 0; index < NODES; index += 1) this.#nodes.push(await this.#start());
    this.#mayCrash = true;
    for (let action = 0; action < this.#actions; action += 1) {
      await Promise.all(this.#nodes.map((node, index) => this.#act(node, index)));
      for (const [index, { life }] of this.#nodes.entries())
        if (life.isOver) this.#nodes[index] = await this.#start();
    }
    this.#mayCrash = false;
    const node = this.#nodes[0] as Node;
    const { engine } = node;
    await this.#finish(node);
    await this.#letters.repeatAll(node);
    const found = await faultsOfWorld({
      engine,
      reads: this.#store.reads,
      outside: this.#outside,
      people: this.#people,
      letters: this.#letters,
    });
    const { items } = await engine.cases.list({ limit: 1000 });
    return {
      faults: [
        ...this.#faults,
        ...this.#letters.faults,
        ...this.#leases.faults,
        ...this.#outside.complaints,
        ...found,
      ],
      crashes: this.#crashes,
      cases: items.length,
      acknowledged: this.#letters.acknowledged.size,
      trace: this.#trace,
    };
  }

  async #start(): Promise<Node> {
    const life = new Life(() => {
      const ends = this.#mayCrash && this.#random.chance(CRASHES);
      if (ends) this.#crashes += 1;
      return ends;
    });
    this.#started += 1;
    return startNode({
      store: this.#store,
      life,
      clock: { now: () => new Date(this.#now).toISOString(), elapsed: () => this.#elapsed },
      newId: () => {
        this.#ids += 1;
        return `case-${String(this.#ids).padStart(4, '0')}`;
      },
      turns: this.#turns,
      leases: this.#leases,
      outside: this.#outside,
      bound: this.#random.pick(BOUNDS),
    });
  }

  /** One thing that somebody does at a node. What a crash cuts off was not heard. */
  async #act(node: Node, index: number): Promise<void> {
    const action = choose(this.#random);
    this.#trace.push(`node ${index}: ${action}`);
    try {
      await this.#acts[action](node);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    if (node.life.isOver) this.#trace.push(`node ${index} went down`);
  }

  readonly #acts = {
    'somebody wants a case': async () => this.#people.wantCase(),
    'somebody sends a paper': async () => this.#people.sendPaper(),
    'somebody works': ({ engine }: Node) => this.#people.work(engine),
    'a worker outside works': ({ engine }: Node) => this.#people.workOutside(engine),
    'somebody raises an alarm': async () => this.#people.raiseAlarm(),
    'somebody steers a case': ({ engine }: Node) => this.#people.steer(engine),
    'somebody changes the calendar': async () => this.#people.changeCalendar(),
    'a letter comes': (node: Node) => this.#letters.bring(node),
    'the node does what is due': ({ engine }: Node) => engine.settle(),
    'time passes': async () => this.#pass(this.#random.below(90_000)),
    'the clock is put back': async () => this.#pass(-this.#random.below(3_600_000)),
  } satisfies Readonly<Record<Action, (node: Node) => Promise<void>>>;

  #pass(milliseconds: number): void {
    this.#now += milliseconds;
    this.#elapsed += Math.abs(milliseconds);
    this.#latest = Math.max(this.#latest, this.#now);
  }

  /** When a change of the calendar has been worked off, every clock that runs stands as it says. */
  async #lookAtClocks(node: Node): Promise<void> {
    const { engine } = node;
    await this.#letters.bringAll(node);
    for (let times = 0; times < 2; times += 1) {
      this.#pass(STEP_MILLISECONDS);
      await engine.settle();
    }
    this.#faults.push(...(await faultsOfClocks(engine)));
  }

  /** Nobody goes down any more: all that is wanted is done, until no case is open. */
  async #finish(node: Node): Promise<void> {
    const { engine } = node;
    this.#pass(this.#latest - this.#now);
    if (this.#people.calendarVersion > 0) await this.#lookAtClocks(node);
    for (const key of this.#people.wanted.keys()) this.#people.sendPaper(key);
    for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
      this.#pass(STEP_MILLISECONDS);
      await engine.settle();
      await this.#letters.bringAll(node);
      const suspended = await engine.cases.list({ status: 'suspended', limit: 100 });
      for (const { caseId } of suspended.items) await engine.cases.resume({ caseId });
      await this.#people.workOutside(engine);
      for (const { taskId } of (await engine.tasks.list({ limit: 100 })).items)
        this.#people.completeTask(taskId);
      const { items } = await engine.cases.list({ status: 'active', limit: 1 });
      const isQuiet = this.#letters.pending === 0 && suspended.items.length === 0;
      if (isQuiet && items.length === 0 && (await engine.nextDue()) === undefined) return;
    }
  }
}

/** Runs the simulation of a seed to its end. The same seed does the same every time. */
export async function simulate(options: SimulationOptions): Promise<Result> {
  await options.shared.reset();
  return new Simulation(options).run();
}

/** The smallest number of actions at each node after which a seed fails. */
export async function shortestFailure(
  options: SimulationOptions,
): Promise<Result & { readonly actions: number }> {
  for (let actions = 1; actions < ACTIONS; actions += 1) {
    const result = await simulate({ ...options, actions });
    if (result.faults.length > 0) return { ...result, actions };
  }
  return { ...(await simulate(options)), actions: ACTIONS };
}
