import type { Scalar } from '../store/write-set.ts';

/** The tables that say what a case waits for, and what went wrong in it. */
export const WORKING_TABLES = ['tasks', 'jobs', 'timers', 'subscriptions', 'incidents'] as const;
export type WorkingTable = (typeof WORKING_TABLES)[number];

/** The column that tells the rows of a case apart. */
export const ROW_ID: Readonly<Record<WorkingTable, string>> = {
  tasks: 'task_id',
  jobs: 'job_id',
  timers: 'timer_id',
  subscriptions: 'subscription_id',
  incidents: 'incident_id',
};

/** `undefined`: what commands do not tell is not compared. */
export type WorkingRow = Readonly<Record<string, Scalar | undefined>>;
export type WorkingRows = Readonly<Record<WorkingTable, ReadonlyMap<string, WorkingRow>>>;
