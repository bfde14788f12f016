import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';
import { closeAll, closing, folder } from './planted-person.ts';
import { change } from './released-database.ts';

/**
 * Written by the engine before commands named the semantics that they were carried out with: of four cases one has ended after two retries that failed again,
 * one waits after such a retry, and two have a condition that the register could not tell, of a step and of a scope.
 */
const BEFORE = readFileSync(join(import.meta.dirname, 'testdata', 'first-semantics.sql'), 'utf8');

/** Tells whether a level is above 5. What is no number it cannot tell. */
const register = {
  expression(_text: string, { level = 0 }: Readonly<Record<string, unknown>>) {
    if (typeof level !== 'number') throw new TypeError('Expected a number');
    return level > 5;
  },
};

/** The same as the dump has it, with another name. */
const CONDITION =
  '<conditionalEventDefinition><condition xsi:type="tFormalExpression" language="register">level</condition></conditionalEventDefinition>';
const WATCHED = `<startEvent id="start"/><userTask id="work" name="Work"/><boundaryEvent id="high" attachedToRef="work" cancelActivity="false">${CONDITION}</boundaryEvent><userTask id="alarm"/>${flow('start', 'work')}${flow('high', 'alarm')}`;

/** Another version of a procedure that the dump has. */
const CHOOSING = `<startEvent id="start"/><userTask id="no"/><userTask id="yes"/>${flow('start', 'yes')}${flow('yes', 'no')}`;

afterEach(closeAll);

async function engineOfBefore(): Promise<{ readonly file: string; readonly engine: TestEngine }> {
  const file = join(folder(), 'motcua.db');
  change(file, BEFORE);
  return { file, engine: await engineOn(file) };
}

async function engineOn(file: string): Promise<TestEngine> {
  const engine = await createTestEngine({
    store: sqlite({ file }),
    now: '2026-03-08T01:00:00.000Z',
    languages: { register },
    newId: () => 'case-new',
  });
  closing.push(() => engine.close());
  return engine;
}

async function openIncidents(engine: TestEngine, caseId: string): Promise<readonly string[]> {
  const { items } = await engine.incidents.list({ caseId });
  return items.map(({ incidentId }) => incidentId).toSorted();
}

async function retryLast(engine: TestEngine, caseId: string): Promise<void> {
  const incidentId = (await openIncidents(engine, caseId)).at(-1) ?? '';
  await engine.incidents.retry({ caseId, incidentId });
}

test('cases from before semantics had numbers are verified by doing their commands again as they were done', async () => {
  const { engine } = await engineOfBefore();

  const audit = await engine.audit.verify();

  expect(audit).toMatchObject({ cases: 4, verified: 4, broken: [] });
});

test('a running case keeps the semantics that it began with, one that begins has the newest', async () => {
  const { engine } = await engineOfBefore();
  const { caseId } = await engine.cases.start({ procedure: 'choosing', data: { level: 'high' } });

  await retryLast(engine, 'case-2');
  await retryLast(engine, caseId);

  expect(await openIncidents(engine, 'case-2')).toEqual(['i3', 'i4', 'i5']);
  expect(await openIncidents(engine, caseId)).toEqual(['i4']);
  expect(await engine.audit.verify()).toMatchObject({ cases: 5, verified: 5, broken: [] });
});

test('a case that is taken over into another version has the newest semantics from then on', async () => {
  const { engine } = await engineOfBefore();
  await engine.procedures.deploy({ files: [processFile('watched', WATCHED)] });
  await engine.cases.setData({ caseId: 'case-3', data: { level: 6 } });
  await retryLast(engine, 'case-3');
  const before = await openIncidents(engine, 'case-3');

  const { items } = await engine.cases.migrate({ caseIds: ['case-3'], reason: 'stuck' });
  await retryLast(engine, 'case-3');

  expect(items).toMatchObject([{ caseId: 'case-3' }]);
  expect([before, await openIncidents(engine, 'case-3')]).toEqual([['i3'], []]);
  const elements = (await engine.tasks.list({ caseId: 'case-3' })).items.map(({ element }) => element);
  expect(elements.toSorted()).toEqual(['alarm', 'work']);
  expect(await engine.audit.verify()).toMatchObject({ cases: 4, verified: 4, broken: [] });
});

/** Writes the chain of a case of one command anew, as whoever wrote that command did. */
function chainAnew(file: string, caseId: string): void {
  const direct = new Sqlite(file);
  const {
    hash: _before,
    body,
    ...about
  } = direct
    .prepare<[string], { hash: string; body: string }>('select * from commands where case_id = ?')
    .get(caseId) ?? { hash: '', body: '' };
  const columns = Object.fromEntries(
    Object.entries(about).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  const chain = hash('sha256', `\n${JSON.stringify(columns)}\n${body}`, 'hex');
  direct.prepare('update commands set hash = ? where case_id = ?').run(chain, caseId);
  direct.prepare('update cases set chain = ? where case_id = ?').run(chain, caseId);
  direct.close();
}

/** A case as an engine of the next semantics leaves it: the command that began it and its head name them, and its chain is right. */
async function newerCase(): Promise<{ readonly engine: TestEngine; readonly caseId: string }> {
  const { file, engine } = await engineOfBefore();
  const { caseId } = await engine.cases.start({ procedure: 'choosing', data: { level: 6 } });
  await engine.close();
  closing.pop();
  for (const [table, column] of [
    ['records', 'structure'],
    ['commands', 'body'],
  ])
    change(
      file,
      `update ${table} set ${column} = replace(${column}, '"semantics":2', '"semantics":3') where case_id = '${caseId}'`,
    );
  chainAnew(file, caseId);
  return { engine: await engineOn(file), caseId };
}

test('a case that a newer engine began is left alone', async () => {
  const { engine, caseId } = await newerCase();

  const setting = engine.cases.setData({ caseId, data: { level: 7 } });

  await expect(setting).rejects.toMatchObject({
    code: 'STORE_INCOMPATIBLE',
    details: { caseId, semantics: 3 },
  });
});

test('a case that a newer engine began is not taken over into another version', async () => {
  const { engine, caseId } = await newerCase();
  await engine.procedures.deploy({ files: [processFile('choosing', CHOOSING)] });

  const migrating = engine.cases.migrate({ caseIds: [caseId], reason: 'new version' });

  await expect(migrating).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE', details: { semantics: 3 } });
});

test('the audit says which case a newer engine began, and verifies the others', async () => {
  const { engine, caseId } = await newerCase();

  const audit = await engine.audit.verify();

  const about = { caseId, table: 'commands', row: 'semantics' };
  const finding = { ...about, what: 'newer', expected: '2 at most', found: '3' };
  expect(audit).toMatchObject({
    ...{ cases: 5, verified: 4 },
    broken: [{ caseId, verdict: 'broken', findings: [finding] }],
  });
});
