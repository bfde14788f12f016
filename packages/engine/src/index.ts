export type { Bundle, BundleFile } from './bundle/bundle.ts';
export type {
  CaseCall,
  CaseDetails,
  CaseService,
  CaseSummary,
  HistoryRow,
  Waiting,
} from './cases/case-service.ts';
export type { Incident, IncidentService } from './cases/incident-service.ts';
export type { Deployed, ProcedureDetails, ProcedureService } from './cases/procedure-service.ts';
export type { Task, TaskCall, TaskFilter, TaskService } from './cases/task-service.ts';
export { createEngine, type Engine, type EngineOptions, type Logger } from './engine.ts';
export { ErrorCode, type ErrorDetails, MotcuaError } from './errors.ts';
export type { Actor } from './model/actor.ts';
export type { Json, JsonObject } from './model/json.ts';
export type { Problem, Severity } from './model/problem.ts';
export { bundleFiles } from './runtime/bundle-files.ts';
export { type Clock, systemClock } from './runtime/clock.ts';
export { BpmnError, type Handler, type HandlerContext } from './runtime/handlers.ts';
export { type Numbering, unitDayNumbering } from './runtime/numbering.ts';
export type { Store } from './store/store.ts';
