import { type Clock, createEngine, type Engine, type Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { procedure } from './procedure.ts';
import { type Acknowledged, brokenPromises, finishAll, type OutsideEffect } from './promises.ts';

const NODES = 3;
const ACTIONS = 40;
const CRASHES = 0.04;

/** A process that is no more. */
class Crash extends Error {}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Node {
  readonly engine: Engine;
  dead: boolean;
}

/**
 * Three nodes on one store, with time, ids and chance from a seed. Each may go down before and after every commit and every piece of work
 * outside; another takes its place. Commands come twice.
 */
export class Simulation {
  readonly #random: () => number;
  readonly #store: Store = sqlite();
  readonly #nodes: Node[] = [];
  readonly #acknowledged: Acknowledged[] = [];
  readonly #effects: OutsideEffect[] = [];
  readonly #clock: Clock;
  #now = Date.parse('2026-01-05T01:00:00Z');
  #ids = 0;
  #crashes = 0;
  #mayCrash = false;

  constructor(seed: number) {
    this.#random = randomOf(seed);
    this.#clock = { now: () => new Date(this.#now).toISOString() };
  }

  /** Runs to the end. Gives what was promised and not kept, and how much happened. */
  async run(): Promise<{
    readonly faults: readonly string[];
    readonly crashes: number;
    readonly commands: number;
  }> {
    await this.#store.open();
    for (let index = 0; index < NODES; index += 1) this.#nodes.push(await this.#node());
    await this.#any().engine.procedures.deploy({ files: [procedure] });
    this.#mayCrash = true;
    for (let action = 0; action < ACTIONS; action += 1) {
      await Promise.all(this.#nodes.map((_, index) => this.#act(index)));
      await this.#replace();
    }
    this.#mayCrash = false;
    const engine = this.#any().engine;
    await finishAll(engine, async () => {
      this.#now += 120_000;
      await engine.settle();
    });
    const faults = await brokenPromises({ engine, acknowledged: this.#acknowledged, effects: this.#effects });
    await this.#store.close();
    return { faults, crashes: this.#crashes, commands: this.#acknowledged.length };
  }

  #any(): Node {
    return this.#nodes[Math.floor(this.#random() * this.#nodes.length)] as Node;
  }

  async #node(): Promise<Node> {
    const node: { engine?: Engine; dead: boolean } = { dead: false };
    const handler = async (job: { caseId: string; element: string; idempotencyKey: string }) => {
      this.#perhaps(node);
      this.#effects.push({ caseId: job.caseId, element: job.element, key: job.idempotencyKey });
      this.#perhaps(node);
      return {};
    };
    node.engine = await createEngine({
      store: this.#mortal(node),
      clock: this.#clock,
      handlers: { effect: handler },
      newId: () => {
        this.#ids += 1;
        return `case-${String(this.#ids).padStart(4, '0')}`;
      },
    });
    return node as Node;
  }

  /** The shared store as one node sees it: gone when the node is. */
  #mortal(node: { dead: boolean }): Store {
    const alive = (): Store => {
      if (node.dead) throw new Crash('This process is no more');
      return this.#store;
    };
    return {
      capabilities: { manyNodes: true },
      get reads() {
        return alive().reads;
      },
      open: async () => undefined,
      close: async () => undefined,
      query: async (name, values) => alive().query(name, values),
      loadCase: async (options) => alive().loadCase(options),
      loadRecords: async (options) => alive().loadRecords(options),
      claimJobs: async (claim) => alive().claimJobs(claim),
      commit: async (sets) => {
        this.#perhaps(node);
        const results = await this.#store.commit(sets);
        this.#perhaps(node);
        return results;
      },
    };
  }

  /** Here the process may go down. */
  #perhaps(node: { dead: boolean }): void {
    if (!node.dead && this.#mayCrash && this.#random() < CRASHES) {
      node.dead = true;
      this.#crashes += 1;
    }
    if (node.dead) throw new Crash('This process is no more');
  }

  async #replace(): Promise<void> {
    for (const [index, node] of this.#nodes.entries()) if (node.dead) this.#nodes[index] = await this.#node();
  }

  /** One thing that somebody does at a node. What a crash cuts off, or what another did first, is not acknowledged. */
  async #act(index: number): Promise<void> {
    const { engine } = this.#nodes[index] as Node;
    const dice = this.#random();
    try {
      if (dice < 0.25) await this.#start(engine);
      else if (dice < 0.6) await this.#complete(engine);
      else if (dice < 0.7) await this.#again(engine);
      else if (dice < 0.8) this.#now += Math.floor(this.#random() * 90_000);
      else await engine.settle();
    } catch (error) {
      const isExpected = error instanceof Crash || (error as { code?: string }).code === 'TASK_NOT_OPEN';
      if (!isExpected) throw error;
    }
  }

  async #start(engine: Engine): Promise<void> {
    const commandId = `start-${this.#random()}`;
    const { caseId } = await engine.cases.start({ procedure: 'durable', commandId });
    this.#acknowledged.push({ type: 'start', commandId, caseId });
  }

  async #complete(engine: Engine): Promise<void> {
    const { items } = await engine.tasks.list({ limit: 3 });
    const task = items[Math.floor(this.#random() * items.length)];
    if (task === undefined) return;
    const { taskId } = task;
    const commandId = `complete-${this.#random()}`;
    await engine.tasks.complete({ taskId, commandId });
    this.#acknowledged.push({ type: 'complete', commandId, taskId });
  }

  /** A command that was acknowledged comes once more, at any node. */
  async #again(engine: Engine): Promise<void> {
    const before = this.#acknowledged[Math.floor(this.#random() * this.#acknowledged.length)];
    if (before === undefined) return;
    const { commandId } = before;
    if (before.type === 'start') await engine.cases.start({ procedure: 'durable', commandId });
    else await engine.tasks.complete({ taskId: before.taskId, commandId });
  }
}
