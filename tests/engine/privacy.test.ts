import { join } from 'node:path';
import type { Actor, EngineOptions } from '@motcua/engine';
import { diskUploads } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import {
  admin,
  begun,
  bytesOf,
  citizen,
  closeAll,
  closing,
  ended,
  engineOn,
  erase,
  folder,
  officer,
  onFile,
  PLANTED,
} from './planted-person.ts';

afterEach(closeAll);

describe('in a SQLite file', () => {
  test('what people said is never in the clear; after erasing nothing of them is in the file, its log or its free pages', async () => {
    const { file, engine } = await onFile();
    await ended(engine);
    const before = bytesOf(file);

    await erase(engine);

    const after = bytesOf(file);
    await engine.close();
    closing.pop();
    expect(before).toContain(`key-${citizen.id}`);
    expect(before).not.toMatch(new RegExp(`(Nguy.{1,6}n|Th.{1,4}|called|Ph.{1,4}|10.0.0.1) ${PLANTED}`));
    expect(after).toContain('planted');
    expect(after).not.toContain(PLANTED);
    const direct = new Sqlite(file);
    direct.exec('vacuum');
    direct.close();
    expect(bytesOf(file)).not.toContain(PLANTED);
  });

  test('nothing of the person can be read through the engine, and the case still counts', async () => {
    const { engine } = await onFile();
    const caseId = await ended(engine);

    const { cases } = await erase(engine);

    const read = {
      case: await engine.cases.get({ caseId }),
      list: await engine.cases.list({ procedure: 'planted', status: 'completed' }),
      tasks: await engine.tasks.list({ caseId, state: 'completed' }),
      history: await engine.history.of({ caseId }),
      own: await engine.cases.list({ actor: citizen }),
      export: await engine.privacy.export({ subject: citizen.id }),
      log: await engine.privacy.log(),
    };
    expect(cases).toEqual([caseId]);
    expect({ ...JSON.parse(JSON.stringify(read)), export: read.export.cases }).not.toSatisfy((all: object) =>
      JSON.stringify(all).includes(PLANTED),
    );
    expect(read.case).toMatchObject({ status: 'completed', data: {}, number: null, erasedAt: engine.now() });
    expect(read.list.items).toHaveLength(1);
    expect(read.own.items).toEqual([]);
    expect(read.history.map(({ type }) => type)).toContain('erased');
    expect(read.history.filter(({ actor }) => actor === 'hoa')).not.toEqual([]);
    expect(read.log.items).toEqual([
      { caseId, procedure: 'planted', erasedAt: engine.now(), actor: 'admin', reason: 'request 17/2026' },
    ]);
  });

  test('the data of others stay, and are verified by doing every command again', async () => {
    const { engine } = await onFile();
    const other = { id: 'other', roles: [] };
    await ended(engine);
    const kept = await ended(engine, other);

    await erase(engine);

    expect((await engine.cases.get({ caseId: kept })).data).toMatchObject({ found: { born: 1990 } });
    expect(await engine.audit.verify()).toEqual({ cases: 2, verified: 1, verifiedByOutcome: 1, broken: [] });
  });

  test('a case that runs is not erased, unless it is to be cancelled', async () => {
    const { file, engine } = await onFile();
    const caseId = await begun(engine);

    await expect(erase(engine)).rejects.toMatchObject({
      code: 'CASE_NOT_ENDED',
      details: { cases: [caseId] },
    });
    const untouched = await engine.cases.get({ caseId });
    await engine.privacy.erase({ caseId, reason: 'court order', force: true });

    expect(untouched).toMatchObject({ status: 'active', data: { found: { born: 1990 } } });
    expect(await engine.cases.get({ caseId })).toMatchObject({ status: 'cancelled', data: {}, waiting: [] });
    expect(bytesOf(file)).not.toContain(PLANTED);
    expect((await engine.audit.verify()).verifiedByOutcome).toBe(1);
  });

  test('only who administers may erase, see what is due and what was erased; people get what is held of themselves', async () => {
    const { engine } = await onFile();
    const caseId = await ended(engine);
    const { privacy } = engine;

    const refused = [
      privacy.erase({ caseId, reason: 'x', actor: officer }),
      privacy.due({ actor: citizen }),
      privacy.applyRetention({ actor: officer }),
      privacy.log({ actor: citizen }),
      privacy.rewrapKeys({ actor: citizen }),
      privacy.export({ subject: citizen.id, actor: { id: 'other', roles: [] } }),
    ];
    const own = await privacy.export({ subject: citizen.id, actor: citizen });

    for (const call of refused) await expect(call).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    expect(own.cases).toMatchObject([
      {
        caseId,
        applicant: citizen.id,
        data: { root: { found: { name: `Nguyễn ${PLANTED}`, born: 1990 } } },
        acts: [
          { type: 'start', data: { name: `Nguyễn Thị ${PLANTED}` } },
          { type: 'fail' },
          { type: 'retry', reason: `called ${PLANTED}` },
          { type: 'complete-job' },
          { type: 'claim' },
          { type: 'complete-task', data: { note: `${PLANTED} came by` } },
          { type: 'complete-task', data: { signed: PLANTED } },
        ],
      },
    ]);
  });

  test('a reason that names the person, or none, is refused: it is kept', async () => {
    const { engine } = await onFile();
    await ended(engine);

    for (const reason of ['', ' ', `wish of ${citizen.id}`])
      await expect(erase(engine, reason)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(engine.privacy.erase({ reason: 'x' } as never)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await expect(engine.privacy.erase({ caseId: 'none', reason: 'x' })).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
  });

  test('erased twice, a case is erased once; nothing can be done in it any more', async () => {
    const { engine } = await onFile();
    const caseId = await ended(engine);

    const first = await erase(engine);
    const second = [await erase(engine), await engine.privacy.erase({ caseId, reason: 'again' })];

    expect(first.cases).toEqual([caseId]);
    expect(second.map(({ cases }) => cases)).toEqual([[], []]);
    await expect(engine.cases.suspend({ caseId, reason: 'x' })).rejects.toMatchObject({
      code: 'CASE_NOT_ACTIVE',
    });
  });

  test('a command of an erased case that comes again gets its first answer', async () => {
    const { engine } = await onFile();
    const start = { procedure: 'planted', actor: citizen, commandId: 'start-1', data: { name: PLANTED } };
    const first = await engine.cases.start(start);
    await engine.settle();
    await engine.privacy.erase({ ...first, reason: 'request', force: true });

    expect(await engine.cases.start(start)).toEqual(first);
  });

  test('what is due is what ended so long ago as the procedure keeps it, and is only erased when the host says so', async () => {
    const { engine } = await onFile();
    const old = [await ended(engine), await ended(engine), await ended(engine)];
    await engine.advance('P5Y');
    await ended(engine);

    await engine.advance('P4Y364D');
    const early = await engine.privacy.due();
    await engine.advance('P3D');
    const due = await engine.privacy.due({ actor: admin });
    const first = await engine.privacy.applyRetention({ limit: 2 });
    const second = await engine.privacy.applyRetention({ limit: 2 });

    expect(early.items).toEqual([]);
    expect(due.items.map(({ caseId, after }) => [caseId, after])).toEqual(old.map((id) => [id, 'P10Y']));
    expect([first.cases, first.isDone, second.cases, second.isDone]).toEqual([
      old.slice(0, 2),
      false,
      old.slice(2),
      true,
    ]);
    expect((await engine.privacy.log()).items.map(({ reason }) => reason)).toEqual(
      old.map(() => 'retention P10Y'),
    );
    expect(await engine.audit.verify()).toMatchObject({ verified: 1, verifiedByOutcome: 3, broken: [] });
  });

  test('uploaded files go with the last case that refers to them, and those of the person that no case refers to', async () => {
    const key = (letter: string): string => letter.repeat(43);
    const stored = new Set([key('a'), key('b'), key('c')]);
    const { engine } = await onFile({
      privacy: {
        files: {
          remove: async (file) => void stored.delete(file),
          ownedBy: async (owner) => (owner === citizen.id ? [key('c')] : []),
        },
      },
    });
    const start = (actor: Actor, letters: string) =>
      engine.cases.start({
        procedure: 'planted',
        actor,
        data: { papers: [...letters].map((letter) => ({ id: `${key(letter)}/giay-${PLANTED}.pdf` })) },
      });
    await start(citizen, 'ab');
    const { caseId: other } = await start({ id: 'other', roles: [] }, 'b');
    await engine.settle();

    const first = await engine.privacy.erase({ subject: citizen.id, reason: 'request', force: true });
    await engine.settle();
    const left = [...stored];
    await engine.privacy.erase({ caseId: other, reason: 'request', force: true });
    await engine.settle();

    expect([...first.files].sort()).toEqual([key('a'), key('c')]);
    expect([left, [...stored]]).toEqual([[key('b')], []]);
  });

  test('files on the disk that a person has sent go with them', async () => {
    const place = join(folder(), 'files');
    const uploads = diskUploads({ folder: place });
    const { engine } = await onFile({ privacy: { files: uploads } });
    const file = { name: 'a.pdf', type: 'application/pdf', size: 3, sha256: 'a'.repeat(64) };
    const own = await uploads.begin({ ...file, owner: citizen.id });
    const others = await uploads.begin({ ...file, owner: 'other' });

    const { files } = await erase(engine);
    await engine.settle();

    expect(files).toEqual([own.key]);
    expect([await uploads.find(own.key), (await uploads.find(others.key))?.owner]).toEqual([
      undefined,
      'other',
    ]);
  });

  test('those who are told what happens are told that a case was erased', async () => {
    const told: string[] = [];
    const sink = {
      name: 'portal',
      send: async (events: readonly { readonly type: string; readonly subject: string }[]) => {
        told.push(...events.map(({ type, subject }) => `${type} ${subject}`));
      },
    };
    const { engine } = await onFile({ sinks: [sink] });
    const caseId = await ended(engine);

    await erase(engine);
    await engine.settle();

    expect(told.at(-1)).toBe(`dev.motcua.case.erased ${caseId}`);
  });

  test('with a master key, a copy of the database opens nothing; another can take its place', async () => {
    const file = join(folder(), 'motcua.db');
    const first = { name: '2025', key: 'ab'.repeat(32) };
    const next = { name: '2026', key: 'cd'.repeat(32) };
    const old = await engineOn({ store: sqlite({ file }), privacy: { masterKey: first } });
    const caseId = await ended(old);
    await old.close();
    closing.pop();
    const nameIn = async (privacy: EngineOptions['privacy']): Promise<unknown> => {
      const engine = await engineOn({
        store: sqlite({ file }),
        ...(privacy === undefined ? {} : { privacy }),
      });
      try {
        return (await engine.cases.get({ caseId })).data.name;
      } finally {
        await engine.close();
        closing.pop();
      }
    };

    await expect(nameIn(undefined)).rejects.toMatchObject({ code: 'DATA_UNREADABLE' });
    const both = await engineOn({
      store: sqlite({ file }),
      privacy: { masterKey: next, formerMasterKeys: [first] },
    });
    const counts = await both.privacy.rewrapKeys();
    await both.close();
    closing.pop();

    expect(counts).toEqual({ rewrapped: 1, locked: 0 });
    expect(await nameIn({ masterKey: next })).toBe(`Nguyễn Thị ${PLANTED}`);
    await expect(nameIn({ masterKey: first })).rejects.toMatchObject({ code: 'DATA_UNREADABLE' });
  });
});
