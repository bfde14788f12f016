import type { Actor, HistoryRow } from '@motcua/engine';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { begun, citizen, closeAll, ended, erase, officer, onFile, PLANTED } from './planted-person.ts';
import { engineOnReleased } from './released-database.ts';

afterEach(closeAll);

const inShort = ({ type, element, actor }: HistoryRow): string => `${type} ${element} ${actor ?? '-'}`;

test('a history whose beginning earlier versions wrote as rows goes on with what its commands say', async () => {
  const { file, engine } = await engineOnReleased();
  const before = await engine.history.of({ caseId: 'case-2' });

  await engine.messages.publish({ name: 'paper', correlationKey: 'in-message' });

  const lines = await engine.history.of({ caseId: 'case-2' });
  const direct = new Sqlite(file, { readonly: true });
  const { rows } = direct.prepare("select count(*) as rows from history where case_id = 'case-2'").get() as {
    rows: number;
  };
  direct.close();
  expect(rows).toBe(11);
  expect(lines.slice(0, rows)).toEqual(before);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.slice(8).map(inShort)).toEqual([
    'caught wait -',
    'left wait -',
    'entered paper -',
    'caught paper -',
    'left paper -',
    'entered end -',
    'left end -',
    'ended released -',
  ]);
});

test('a case writes no rows for its history, and the history says who, when and where', async () => {
  const { file, engine } = await onFile();

  const caseId = await ended(engine);

  const lines = await engine.history.of({ caseId });
  const direct = new Sqlite(file, { readonly: true });
  expect(direct.prepare('select count(*) as rows from history').get()).toEqual({ rows: 0 });
  direct.close();
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.map(inShort).slice(-10)).toEqual([
    'entered check -',
    'claim check hoa',
    'completed check hoa',
    'left check hoa',
    'entered sign hoa',
    `completed sign ${citizen.id}`,
    `left sign ${citizen.id}`,
    `entered end ${citizen.id}`,
    `left end ${citizen.id}`,
    `ended planted ${citizen.id}`,
  ]);
});

describe('when a case is erased its history forgets', () => {
  test('who was there as a private person, and keeps the officers', async () => {
    const { engine } = await onFile();
    const caseId = await ended(engine);
    const before = await engine.history.of({ caseId });

    await erase(engine);

    const after = await engine.history.of({ caseId });
    const shown = before.map(({ actor, ...line }) => ({
      ...line,
      ...(actor === undefined || actor === citizen.id ? {} : { actor }),
    }));
    expect(after.slice(0, -1)).toEqual(shown);
    expect(after.at(-1)).toMatchObject({ seq: before.length + 1, type: 'erased', actor: 'admin' });
    expect(JSON.stringify(after)).not.toContain(PLANTED);
  });

  test.each<[string, readonly Actor[], readonly (string | undefined)[]]>([
    ['nobody where an officer acted for a citizen', [{ ...officer, onBehalfOf: 'son' }], ['hoa']],
    ['an officer who is its applicant', [{ id: citizen.id, roles: ['reception'] }], [undefined]],
    [
      'an officer wherever they were there for themselves as well',
      [officer, { ...officer, onBehalfOf: officer.id }],
      [undefined, undefined],
    ],
  ])('%s', async (_name, actors, named) => {
    const { engine } = await onFile();
    const caseId = await begun(engine, citizen, {}, actors);
    const acted = (await engine.history.of({ caseId })).filter(({ type }) => type === 'claim');

    await engine.privacy.erase({ caseId, reason: 'request', force: true });

    const lines = (await engine.history.of({ caseId })).filter(({ type }) => type === 'claim');
    expect(acted.map(({ actor }) => actor)).toEqual(actors.map(({ id }) => id));
    expect(lines.map(({ seq }) => seq)).toEqual(acted.map(({ seq }) => seq));
    expect(lines.map(({ actor }) => actor)).toEqual(named);
    expect(await engine.audit.verify()).toMatchObject({ verifiedByOutcome: 1, broken: [] });
  });
});
