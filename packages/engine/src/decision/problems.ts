import type { Json } from '../model/json.ts';
import type { Problem, Severity } from '../model/problem.ts';

/** Everything that can be wrong with decisions beside what is wrong with their expressions (`FEEL_…`) or their XML (`MODEL_…`). */
export const DecisionProblemCode = {
  // reading and compiling
  VERSION_UNSUPPORTED: 'DMN_VERSION_UNSUPPORTED',
  TOO_LARGE: 'DMN_TOO_LARGE',
  LANGUAGE_UNSUPPORTED: 'DMN_LANGUAGE_UNSUPPORTED',
  MODEL_UNKNOWN: 'DMN_MODEL_UNKNOWN',
  REFERENCE_UNKNOWN: 'DMN_REFERENCE_UNKNOWN',
  REQUIREMENT_CYCLE: 'DMN_REQUIREMENT_CYCLE',
  ID_DUPLICATE: 'DMN_ID_DUPLICATE',
  TYPE_UNKNOWN: 'DMN_TYPE_UNKNOWN',
  TYPE_CYCLE: 'DMN_TYPE_CYCLE',
  TYPE_TOO_LARGE: 'DMN_TYPE_TOO_LARGE',
  HIT_POLICY_UNKNOWN: 'DMN_HIT_POLICY_UNKNOWN',
  PRIORITIES_MISSING: 'DMN_PRIORITIES_MISSING',
  CELLS_WRONG: 'DMN_CELLS_WRONG',
  // evaluating
  DECISION_UNKNOWN: 'DMN_DECISION_UNKNOWN',
  INPUT_INVALID: 'DMN_INPUT_INVALID',
  RESULT_INVALID: 'DMN_RESULT_INVALID',
  VALUE_NOT_ALLOWED: 'DMN_VALUE_NOT_ALLOWED',
  RULES_CONTRADICT: 'DMN_RULES_CONTRADICT',
  NO_RULE_MATCHES: 'DMN_NO_RULE_MATCHES',
  LOGIC_MISSING: 'DMN_LOGIC_MISSING',
  // checking tables
  RULES_OVERLAP: 'DMN_RULES_OVERLAP',
  TABLE_GAP: 'DMN_TABLE_GAP',
  RULE_UNREACHABLE: 'DMN_RULE_UNREACHABLE',
  TABLE_NOT_DECIDED: 'DMN_TABLE_NOT_DECIDED',
} as const;

export type DecisionProblemCode = (typeof DecisionProblemCode)[keyof typeof DecisionProblemCode];

export interface ProblemPlace {
  /** The id of the element of the DMN model. */
  readonly element?: string | undefined;
  readonly severity?: Severity;
}

export function decisionProblem(
  code: DecisionProblemCode,
  params: Readonly<Record<string, Json>>,
  { element, severity = 'error' }: ProblemPlace = {},
): Problem {
  return element === undefined ? { code, severity, params } : { code, severity, element, params };
}
