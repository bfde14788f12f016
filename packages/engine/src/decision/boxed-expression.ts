import type { TypedName } from './typed-name.ts';

interface Boxed {
  readonly id?: string;
  readonly typeRef?: string;
}

export interface LiteralExpression extends Boxed {
  readonly kind: 'literal';
  readonly text: string;
  /** A language that is not FEEL. */
  readonly language?: string;
}

export interface ContextExpression extends Boxed {
  readonly kind: 'context';
  /** An entry without a variable is the result of the context. */
  readonly entries: readonly { readonly variable?: TypedName; readonly value?: BoxedExpression }[];
}

export interface ListExpression extends Boxed {
  readonly kind: 'list';
  readonly items: readonly BoxedExpression[];
}

export interface RelationExpression extends Boxed {
  readonly kind: 'relation';
  readonly columns: readonly TypedName[];
  readonly rows: readonly (readonly BoxedExpression[])[];
}

export interface InvocationExpression extends Boxed {
  readonly kind: 'invocation';
  readonly called?: BoxedExpression;
  readonly bindings: readonly { readonly parameter: TypedName; readonly value?: BoxedExpression }[];
}

export interface FunctionLogic extends Boxed {
  readonly kind: 'function';
  readonly parameters: readonly TypedName[];
  readonly body?: BoxedExpression;
  /** `Java` or `PMML`: such functions are not run. */
  readonly language?: string;
}

export interface ConditionalExpression extends Boxed {
  readonly kind: 'conditional';
  readonly condition?: BoxedExpression;
  readonly consequence?: BoxedExpression;
  readonly alternative?: BoxedExpression;
}

export interface FilterExpression extends Boxed {
  readonly kind: 'filter';
  readonly source?: BoxedExpression;
  readonly condition?: BoxedExpression;
}

/** `for`, `some` and `every`: the body is what is returned, or must be satisfied. */
export interface IteratorExpression extends Boxed {
  readonly kind: 'for' | 'some' | 'every';
  readonly variable: string;
  readonly source?: BoxedExpression;
  readonly body?: BoxedExpression;
}

/** How the rules that match make one result. DMN 1.5, 8.2.10. */
export const HitPolicy = {
  UNIQUE: 'UNIQUE',
  FIRST: 'FIRST',
  PRIORITY: 'PRIORITY',
  ANY: 'ANY',
  COLLECT: 'COLLECT',
  RULE_ORDER: 'RULE ORDER',
  OUTPUT_ORDER: 'OUTPUT ORDER',
} as const;

export type HitPolicy = (typeof HitPolicy)[keyof typeof HitPolicy];

/** What COLLECT makes of the outputs: `+`, `<`, `>` and `#`. */
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface InputClause {
  readonly id?: string;
  readonly label?: string;
  readonly expression: LiteralExpression;
  readonly allowedValues?: string;
}

export interface OutputClause {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly typeRef?: string;
  /** In the order of their priority. */
  readonly allowedValues?: string;
  readonly defaultEntry?: string;
}

export interface DecisionRule {
  readonly id?: string;
  readonly description?: string;
  readonly inputEntries: readonly string[];
  readonly outputEntries: readonly string[];
  /** Texts beside the rule, e.g. its legal basis. */
  readonly annotations: readonly string[];
}

export interface DecisionTable extends Boxed {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly DecisionRule[];
  /** What the annotations of all rules are about. */
  readonly annotationNames: readonly string[];
}

/** The logic of a decision or of a part of it. */
export type BoxedExpression =
  | LiteralExpression
  | DecisionTable
  | ContextExpression
  | ListExpression
  | RelationExpression
  | InvocationExpression
  | FunctionLogic
  | ConditionalExpression
  | FilterExpression
  | IteratorExpression;

export type BoxedKind = BoxedExpression['kind'];
