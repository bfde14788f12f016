import type { Command } from '../model/command.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';

/**
 * What of each outcome is structure: where the case went, and when. The rest comes from what people said, also where it was computed (which rule
 * a decision took), and is kept under the key of the case. An outcome without an entry does not compile. In their order they lie in databases
 * (`written-outcome.ts`): one that is new is the last.
 */
const PLAIN_OF_OUTCOME: Readonly<Record<Outcome['type'], readonly string[]>> = {
  entered: ['kind', 'scope', 'token'],
  left: ['kind', 'scope', 'token'],
  withdrawn: ['kind', 'scope', 'token'],
  taken: ['scope'],
  assigned: ['scope'],
  thrown: ['event'],
  caught: ['event'],
  incident: ['incident', 'code'],
  resolved: ['incident', 'code'],
  'clock-warned': ['level', 'dueAt'],
  'clock-expired': ['dueAt', 'tacit'],
  'clock-moved': ['effect'],
  'clock-appointed': ['appointedAt'],
  'clock-recomputed': ['dueBefore', 'dueAt'],
  'term-recomputed': ['dueBefore', 'dueAt'],
  decided: [],
  ended: ['status'],
  fact: [],
};

/** What of a command is structure. Everything else is sealed: a field that is new is, too. */
const PLAIN_OF_COMMAND: ReadonlySet<string> = new Set([
  'type',
  'caseId',
  'scope',
  'token',
  'process',
  'node',
  'index',
  'listener',
  'event',
  'timer',
  'incident',
  'status',
  'clock',
  'effect',
]);

/** A value in two parts that make the whole again. */
export interface Parts {
  readonly plain: JsonObject;
  /** Absent where there is nothing to hide. */
  readonly hidden?: JsonObject;
}

function isNothing(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function split(value: object, isPlain: (name: string) => boolean): Parts {
  const plain: [name: string, content: unknown][] = [];
  const hidden: typeof plain = [];
  for (const field of Object.entries(value)) {
    const [name, content] = field;
    const isOpen = content === undefined || isPlain(name) || isNothing(content);
    (isOpen ? plain : hidden).push(field);
  }
  // Most hide nothing, and are written as they are.
  return hidden.length === 0
    ? { plain: value as JsonObject }
    : { plain: Object.fromEntries(plain) as JsonObject, hidden: Object.fromEntries(hidden) as JsonObject };
}

/** The fields of a type of outcome that are structure, in the order in which they are written; none of a type that is not known. */
export function plainFieldsOf(type: string): readonly string[] {
  return Object.hasOwn(PLAIN_OF_OUTCOME, type) ? PLAIN_OF_OUTCOME[type as Outcome['type']] : [];
}

export function partsOfOutcome(outcome: Outcome): Parts {
  const plain = PLAIN_OF_OUTCOME[outcome.type];
  return split(outcome, (name) => name === 'type' || name === 'element' || plain.includes(name));
}

export function partsOfCommand(command: Command): Parts {
  return split(command, (name) => PLAIN_OF_COMMAND.has(name));
}
