import { afterEach, beforeEach, expect, test } from 'vitest';
import { vietnam } from '../calendar/packs/vietnam.ts';
import { SqliteStore } from '../store/sqlite-store.ts';
import { Calendars } from './calendars.ts';
import { Definitions, encodeFiles } from './definitions.ts';

const NOW = '2026-01-05T01:00:00.000Z';
const clock = { now: () => NOW };

function bpmn(id: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="${id}" isExecutable="true"><startEvent id="start"/><endEvent id="end"/><sequenceFlow id="f" sourceRef="start" targetRef="end"/></process></definitions>`;
}

let store: SqliteStore;
let definitions: Definitions;

async function publish(procedure: string): Promise<void> {
  const values = {
    digest: `digest-${procedure}`,
    procedure,
    version: 1,
    name: '{}',
    files: encodeFiles([{ name: 'process.bpmn', content: bpmn(procedure) }]),
    deployed_at: NOW,
    deployed_by: null,
  };
  await store.commit([[{ statement: 'insertDeployment', values }]]);
}

beforeEach(async () => {
  store = new SqliteStore();
  await store.open();
  const calendars = new Calendars({ store, clock, calendars: [vietnam], calendar: vietnam.id });
  definitions = new Definitions({ store, calendars, maximumCompiled: 2 });
  for (const procedure of ['a', 'b', 'c']) await publish(procedure);
});

afterEach(() => store.close());

test('a definition is compiled at its first use and kept', async () => {
  const first = await definitions.get('digest-a');

  const second = await definitions.get('digest-a');

  expect(second).toBe(first);
});

test('beyond the bound the one used longest ago goes, and works again when it is needed', async () => {
  const [a, b] = [await definitions.get('digest-a'), await definitions.get('digest-b')];
  await definitions.get('digest-a');
  await definitions.get('digest-c');

  expect(await definitions.get('digest-a')).toBe(a);
  const again = await definitions.get('digest-b');

  expect(again).not.toBe(b);
  expect(again.procedure).toBe('b');
  expect(again.main.key).toBe(b.main.key);
});
