import { subschemaKeywords } from '@motcua/forms/schema';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, list, own, resolveReference } from './names/json-schema.ts';

/** What a form of this schema asks of a person, and what judging one submission asks of a machine. */
export interface SchemaSize {
  /** Fields, those of each branch and of one row of each list; what contains itself is counted once. */
  readonly fields: number;
  /** How many times a schema is applied to a value, at worst. Infinite where a schema only refers to itself. */
  readonly judgements: number;
}

/** Keywords whose schemas judge the same value. All branches are counted: which one applies is only known from the data. */
const HERE_ONE = ['not', 'if', 'then', 'else'];
const HERE_LIST = ['allOf', 'anyOf', 'oneOf'];

/** Keywords whose schemas judge the parts of a value that have no name of their own: one stands for all. */
const PARTS_ONE = subschemaKeywords.one.filter((keyword) => !HERE_ONE.includes(keyword));

/** People nest what contains itself (a parent's parents) no deeper. */
const NESTING = 8;

/** A document that is larger than any form: what lies beyond makes no difference. */
const MAXIMUM_PLACES = 20_000;

/** The schemas that judge one value, with how many times each does. */
type Judging = ReadonlyMap<JsonObject, number>;

const TOO_MUCH: SchemaSize = { fields: 0, judgements: Number.POSITIVE_INFINITY };

function valuesIn(schema: JsonObject, keyword: string): readonly Json[] {
  return Object.values(own(schema, keyword) ?? {});
}

/** Measured without data, in time that grows with the schema and not with the number of its branches. */
export class SchemaMeasure {
  readonly #root: JsonObject;
  readonly #known = new Map<string, SchemaSize>();
  readonly #open = new Map<string, number>();
  readonly #numbers = new Map<JsonObject, number>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  get size(): SchemaSize {
    return this.#sizeAt(new Map([[this.#root, 1]]));
  }

  #sizeAt(from: Judging): SchemaSize {
    const judging = this.#applied(from);
    if (judging === undefined) return TOO_MUCH;
    const judgements = sumOf(judging);
    const parts = partsOf(judging);
    if (parts.length === 0) return { fields: 1, judgements };
    const structures = new Map([...judging].filter(([schema]) => partsOf(new Map([[schema, 1]])).length > 0));
    const set = this.#nameOf(structures, () => 1);
    const before = this.#open.get(set);
    if (before !== undefined) return { fields: 0, judgements: growth(before, sumOf(structures)) };
    const name = this.#nameOf(judging, (times) => times);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    if (this.#known.size + this.#open.size > MAXIMUM_PLACES) return TOO_MUCH;
    this.#open.set(set, sumOf(structures));
    const size = parts.map((part) => this.#sizeAt(part)).reduce(plus, { fields: 0, judgements });
    this.#open.delete(set);
    this.#known.set(name, size);
    return size;
  }

  #nameOf(judging: Judging, timesOf: (times: number) => number): string {
    const numberOf = (schema: JsonObject) => {
      const number = this.#numbers.get(schema) ?? this.#numbers.size;
      this.#numbers.set(schema, number);
      return number;
    };
    return [...judging]
      .map(([schema, times]) => `${numberOf(schema)}×${timesOf(times)}`)
      .sort()
      .join();
  }

  /** With all that judges the same value; undefined where that leads back to itself. */
  #applied(from: Judging): Judging | undefined {
    const order: JsonObject[] = [];
    const state = new Map<JsonObject, 'open' | 'done'>();
    const ends = [...from.keys()].every((schema) => this.#order(schema, state, order));
    if (!ends) return undefined;
    const times = new Map(from);
    for (const schema of order.toReversed())
      for (const next of this.#here(schema))
        times.set(next, (times.get(next) ?? 0) + (times.get(schema) ?? 0));
    return times;
  }

  /** Each schema after all that it applies. */
  #order(schema: JsonObject, state: Map<JsonObject, 'open' | 'done'>, order: JsonObject[]): boolean {
    const present = state.get(schema);
    if (present !== undefined) return present === 'done';
    state.set(schema, 'open');
    const ends = this.#here(schema).every((next) => this.#order(next, state, order));
    state.set(schema, 'done');
    order.push(schema);
    return ends;
  }

  #here(schema: JsonObject): readonly JsonObject[] {
    const reference = own(schema, '$ref');
    const found = typeof reference === 'string' ? resolveReference(this.#root, reference) : undefined;
    return [
      found,
      ...HERE_ONE.map((keyword) => own(schema, keyword)),
      ...HERE_LIST.flatMap((keyword) => list(own(schema, keyword))),
      ...valuesIn(schema, 'dependentSchemas'),
    ].filter(isObject);
  }
}

/** By part of the value: what judges it. */
function partsOf(judging: Judging): readonly Judging[] {
  const named = new Map<string, Map<JsonObject, number>>();
  const others = new Map<JsonObject, number>();
  const add = (to: Map<JsonObject, number>, schema: Json | undefined, times: number) => {
    if (isObject(schema)) to.set(schema, (to.get(schema) ?? 0) + times);
  };
  for (const [schema, times] of judging) {
    for (const [key, part] of Object.entries(own(schema, 'properties') ?? {})) {
      const at = named.get(key) ?? new Map<JsonObject, number>();
      named.set(key, at);
      add(at, part, times);
    }
    const unnamed = [
      ...PARTS_ONE.map((keyword) => own(schema, keyword)),
      ...list(own(schema, 'prefixItems')),
      ...valuesIn(schema, 'patternProperties'),
    ];
    for (const part of unnamed) add(others, part, times);
  }
  return [...named.values(), others].filter(({ size }) => size > 0);
}

function sumOf(judging: Judging): number {
  return [...judging.values()].reduce((sum, times) => sum + times, 0);
}

function plus(left: SchemaSize, right: SchemaSize): SchemaSize {
  return { fields: left.fields + right.fields, judgements: left.judgements + right.judgements };
}

/** What contains itself is judged once a level, unless several branches lead to it: then each level multiplies. */
function growth(before: number, now: number): number {
  return now <= before ? 0 : now * (now / before) ** NESTING;
}
