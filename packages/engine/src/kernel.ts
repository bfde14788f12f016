export { type CompiledProcess, compileProcess } from './compile/compile-process.ts';
export { type StartListener, startListeners } from './compile/start-listeners.ts';
export { scopeMachine } from './compile/token-machine.ts';
export {
  type CaseEvent,
  type CaseInput,
  type CaseLogic,
  type CaseSnapshot,
  caseEvent,
  caseLogic,
} from './kernel/case-logic.ts';
export { InMemoryCase } from './kernel/in-memory-case.ts';
export { checkInvariants } from './kernel/invariants.ts';
export type { Decided, DecisionRequest, Library } from './kernel/library.ts';
export type { Records } from './kernel/record-set.ts';
export { type StepInput, type StepResult, step } from './kernel/step.ts';
export type { Command } from './model/command.ts';
export type { Effect, EffectOf } from './model/effect.ts';
export type { Json, JsonObject } from './model/json.ts';
export type { Language, Languages, ScriptContext } from './model/language.ts';
export type { Outcome } from './model/outcome.ts';
export type { Problem } from './model/problem.ts';
export type { ProcessModel } from './model/process.ts';
export type { CaseRecord } from './model/record.ts';
export { type Definitions, readDefinitions, writeDefinitions } from './parse/definitions.ts';
export { parseProcesses } from './parse/parse-processes.ts';
