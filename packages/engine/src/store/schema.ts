/**
 * The tables. Times are ISO 8601 instants in UTC with milliseconds, so that text order is time order; JSON is text. Both databases have the
 * same columns.
 */
export interface Database {
  deployments: DeploymentTable;
  cases: CaseTable;
  records: RecordTable;
  tasks: TaskTable;
  jobs: JobTable;
  timers: TimerTable;
  subscriptions: SubscriptionTable;
  messages: MessageTable;
  incidents: IncidentTable;
  clocks: ClockTable;
  history: HistoryTable;
  commands: CommandTable;
  sequences: SequenceTable;
  calendars: CalendarTable;
  moved_clocks: MovedClockTable;
  case_keys: CaseKeyTable;
  case_files: CaseFileTable;
}

/** A published version of a procedure. `files` is the bundle as JSON. */
export interface DeploymentTable {
  digest: string;
  procedure: string;
  version: number;
  name: string;
  files: string;
  deployed_at: string;
  deployed_by: string | null;
  /** The versions that it calls: digests by the names of their procedures, as JSON. Null: those that were the last published at its time. */
  calls: string | null;
}

/** A case as lists show it. `revision` counts its commands and guards against two at once; `chain` is the hash of the last one. */
export interface CaseTable {
  case_id: string;
  procedure: string;
  digest: string;
  status: string;
  phase: string | null;
  number: string | null;
  business_key: string | null;
  unit: string | null;
  applicant: string | null;
  started_at: string;
  ended_at: string | null;
  updated_at: string;
  revision: number;
  history_length: number;
  chain: string;
  /** The key that what is written for the case is sealed with; null for cases from before there were keys. */
  key_id: string | null;
  /** When its personal data was erased. */
  erased_at: string | null;
}

/** The state of a case: one row for each record of the kernel, or, of a small case, one for all: `store/stored-records.ts` reads both. */
export interface RecordTable {
  case_id: string;
  record_id: string;
  /** A record, or those of a small case that may hold data of people. */
  body: string;
  /** The other records of a small case; null in a row of one record. */
  structure: string | null;
}

export interface TaskTable {
  task_id: string;
  case_id: string;
  scope: string;
  token: string;
  element: string;
  name: string | null;
  form: string | null;
  /** What the step is given to show, as JSON: its input mappings. */
  input: string;
  role: string | null;
  unit: string | null;
  assignee: string | null;
  state: string;
  due_at: string | null;
  opened_at: string;
  closed_at: string | null;
  closed_by: string | null;
  /** The statutory term that `due_at` was counted by, from `opened_at`. */
  term: string | null;
  /** The version that the step is of, where that is not the one that the case runs on: it was called. */
  version: string | null;
}

/** Work for a handler outside; `job_id` is its idempotency key. */
export interface JobTable {
  job_id: string;
  case_id: string;
  scope: string;
  token: string | null;
  element: string;
  handler: string;
  input: string;
  attempts: number;
  retries: number;
  due_at: string;
  lease_until: string | null;
  /** Empty: the engine's own processes do it. Else who works outside on this topic fetches it. */
  topic: string;
  /** Of those that are due the highest comes first. */
  priority: number;
  /** Who outside has fetched it. */
  worker: string | null;
  failure: string | null;
}

/** A timer of a case, or (`case_id` empty) of a published procedure, which begins a case: `scope` is the key of the process then. */
export interface TimerTable {
  case_id: string;
  timer_id: string;
  due_at: string;
  scope: string;
  token: string | null;
  element: string;
  cycle: string | null;
  /** The statutory term that `due_at` was counted by, from `counted_from`. Set anew, a timer keeps both. */
  term: string | null;
  counted_from: string | null;
}

/** What a case waits for, or (`case_id` empty) what a published procedure begins with: `scope` is the key of the process then. */
export interface SubscriptionTable {
  case_id: string;
  subscription_id: string;
  event: string;
  name: string;
  correlation_key: string | null;
  scope: string;
  token: string | null;
  element: string;
}

/** A message that nobody waited for when it came, kept until somebody does or its time is over. */
export interface MessageTable {
  message_id: string;
  name: string;
  correlation_key: string | null;
  data: string;
  published_at: string;
  expires_at: string;
  /** What it carries, under the key of `secret`, which `master` wraps. Null: it was kept before there were seals, and lies in `data`. */
  sealed: string | null;
  /** Who sent it and why, as JSON under the same key. Null: the host itself, without a reason. */
  sender: string | null;
  secret: string | null;
  master: string | null;
}

export interface IncidentTable {
  case_id: string;
  incident_id: string;
  scope: string;
  token: string | null;
  element: string;
  problem: string;
  state: string;
  raised_at: string;
  resolved_at: string | null;
}

export interface ClockTable {
  case_id: string;
  clock_id: string;
  status: string;
  due_at: string | null;
  state: string;
}

/** A line of the history that versions before 0011 wrote. Since then it is read from the commands. */
export interface HistoryTable {
  case_id: string;
  seq: number;
  at: string;
  type: string;
  element: string;
  kind: string | null;
  actor: string | null;
  details: string;
}

/** What was done to a case: who, when, why, with which definition. `hash` covers the row and the hash before it. */
export interface CommandTable {
  case_id: string;
  seq: number;
  command_id: string | null;
  type: string;
  at: string;
  actor: string | null;
  reason: string | null;
  digest: string;
  body: string;
  answer: string;
  /** How many lines the history of the case has after it; null where they were written into `history`, by versions before 0011. */
  history_length: number | null;
  hash: string;
}

/** A version of a calendar: who put it there, and why. The last one of each id counts. `body` is the calendar as JSON. */
export interface CalendarTable {
  calendar_id: string;
  version: number;
  body: string;
  deployed_at: string;
  deployed_by: string | null;
  reason: string | null;
}

/** A clock whose due date a version of a calendar moved. `appointed_at`: the date that was promised and no longer agrees. */
export interface MovedClockTable {
  calendar_id: string;
  version: number;
  case_id: string;
  clock_id: string;
  due_before: string;
  due_after: string;
  appointed_at: string | null;
}

/** The key of a case: erasing destroys it. `master` is the name of the key of the host that wraps `secret`; null: it lies there as it is. */
export interface CaseKeyTable {
  key_id: string;
  secret: string | null;
  master: string | null;
  destroyed_at: string | null;
}

/** The uploaded files that the data of a case refers to, by their keys: those of an erased case go where no other refers to them. */
export interface CaseFileTable {
  case_id: string;
  file: string;
}

/** Counters without gaps, e.g. of the case numbers of an office and day. */
export interface SequenceTable {
  name: string;
  value: number;
}
