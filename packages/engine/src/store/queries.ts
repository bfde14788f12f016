import type { CompiledQuery, Kysely } from 'kysely';
import { compileStatement, parameter, type Statement } from './parameters.ts';
import type { Database } from './schema.ts';

/** Up to this many records a case is loaded whole: one query is cheaper than two. */
export const WHOLE_CASE = 24;

/** More jobs than all nodes together have in hand at a moment. */
const NEXT_JOBS = 200;

type Builder = (db: Kysely<Database>) => { compile(): CompiledQuery };

/** In the order in which they get a message: each kind is found by one look into the index, however many wait for messages of that name. */
const TURNS = { keyed: 1, keyless: 2, procedure: 3 } as const;

function waitingCase(db: Kysely<Database>, kind: keyof typeof TURNS) {
  const first = db
    .selectFrom('subscriptions')
    .selectAll()
    .select((select) => select.lit(TURNS[kind]).as('turn'))
    .where('event', '=', 'message')
    .where('name', '=', parameter('name'))
    .where(
      'correlation_key',
      kind === 'keyed' ? '=' : 'is',
      kind === 'keyed' ? parameter('correlation_key') : null,
    )
    .where('case_id', kind === 'procedure' ? '=' : '>', '')
    .orderBy('correlation_key')
    .orderBy('case_id')
    .orderBy('subscription_id')
    .limit(1);
  return db.selectFrom(first.as('first')).selectAll();
}

/** What every command and every round of the worker reads, by name: compiled once, like the statements that write. */
const builders = {
  caseById: (db) => db.selectFrom('cases').selectAll().where('case_id', '=', parameter('case_id')),
  recordsOfCase: (db) =>
    db
      .selectFrom('records')
      .select(['record_id', 'body', 'structure'])
      .where('case_id', '=', parameter('case_id'))
      .limit(WHOLE_CASE + 1),
  recordById: (db) =>
    db
      .selectFrom('records')
      .select(['record_id', 'body', 'structure'])
      .where('case_id', '=', parameter('case_id'))
      .where('record_id', '=', parameter('record_id')),
  answerOf: (db) =>
    db
      .selectFrom('commands')
      .select(['answer', 'case_id', 'type'])
      .where('command_id', '=', parameter('command_id')),
  keyById: (db) => db.selectFrom('case_keys').selectAll().where('key_id', '=', parameter('key_id')),
  latestDeployment: (db) =>
    db
      .selectFrom('deployments')
      .select('digest')
      .where('procedure', '=', parameter('procedure'))
      .orderBy('version', 'desc')
      .limit(1),
  taskById: (db) => db.selectFrom('tasks').selectAll().where('task_id', '=', parameter('task_id')),
  /** With the revision of its case: until that is another one, the task is as it was read. */
  taskOfRevision: (db) =>
    db
      .selectFrom('tasks')
      .innerJoin('cases', 'cases.case_id', 'tasks.case_id')
      .selectAll('tasks')
      .select('cases.revision')
      .where('task_id', '=', parameter('task_id')),
  dueTimers: (db) =>
    db
      .selectFrom('timers')
      .selectAll()
      .where('due_at', '<=', parameter('now'))
      .orderBy('due_at')
      .orderBy('case_id')
      .orderBy('timer_id')
      .limit(parameter('limit')),
  nextTimer: (db) => db.selectFrom('timers').select('due_at').orderBy('due_at').limit(1),
  subscriptionById: (db) =>
    db
      .selectFrom('subscriptions')
      .select('subscription_id')
      .where('case_id', '=', parameter('case_id'))
      .where('subscription_id', '=', parameter('subscription_id')),
  /** Who gets a message: cases before procedures that begin with it, those that named its key before others, those that wait longest first. */
  firstWaiting: (db) =>
    waitingCase(db, 'keyed')
      .unionAll(waitingCase(db, 'keyless'))
      .unionAll(waitingCase(db, 'procedure'))
      .orderBy('turn')
      .limit(1),
  matchingMessages: (db) =>
    db
      .selectFrom('messages')
      .selectAll()
      .where('expires_at', '>', parameter('now'))
      .where((where) =>
        where.exists(
          where
            .selectFrom('subscriptions')
            .select('subscription_id')
            .where('event', '=', 'message')
            .whereRef('subscriptions.name', '=', 'messages.name')
            .where((key) =>
              key.or([
                key('subscriptions.correlation_key', 'is', null),
                key('subscriptions.correlation_key', '=', key.ref('messages.correlation_key')),
              ]),
            ),
        ),
      )
      .orderBy('published_at')
      .orderBy('message_id')
      .limit(parameter('limit')),
  expiredMessage: (db) =>
    db.selectFrom('messages').select('message_id').where('expires_at', '<=', parameter('now')).limit(1),
  /** Of the jobs that must come one after the other, one that is before a job and not done. */
  jobBefore: (db) =>
    db
      .selectFrom('jobs')
      .select(['job_id', 'due_at'])
      .where('job_id', '>=', parameter('first'))
      .where('job_id', '<', parameter('job_id'))
      .where('topic', '=', '')
      .orderBy('job_id')
      .limit(1),
  jobById: (db) => db.selectFrom('jobs').selectAll().where('job_id', '=', parameter('job_id')),
  /** A job that somebody has is due again when the lease is over. Those come first in the index: a few rows tell. */
  nextJob: (db) =>
    db
      .selectFrom(
        db
          .selectFrom('jobs')
          .select(['due_at', 'lease_until'])
          .where('topic', '=', '')
          .orderBy('due_at')
          .limit(NEXT_JOBS)
          .as('first'),
      )
      .select((select) => select.fn.coalesce('lease_until', 'due_at').as('due_at'))
      .orderBy('due_at')
      .limit(1),
} as const satisfies Readonly<Record<string, Builder>>;

export type QueryName = keyof typeof builders;

/** The rows that a query gives. */
export type QueryRow<Name extends QueryName> =
  ReturnType<(typeof builders)[Name]> extends { executeTakeFirstOrThrow(): Promise<infer Row> } ? Row : never;

/** Compiles all queries for the dialect of a database. */
export function compileQueries(db: Kysely<Database>): Readonly<Record<QueryName, Statement>> {
  const entries = Object.entries<Builder>(builders).map(([name, build]) => [
    name,
    compileStatement(build(db)),
  ]);
  return Object.fromEntries(entries);
}
