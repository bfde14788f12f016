export { checkTables } from './decision/checks/check-tables.ts';
export { type CompileDecisionsOptions, compileDecisions } from './decision/compile-decisions.ts';
export type { CompiledDecisions } from './decision/compiled.ts';
export type { DecisionModel } from './decision/decision-model.ts';
export {
  type DecisionResult,
  type EvaluateDecisionOptions,
  evaluateDecision,
} from './decision/evaluate-decision.ts';
export type {
  ExplainedDecision,
  ExplainedInput,
  ExplainedRule,
  Explanation,
} from './decision/explanation.ts';
export { parseDecisions } from './decision/parse-decisions.ts';
export { DecisionProblemCode } from './decision/problems.ts';
