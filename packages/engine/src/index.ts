export type { AuditReport, AuditService } from './audit/audit-service.ts';
export type { CaseVerdict, Finding } from './audit/finding.ts';
export type { Bundle, BundleFile } from './bundle/bundle.ts';
export type { Activity, ActivityService } from './cases/activity-service.ts';
export type { BatchAnswer, BatchCommand, BatchService } from './cases/batch-service.ts';
export type {
  CalendarService,
  CalendarSummary,
  DeployedCalendar,
} from './cases/calendar-service.ts';
export type { CaseDetails, CaseSummary, Waiting } from './cases/case-details.ts';
export type { CaseFilter } from './cases/case-filter.ts';
export type { CaseCall, CaseService } from './cases/case-service.ts';
export type { ClockAnswer, ClockCall, ClockCommand, ClockService } from './cases/clock-service.ts';
export type { ClockView } from './cases/clock-view.ts';
export type { HistoryCall, HistoryService, RecordedAct } from './cases/history-service.ts';
export type { Incident, IncidentService } from './cases/incident-service.ts';
export type { ExternalJob, JobService } from './cases/job-service.ts';
export type { CaseFate, MigrationOptions } from './cases/migration-service.ts';
export type { DeadLetter, OutboxService } from './cases/outbox-service.ts';
export type { Deployed, ProcedureDetails, ProcedureService } from './cases/procedure-service.ts';
export type { TaskFilter } from './cases/task-page.ts';
export type { Task, TaskCall, TaskService } from './cases/task-service.ts';
export { createEngine, type Engine } from './engine.ts';
export type { EngineOptions, Logger } from './engine-options.ts';
export { ErrorCode, type ErrorDetails, MotcuaError } from './errors.ts';
export type { Actor } from './model/actor.ts';
export type { GivenBy } from './model/given-by.ts';
export type { Json, JsonObject } from './model/json.ts';
export type { LocalizedText } from './model/localized-text.ts';
export type { ClockNotice, WordedNotice } from './model/notice.ts';
export type { Problem, Severity } from './model/problem.ts';
export type { Erased } from './privacy/eraser.ts';
export type { ExportedAct, ExportedCase } from './privacy/export-case.ts';
export type { ErasableFiles, PrivacyOptions } from './privacy/privacy-options.ts';
export type {
  AppliedRetention,
  DueErasure,
  ErasureRecord,
  PersonalExport,
  PrivacyService,
  Subject,
} from './privacy/privacy-service.ts';
export { bundleFiles } from './runtime/bundle-files.ts';
export { type Clock, systemClock } from './runtime/clock.ts';
export type { CommandError } from './runtime/command-answer.ts';
export { BpmnError, type Handler, type HandlerContext, HandlerFailure } from './runtime/handlers.ts';
export type { Delivery, Message } from './runtime/messages.ts';
export type { Notification, Recipient } from './runtime/notifications.ts';
export { type Numbering, unitDayNumbering } from './runtime/numbering.ts';
export type { AffectedStep } from './runtime/open-terms.ts';
export type { CommandLimits } from './runtime/patience.ts';
export type { HistoryRow } from './runtime/read-history.ts';
export type { AffectedClock, CalendarPreview } from './runtime/recomputation.ts';
export type { Broadcast, Signal, SignalAnswer } from './runtime/signals.ts';
export type { Weighed, Weighing } from './runtime/starts.ts';
export type { MasterKey } from './store/seal/master-keys.ts';
export type { Store } from './store/store.ts';
