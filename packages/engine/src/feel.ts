export type { Budget } from './expression/budget.ts';
export {
  type Compiled,
  type CompileOptions,
  compileExpression,
  compileUnaryTests,
} from './expression/compile.ts';
export {
  type Evaluation,
  type EvaluationContext,
  evaluate,
  type FunctionTable,
  type HostFunction,
  toJson,
} from './expression/evaluate.ts';
export { names, type Plan } from './expression/plan.ts';
export { FeelProblemCode } from './expression/problems.ts';
export type { SimpleType, TypeDescription } from './expression/type-description.ts';
export type { FeelContext, FeelFunction, FeelRange, FeelValue } from './expression/values/value.ts';
