import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { compileStatement, parameter, row, type Statement } from './parameters.ts';
import { personalBuilders } from './personal-statements.ts';
import type { Database } from './schema.ts';

type Builder = (db: Kysely<Database>) => { compile(): CompiledQuery };

/** The number of a case from a counter: at least four digits, more where a day has more. */
function caseNumber(): RawBuilder<string> {
  const value = sql`(select value from sequences where name = ${parameter('sequence')})`;
  const padded = sql`substr('0000' || cast(${value} as text), length(cast(${value} as text)) + 1)`;
  return sql<string>`cast(${parameter('prefix')} as text) || case when ${value} < 10000 then ${padded} else cast(${value} as text) end`;
}

/** Every statement that changes the database, by name. Each is compiled once and run with named values. */
const builders = {
  insertDeployment: (db) =>
    db
      .insertInto('deployments')
      .values(row('digest procedure version name files deployed_at deployed_by calls')),
  removeDeployment: (db) => db.deleteFrom('deployments').where('digest', '=', parameter('digest')),
  insertCase: (db) =>
    db
      .insertInto('cases')
      .values(
        row(
          'case_id procedure digest status phase number business_key unit applicant started_at ended_at updated_at revision history_length chain key_id erased_at',
        ),
      ),
  updateCase: (db) =>
    db
      .updateTable('cases')
      .set(row('status ended_at updated_at revision history_length chain'))
      .where('case_id', '=', parameter('case_id'))
      .where('revision', '=', parameter('expected_revision')),
  setPhase: (db) => db.updateTable('cases').set(row('phase')).where('case_id', '=', parameter('case_id')),
  takeNumber: (db) =>
    db
      .insertInto('sequences')
      .values({ name: parameter('sequence'), value: 1 })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ value: sql<number>`sequences.value + 1` }),
      ),
  numberCase: (db) =>
    db
      .updateTable('cases')
      .set({ number: caseNumber() })
      .where('case_id', '=', parameter('case_id'))
      .where('number', 'is', null),
  putRecord: (db) =>
    db
      .insertInto('records')
      .values(row('case_id record_id body structure'))
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'record_id']).doUpdateSet({
          body: sql<string>`excluded.body`,
          structure: sql<string>`excluded.structure`,
        }),
      ),
  removeRecord: (db) =>
    db
      .deleteFrom('records')
      .where('case_id', '=', parameter('case_id'))
      .where('record_id', '=', parameter('record_id')),
  openTask: (db) =>
    db
      .insertInto('tasks')
      .values(
        row(
          'task_id case_id scope token element name form input role unit assignee state due_at opened_at closed_at closed_by version term',
        ),
      ),
  rescheduleTask: (db) =>
    db
      .updateTable('tasks')
      .set(row('due_at'))
      .where('task_id', '=', parameter('task_id'))
      .where('state', '=', 'open'),
  closeTask: (db) =>
    db
      .updateTable('tasks')
      .set(row('state closed_at closed_by'))
      .where('task_id', '=', parameter('task_id'))
      .where('state', '=', 'open'),
  moveTask: (db) =>
    db
      .updateTable('tasks')
      .set(row('element name form role'))
      .where('task_id', '=', parameter('task_id'))
      .where('state', '=', 'open'),
  moveJob: (db) => db.updateTable('jobs').set(row('element')).where('job_id', '=', parameter('job_id')),
  moveIncident: (db) =>
    db
      .updateTable('incidents')
      .set(row('element'))
      .where('case_id', '=', parameter('case_id'))
      .where('incident_id', '=', parameter('incident_id')),
  setVersion: (db) => db.updateTable('cases').set(row('digest')).where('case_id', '=', parameter('case_id')),
  assignTask: (db) =>
    db
      .updateTable('tasks')
      .set(row('assignee'))
      .where('task_id', '=', parameter('task_id'))
      .where('state', '=', 'open'),
  addJob: (db) =>
    db
      .insertInto('jobs')
      .values(
        row(
          'job_id case_id scope token element handler input attempts retries due_at lease_until topic priority worker failure',
        ),
      ),
  extendLease: (db) =>
    db.updateTable('jobs').set(row('lease_until')).where('job_id', '=', parameter('job_id')),
  extendLock: (db) =>
    db
      .updateTable('jobs')
      .set(row('lease_until'))
      .where('job_id', '=', parameter('job_id'))
      .where('worker', '=', parameter('worker')),
  retryJob: (db) =>
    db
      .updateTable('jobs')
      .set({ ...(row('attempts due_at failure') as object), lease_until: null, worker: null } as never)
      .where('job_id', '=', parameter('job_id')),
  setJobAside: (db) =>
    db
      .updateTable('jobs')
      .set({ ...(row('attempts failure topic') as object), lease_until: null } as never)
      .where('job_id', '=', parameter('job_id')),
  replayJob: (db) =>
    db
      .updateTable('jobs')
      .set({ ...(row('due_at') as object), topic: '', attempts: 0 } as never)
      .where('job_id', '=', parameter('job_id'))
      .where('topic', '=', parameter('dead')),
  removeJob: (db) => db.deleteFrom('jobs').where('job_id', '=', parameter('job_id')),
  putTimer: (db) =>
    db
      .insertInto('timers')
      .values(row('case_id timer_id due_at scope token element cycle term counted_from'))
      .onConflict((conflict) =>
        conflict
          .columns(['case_id', 'timer_id'])
          .doUpdateSet({ due_at: sql<string>`excluded.due_at`, cycle: sql<string>`excluded.cycle` }),
      ),
  removeTimer: (db) =>
    db
      .deleteFrom('timers')
      .where('case_id', '=', parameter('case_id'))
      .where('timer_id', '=', parameter('timer_id')),
  addSubscription: (db) =>
    db
      .insertInto('subscriptions')
      .values(row('case_id subscription_id event name correlation_key scope token element')),
  removeSubscription: (db) =>
    db
      .deleteFrom('subscriptions')
      .where('case_id', '=', parameter('case_id'))
      .where('subscription_id', '=', parameter('subscription_id')),
  keepMessage: (db) =>
    db
      .insertInto('messages')
      .values(row('message_id name correlation_key data published_at expires_at sealed sender secret master'))
      .onConflict((conflict) => conflict.column('message_id').doNothing()),
  removeMessage: (db) => db.deleteFrom('messages').where('message_id', '=', parameter('message_id')),
  removeExpiredMessages: (db) => db.deleteFrom('messages').where('expires_at', '<=', parameter('now')),
  raiseIncident: (db) =>
    db
      .insertInto('incidents')
      .values(row('case_id incident_id scope token element problem state raised_at resolved_at')),
  resolveIncident: (db) =>
    db
      .updateTable('incidents')
      .set(row('state resolved_at'))
      .where('case_id', '=', parameter('case_id'))
      .where('incident_id', '=', parameter('incident_id')),
  putClock: (db) =>
    db
      .insertInto('clocks')
      .values(row('case_id clock_id status due_at state'))
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'clock_id']).doUpdateSet({
          status: sql<string>`excluded.status`,
          due_at: sql<string>`excluded.due_at`,
          state: sql<string>`excluded.state`,
        }),
      ),
  insertCalendar: (db) =>
    db.insertInto('calendars').values(row('calendar_id version body deployed_at deployed_by reason')),
  /** Twice moved by one version, e.g. by a second look: from the first date to the last. */
  noteMovedClock: (db) =>
    db
      .insertInto('moved_clocks')
      .values(row('calendar_id version case_id clock_id due_before due_after appointed_at'))
      .onConflict((conflict) =>
        conflict.columns(['calendar_id', 'version', 'case_id', 'clock_id']).doUpdateSet({
          due_after: sql<string>`excluded.due_after`,
          appointed_at: sql<string>`excluded.appointed_at`,
        }),
      ),
  addCommand: (db) =>
    db
      .insertInto('commands')
      .values(row('case_id seq command_id type at actor reason digest body answer history_length hash')),
  ...personalBuilders,
} as const satisfies Readonly<Record<string, Builder>>;

export type StatementName = keyof typeof builders;

/** Compiles all statements for the dialect of a database. */
export function compileStatements(db: Kysely<Database>): Readonly<Record<StatementName, Statement>> {
  const entries = Object.entries<Builder>(builders).map(([name, build]) => [
    name,
    compileStatement(build(db)),
  ]);
  return Object.fromEntries(entries);
}
