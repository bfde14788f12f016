import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres } from '../store/postgres-server.ts';
import { postgresStore } from '../store/test-stores.ts';
import { citizen, closeAll, ended, engineOn, erase, onFile, PLANTED } from './planted-person.ts';
import { change, engineOnReleased } from './released-database.ts';

afterEach(closeAll);

describe('an audit', () => {
  const tampering: readonly (readonly [string, string, object])[] = [
    ['changed: when', "update commands set at = '2020-01-01T00:00:00.000Z' where seq = 2", { row: '2' }],
    ['changed: where it went', `update commands set body = replace(body, 'lookup-check', 'check-sign')`, {}],
    [
      'changed: who erased it',
      `update commands set actor = null where type = 'erase'`,
      { table: 'commands' },
    ],
    ['removed', 'delete from commands where seq = 3', { row: '3', what: 'missing' }],
    [
      'moved',
      'update commands set seq = case seq when 2 then 103 when 3 then 102 end where seq in (2, 3)',
      {},
    ],
    [
      'changed: where the lines of its history lie',
      'update commands set history_length = history_length + 1 where seq = 2',
      { table: 'commands', row: '2', what: 'changed' },
    ],
    [
      'changed: whom the history names where an officer acted for a citizen',
      `update commands set body = replace(body, '"type":"erased"', '"type":"erased","details":{"actors":{"1":"binh"}}') where type = 'erase'`,
      { table: 'commands', what: 'changed' },
    ],
    [
      'added to the history',
      `insert into history select case_id, 99, at, 'entered', 'sign', null, null, '{}' from commands where seq = 1`,
      { table: 'history', row: '99', what: 'added' },
    ],
    ['changed in the list', "update cases set status = 'cancelled'", { table: 'cases', row: 'status' }],
    ['changed: when it ended', "update cases set ended_at = '2020-01-01'", { row: 'ended_at' }],
    ['made to look as if it had not been erased', 'update cases set erased_at = null', { row: 'erased_at' }],
    [
      'put back in the state',
      `insert into records (case_id, record_id, body) select case_id, 'v:root', '{}' from cases`,
      { row: 'v:root' },
    ],
    [
      'put back in the state in one row',
      `insert into records select case_id, 'v:*', '', '[{"id":"v:root","kind":"variables","values":{}}' from cases`,
      { table: 'records', row: 'v:root', what: 'added' },
    ],
    [
      'put back in the state as it was sealed',
      `insert into records select case_id, 'v:*', '"~AAAAAAAA.BBBB"', null from cases`,
      { table: 'records', row: 'v:*', what: 'added' },
    ],
    [
      'put back in the indices',
      "update cases set applicant = 'somebody'",
      { row: 'applicant', what: 'added' },
    ],
    ['taken from the keys', 'delete from case_keys', { table: 'case_keys', what: 'missing' }],
  ];

  test.each(tampering)(
    'a row of an erased case that was %s is found and named',
    async (_name, statement, expected) => {
      const { file, engine } = await onFile();
      const caseId = await ended(engine);
      await erase(engine);
      const direct = new Sqlite(file);
      direct.exec(statement);
      direct.close();

      const { broken } = await engine.audit.verify();

      const findings = broken.flatMap((verdict) => verdict.findings);
      expect(findings).toContainEqual(expect.objectContaining({ caseId, ...expected }));
    },
  );
});

describe('an audit of a case whose history versions before 0011 wrote as rows', () => {
  test.each([
    ['removed from the history', 'delete from history where seq = 2', { table: 'history', row: '2' }],
    ['changed in the history', "update history set element = 'sign' where seq = 2", { table: 'history' }],
  ])('finds a row that was %s after it was erased', async (_name, statement, expected) => {
    const { file, engine } = await engineOnReleased();
    await engine.privacy.erase({ caseId: 'case-1', reason: 'request 17/2026' });
    const erased = await engine.audit.verify({ caseId: 'case-1' });
    change(file, `${statement} and case_id = 'case-1'`);

    const { broken } = await engine.audit.verify({ caseId: 'case-1' });

    expect(erased).toMatchObject({ verifiedByOutcome: 1, broken: [] });
    const findings = broken.flatMap((verdict) => verdict.findings);
    expect(findings).toContainEqual(expect.objectContaining({ caseId: 'case-1', ...expected }));
  });
});

describe('on PostgreSQL', () => {
  const kind = postgresStore();
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }
  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  /** Beside the server's own programs, or where Debian puts its wrapper. */
  const dumper = [findPostgres() ?? '', '/usr/bin'].map((place) => join(place, 'pg_dump')).find(existsSync);

  test.skipIf(dumper === undefined)(
    'after erasing nothing of the person is in a dump, and what remains is verified by outcome',
    async () => {
      const database = await kind.database();
      const engine = await engineOn({ store: database.store() });
      const caseId = await ended(engine);
      const dump = (): string =>
        execFileSync(dumper ?? '', [database.connectionString ?? ''], { encoding: 'utf8' });
      const before = dump();

      await erase(engine);

      expect(before).toContain(`key-${citizen.id}`);
      expect(before).not.toContain(`Nguyễn Thị ${PLANTED}`);
      expect(dump()).not.toContain(PLANTED);
      expect(await engine.cases.get({ caseId })).toMatchObject({ status: 'completed', data: {} });
      expect((await engine.privacy.log()).items).toHaveLength(1);
      expect(await engine.audit.verify()).toEqual({
        cases: 1,
        verified: 0,
        verifiedByOutcome: 1,
        broken: [],
      });
    },
  );
});
