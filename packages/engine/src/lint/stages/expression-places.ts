import type { Expression } from '../../model/expression.ts';
import type { Subject } from '../subject.ts';

/** An expression of the process: at which element, and whether it is a condition, i.e. must be true or false. */
export interface ExpressionPlace {
  readonly element: string;
  readonly expression: Expression;
  readonly condition: boolean;
  /** Output mappings, and what decides on a repetition or a join, read names first that only the step knows. */
  readonly readsOwnNames: boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set(['condition', 'completionCondition', 'activationCondition']);
const OWN_NAMES: ReadonlySet<string> = new Set([
  'outputs',
  'outputItem',
  'completionCondition',
  'activationCondition',
  'thrown',
]);

function isExpression(value: object): value is Expression {
  const keys = Object.keys(value);
  return keys.length === 2 && 'language' in value && 'text' in value;
}

function* walk(value: unknown, element: string, keys: readonly string[]): Generator<ExpressionPlace> {
  if (typeof value !== 'object' || value === null) return;
  if (isExpression(value)) {
    const key = keys.at(-1) ?? '';
    // What is thrown while instances complete, is thrown on a condition.
    const condition = CONDITIONS.has(key) || (key === 'on' && keys.includes('thrown'));
    yield { element, expression: value, condition, readsOwnNames: keys.some((key) => OWN_NAMES.has(key)) };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, element, [...keys, key]);
}

/** Every expression of the processes, wherever it stands. What is inside a sub-process is placed there. */
export function expressionPlaces({
  nodes,
  flows,
  scopes,
}: Pick<Subject, 'nodes' | 'flows' | 'scopes'>): readonly ExpressionPlace[] {
  const parts = [
    ...nodes.map(({ node: { scope: _inside, ...node } }) => node),
    ...flows.map(({ flow }) => flow),
    ...scopes.map(({ scope: { nodes: _nodes, flows: _flows, ...scope } }) => scope),
  ];
  return parts.flatMap((part) => [...walk(part, part.id, [])]);
}
