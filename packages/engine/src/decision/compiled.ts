import type { Plan } from '../expression/plan.ts';
import type { TypeDescription } from '../expression/type-description.ts';
import type { Aggregation, HitPolicy } from './boxed-expression.ts';

/** Unary tests on a value, on its items or on its entries: the constraints of item definitions. */
export interface ValueChecks {
  readonly tests?: readonly Plan[];
  readonly items?: ValueChecks;
  readonly entries?: Readonly<Record<string, ValueChecks>>;
}

export interface ValueType {
  readonly type: TypeDescription;
  readonly checks?: ValueChecks;
}

interface Compiled {
  readonly id?: string;
  /** What the value is brought to, where the model declares it. */
  readonly type?: ValueType;
}

export interface CompiledLiteral extends Compiled {
  readonly kind: 'literal';
  readonly plan: Plan;
}

export interface CompiledContext extends Compiled {
  readonly kind: 'context';
  readonly entries: readonly {
    readonly name?: string;
    readonly type?: ValueType;
    readonly value: CompiledExpression;
  }[];
}

export interface CompiledList extends Compiled {
  readonly kind: 'list';
  readonly items: readonly CompiledExpression[];
}

export interface CompiledRelation extends Compiled {
  readonly kind: 'relation';
  readonly columns: readonly { readonly name: string; readonly type?: ValueType }[];
  readonly rows: readonly (readonly CompiledExpression[])[];
}

export interface CompiledInvocation extends Compiled {
  readonly kind: 'invocation';
  readonly called: CompiledExpression;
  readonly bindings: readonly {
    readonly name: string;
    readonly type?: ValueType;
    readonly value: CompiledExpression;
  }[];
}

export interface CompiledFunction extends Compiled {
  readonly kind: 'function';
  readonly parameters: readonly { readonly name: string; readonly type: ValueType }[];
  readonly body: CompiledExpression;
  readonly result: TypeDescription;
}

export interface CompiledConditional extends Compiled {
  readonly kind: 'conditional';
  readonly condition: CompiledExpression;
  readonly consequence: CompiledExpression;
  readonly alternative: CompiledExpression;
}

export interface CompiledFilter extends Compiled {
  readonly kind: 'filter';
  readonly source: CompiledExpression;
  /** Names of the item's entries that the condition may use bare. */
  readonly entries: readonly string[];
  readonly condition: CompiledExpression;
}

export interface CompiledIterator extends Compiled {
  readonly kind: 'for' | 'some' | 'every';
  readonly variable: string;
  readonly source: CompiledExpression;
  readonly body: CompiledExpression;
}

export interface CompiledInput {
  readonly id?: string;
  /** What people read of it: its label, else the text of its expression. */
  readonly label: string;
  readonly plan: Plan;
  readonly type?: ValueType;
  readonly allowed?: Plan;
  /** The different cells of the column. */
  readonly cells: readonly { readonly text: string; readonly plan: Plan }[];
  /** The texts of its allowed values, of its own or of its type, for the checks of tables. */
  readonly domain?: Plan;
}

export interface CompiledOutput {
  readonly id?: string;
  /** Absent where the table has one output. */
  readonly name?: string;
  readonly type?: ValueType;
  /** One plan for each allowed value, the most important first. */
  readonly priorities: readonly Plan[];
  readonly default?: Plan;
}

export interface CompiledRule {
  readonly id?: string;
  readonly description?: string;
  readonly annotations: readonly string[];
  /** For each input the index of its cell; -1 where any value matches. */
  readonly cells: readonly number[];
  readonly outputs: readonly { readonly text: string; readonly plan: Plan }[];
}

export interface CompiledTable extends Compiled {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly CompiledInput[];
  readonly outputs: readonly CompiledOutput[];
  readonly rules: readonly CompiledRule[];
  readonly annotationNames: readonly string[];
}

export type CompiledExpression =
  | CompiledLiteral
  | CompiledContext
  | CompiledList
  | CompiledRelation
  | CompiledInvocation
  | CompiledFunction
  | CompiledConditional
  | CompiledFilter
  | CompiledIterator
  | CompiledTable;

/** What a name stands for in an element: another element by its key, or what is read from an import. */
export type CompiledName =
  | { readonly name: string; readonly element: string }
  | {
      readonly name: string;
      readonly elements: readonly { readonly name: string; readonly element: string }[];
    };

interface CompiledNamed {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** The name under which others read it. */
  readonly variable: string;
  /** What is known of it when others are compiled: declared, else inferred. */
  readonly type: ValueType;
}

export interface CompiledInputData extends CompiledNamed {
  readonly kind: 'input';
}

export interface CompiledDecision extends CompiledNamed {
  readonly kind: 'decision';
  readonly names: readonly CompiledName[];
  /** Absent: the value is given from outside. */
  readonly logic?: CompiledExpression;
  /** What the value is brought to: as declared, not as inferred. */
  readonly result: ValueType;
}

export interface CompiledKnowledge extends CompiledNamed {
  readonly kind: 'knowledge';
  readonly names: readonly CompiledName[];
  readonly logic?: CompiledFunction;
  readonly result: ValueType;
}

export interface CompiledService extends CompiledNamed {
  readonly kind: 'service';
  /** Keys of inputs and decisions, in the order of the arguments. */
  readonly parameters: readonly string[];
  readonly outputs: readonly string[];
  readonly result: ValueType;
}

export type CompiledElement = CompiledInputData | CompiledDecision | CompiledKnowledge | CompiledService;

/** Compiled decisions: plain JSON that can be stored and evaluated elsewhere. */
export interface CompiledDecisions {
  readonly version: 1;
  /** By key, `namespace#id`, in the order of the models. */
  readonly elements: Readonly<Record<string, CompiledElement>>;
}
