import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { parameter, row } from './parameters.ts';
import type { Database } from './schema.ts';

type Builder = (db: Kysely<Database>) => { compile(): CompiledQuery };

/** The statements that keep personal data under keys, and those that erase them. */
export const personalBuilders = {
  addKey: (db) => db.insertInto('case_keys').values(row('key_id secret master destroyed_at')),
  rewrapKey: (db) =>
    db
      .updateTable('case_keys')
      .set(row('secret master'))
      .where('key_id', '=', parameter('key_id'))
      .where('secret', 'is not', null),
  rewrapMessage: (db) =>
    db
      .updateTable('messages')
      .set(row('secret master'))
      .where('message_id', '=', parameter('message_id'))
      // Another of the same id may have come since.
      .where('sealed', '=', parameter('sealed')),
  destroyKey: (db) =>
    db
      .updateTable('case_keys')
      .set({ ...(row('destroyed_at') as object), secret: null, master: null } as never)
      .where('key_id', '=', parameter('key_id')),
  addFile: (db) =>
    db
      .insertInto('case_files')
      .values(row('case_id file'))
      .onConflict((conflict) => conflict.columns(['case_id', 'file']).doNothing()),
  removeFiles: (db) => db.deleteFrom('case_files').where('case_id', '=', parameter('case_id')),
  eraseCase: (db) =>
    db
      .updateTable('cases')
      .set({
        ...(row('erased_at') as object),
        applicant: null,
        number: null,
        business_key: null,
      } as never)
      .where('case_id', '=', parameter('case_id')),
  /** The head says where the case has been, and nothing of anybody. */
  eraseRecords: (db) =>
    db.deleteFrom('records').where('case_id', '=', parameter('case_id')).where('record_id', '!=', 'head'),
  eraseTasks: (db) =>
    db.updateTable('tasks').set({ input: '{}' }).where('case_id', '=', parameter('case_id')),
  forgetAssignee: (db) =>
    db
      .updateTable('tasks')
      .set({ assignee: null })
      .where('case_id', '=', parameter('case_id'))
      .where('assignee', '=', parameter('person')),
  forgetWorker: (db) =>
    db
      .updateTable('tasks')
      .set({ closed_by: null })
      .where('case_id', '=', parameter('case_id'))
      .where('closed_by', '=', parameter('person')),
  eraseJobs: (db) =>
    db
      .deleteFrom('jobs')
      .where('job_id', '>=', parameter('from'))
      .where('job_id', '<', parameter('before'))
      .where('case_id', '=', parameter('case_id')),
  eraseIncidents: (db) => db.deleteFrom('incidents').where('case_id', '=', parameter('case_id')),
  eraseSubscriptions: (db) => db.deleteFrom('subscriptions').where('case_id', '=', parameter('case_id')),
  eraseTimers: (db) => db.deleteFrom('timers').where('case_id', '=', parameter('case_id')),
  eraseClock: (db) =>
    db
      .updateTable('clocks')
      .set({ state: '' })
      .where('case_id', '=', parameter('case_id'))
      .where('clock_id', '=', parameter('clock_id')),
  eraseHistory: (db) =>
    db.updateTable('history').set({ details: '{}' }).where('case_id', '=', parameter('case_id')),
  forgetActor: (db) =>
    db
      .updateTable('history')
      .set({ actor: null })
      .where('case_id', '=', parameter('case_id'))
      .where(sql<boolean>`(actor = ${parameter('person')} or actor like '"~%')`),
  eraseMessages: (db) =>
    db.deleteFrom('messages').where('correlation_key', '=', parameter('correlation_key')),
  redactCommand: (db) =>
    db
      .updateTable('commands')
      .set(row('actor reason body answer'))
      .where('case_id', '=', parameter('case_id'))
      .where('seq', '=', parameter('seq')),
} as const satisfies Readonly<Record<string, Builder>>;
