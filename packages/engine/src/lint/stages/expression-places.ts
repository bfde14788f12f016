import type { Expression } from '../../model/expression.ts';
import type { Subject } from '../subject.ts';

/** An expression of the process: at which element, and whether it is a condition, i.e. must be true or false. */
export interface ExpressionPlace {
  readonly element: string;
  readonly expression: Expression;
  readonly condition: boolean;
  /** Output mappings read what came in first, under names that only the step knows. */
  readonly readsResult: boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set(['condition', 'completionCondition']);
const OUTPUTS: ReadonlySet<string> = new Set(['outputs', 'outputItem', 'completionCondition']);

function isExpression(value: object): value is Expression {
  const keys = Object.keys(value);
  return keys.length === 2 && 'language' in value && 'text' in value;
}

function* walk(value: unknown, element: string, keys: readonly string[]): Generator<ExpressionPlace> {
  if (typeof value !== 'object' || value === null) return;
  if (isExpression(value)) {
    const condition = CONDITIONS.has(keys.at(-1) ?? '');
    yield { element, expression: value, condition, readsResult: keys.some((key) => OUTPUTS.has(key)) };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, element, [...keys, key]);
}

/** Every expression of the processes, wherever it stands. What is inside a sub-process is placed there. */
export function expressionPlaces({
  nodes,
  flows,
}: Pick<Subject, 'nodes' | 'flows'>): readonly ExpressionPlace[] {
  const parts = [
    ...nodes.map(({ node: { scope: _inside, ...node } }) => node),
    ...flows.map(({ flow }) => flow),
  ];
  return parts.flatMap((part) => [...walk(part, part.id, [])]);
}
