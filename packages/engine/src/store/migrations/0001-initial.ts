import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deployments')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('deployed_at', 'text', (column) => column.notNull())
    .addColumn('deployed_by', 'text')
    .addUniqueConstraint('deployments_version', ['procedure', 'version'])
    .execute();
  await db.schema
    .createTable('cases')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('phase', 'text')
    .addColumn('number', 'text', (column) => column.unique())
    .addColumn('business_key', 'text')
    .addColumn('unit', 'text')
    .addColumn('applicant', 'text')
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('history_length', 'integer', (column) => column.notNull())
    .addColumn('chain', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('cases_applicant').on('cases').columns(['applicant', 'case_id']).execute();
  await db.schema
    .createTable('records')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('records_key', ['case_id', 'record_id'])
    .execute();
}

async function createWork(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tasks')
    .addColumn('task_id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('form', 'text')
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('unit', 'text')
    .addColumn('assignee', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .execute();
  await db.schema.createIndex('tasks_case').on('tasks').columns(['case_id', 'state']).execute();
  await db.schema.createIndex('tasks_role').on('tasks').columns(['state', 'role', 'task_id']).execute();
  await db.schema
    .createIndex('tasks_assignee')
    .on('tasks')
    .columns(['state', 'assignee', 'task_id'])
    .execute();
  await db.schema
    .createTable('jobs')
    .addColumn('job_id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('token', 'text')
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('handler', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('retries', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('failure', 'text')
    .execute();
  await db.schema.createIndex('jobs_due').on('jobs').columns(['due_at', 'job_id']).execute();
}

async function createWaits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('timers')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('timer_id', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('token', 'text')
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('cycle', 'text')
    .addPrimaryKeyConstraint('timers_key', ['case_id', 'timer_id'])
    .execute();
  await db.schema.createIndex('timers_due').on('timers').columns(['due_at', 'case_id', 'timer_id']).execute();
  await db.schema
    .createTable('subscriptions')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('subscription_id', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('correlation_key', 'text')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('token', 'text')
    .addColumn('element', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscriptions_key', ['case_id', 'subscription_id'])
    .execute();
  await db.schema
    .createIndex('subscriptions_name')
    .on('subscriptions')
    .columns(['event', 'name', 'correlation_key'])
    .execute();
  await db.schema
    .createTable('incidents')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('incident_id', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('token', 'text')
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('raised_at', 'text', (column) => column.notNull())
    .addColumn('resolved_at', 'text')
    .addPrimaryKeyConstraint('incidents_key', ['case_id', 'incident_id'])
    .execute();
  await db.schema.createIndex('incidents_state').on('incidents').columns(['state', 'raised_at']).execute();
  await db.schema
    .createTable('clocks')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('clock_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('clocks_key', ['case_id', 'clock_id'])
    .execute();
  await db.schema.createIndex('clocks_due').on('clocks').columns(['status', 'due_at']).execute();
}

async function createJournal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('history')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('actor', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('history_key', ['case_id', 'seq'])
    .execute();
  await db.schema
    .createTable('commands')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.unique())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('reason', 'text')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commands_key', ['case_id', 'seq'])
    .execute();
  await db.schema
    .createTable('sequences')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
}

/** The first schema. Frozen: a change is a further migration. */
export const initial: Migration = {
  name: '0001-initial',
  async up(db) {
    await createCases(db);
    await createWork(db);
    await createWaits(db);
    await createJournal(db);
  },
};
