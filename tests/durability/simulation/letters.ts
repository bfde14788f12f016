import { type Engine, ErrorCode, MotcuaError } from '@motcua/engine';
import type { Random } from '../../random/random.ts';
import { Crash } from './life.ts';
import type { Node } from './node.ts';

/** A command or message on its way: it may be sent to any node, come late, and come again. */
export interface Letter {
  /** Unique, and what is sent with it: the same however often it comes. */
  readonly id: string;
  readonly send: (engine: Engine) => Promise<unknown>;
  /** What may answer it because others were first. */
  readonly refusals: readonly ErrorCode[];
  /** Whether a later answer may be another one. Default: it may not. */
  readonly mayChange?: boolean;
  /** Whether it may come again once it was answered. Default: it may. */
  readonly repeats?: boolean;
}

interface Answered {
  readonly letter: Letter;
  readonly answer: string;
}

/** What is under way between people and nodes. Who hears no answer sends again. */
export class Letters {
  readonly faults: string[] = [];
  readonly refused = new Set<string>();
  readonly #random: Random;
  readonly #pending: Letter[] = [];
  readonly #answered: Answered[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  get pending(): number {
    return this.#pending.length;
  }

  /** Those that somebody was told are done. */
  get acknowledged(): ReadonlySet<string> {
    return new Set(this.#answered.map(({ letter }) => letter.id));
  }

  write(letter: Letter): void {
    this.#pending.push(letter);
  }

  /** Brings any of them to a node; now and then one that was answered before. */
  async bring(node: Node): Promise<void> {
    if (this.#answered.length > 0 && (this.#pending.length === 0 || this.#random.chance(0.2)))
      return this.#again(node, this.#random.pick(this.#answered));
    if (this.#pending.length > 0) await this.#first(node, this.#random.below(this.#pending.length));
  }

  /** Brings all that are under way, until each has an answer. */
  async bringAll(node: Node): Promise<void> {
    while (this.#pending.length > 0) await this.#first(node, 0);
  }

  /** Every answer that was given is given again. */
  async repeatAll(node: Node): Promise<void> {
    for (const answered of this.#answered) await this.#again(node, answered);
  }

  async #first(node: Node, index: number): Promise<void> {
    const [letter] = this.#pending.splice(index, 1);
    if (letter === undefined) return;
    try {
      const answer = JSON.stringify((await answerTo(letter, node)) ?? null);
      if (letter.repeats !== false) this.#answered.push({ letter, answer });
    } catch (error) {
      if (isRefusal(letter, error)) this.refused.add(letter.id);
      else if (error instanceof Crash || isConflict(error)) this.#pending.push(letter);
      else throw error;
    }
  }

  async #again(node: Node, { letter, answer }: Answered): Promise<void> {
    try {
      const found = JSON.stringify((await answerTo(letter, node)) ?? null);
      if (found !== answer && letter.mayChange !== true)
        this.faults.push(`${letter.id}: was answered ${answer}, and then ${found}`);
    } catch (error) {
      if (error instanceof Crash || isConflict(error)) return;
      this.faults.push(`${letter.id}: was answered ${answer}, and then refused: ${String(error)}`);
    }
  }
}

/** A process that went down over it refuses nothing: nobody hears what it made of that. */
async function answerTo({ send }: Letter, { engine, life }: Node): Promise<unknown> {
  try {
    return await send(engine);
  } catch (error) {
    life.mustLast();
    throw error;
  }
}

function isRefusal({ refusals }: Letter, error: unknown): boolean {
  return error instanceof MotcuaError && refusals.includes(error.code);
}

/** Others were first again and again: to be sent once more. */
function isConflict(error: unknown): boolean {
  return error instanceof MotcuaError && error.code === ErrorCode.COMMAND_CONFLICT;
}
