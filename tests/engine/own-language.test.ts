import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestEngine } from '@motcua/engine/testing';
import { expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the page about languages shows a program that runs and prints what it says', async () => {
  const page = read('docs/how-to/bring-a-language.md');
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.+)/g)].map(([, text]) => text);

  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', code],
    { cwd: join(root, 'tests') },
  );

  expect(said).toHaveLength(2);
  expect(stdout.trim().split('\n')).toEqual(said);
});

const SCRIPT = (format: string): string =>
  [
    `<startEvent id="start"/><scriptTask id="run" scriptFormat="${format}"><script>globalThis.wasRun = true</script></scriptTask>`,
    flow('start', 'run'),
  ].join('');

const CONDITION = [
  '<startEvent id="start"/><userTask id="one"/><userTask id="two"/>',
  '<sequenceFlow id="start-one" sourceRef="start" targetRef="one"><conditionExpression xsi:type="tFormalExpression" language="javascript">globalThis.wasRun = true</conditionExpression></sequenceFlow>',
  flow('start', 'two'),
].join('');

test.each([
  ['a script in JavaScript', SCRIPT('javascript')],
  ['a script in Groovy', SCRIPT('groovy')],
  ['a script in a name of the prototype', SCRIPT('constructor')],
  ['a condition in JavaScript', CONDITION],
])('%s is refused, and not run', async (_what, model) => {
  const engine = await createTestEngine();

  const { procedures, problems } = await engine.procedures.deploy({ files: [processFile('foreign', model)] });

  expect(procedures).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('LANGUAGE_UNKNOWN');
  expect(globalThis).not.toHaveProperty('wasRun');
  await engine.close();
});

test.each([
  [
    'a step',
    'work',
    '<boundaryEvent id="high" attachedToRef="work" cancelActivity="false">',
    '</boundaryEvent>',
  ],
  [
    'a scope',
    'watch',
    '<subProcess id="watch" triggeredByEvent="true"><startEvent id="high" isInterrupting="false">',
    `</startEvent><userTask id="inside"/>${flow('high', 'inside')}</subProcess>`,
  ],
])(
  'a condition of %s that a register cannot tell is an incident, and fires when it is retried',
  async (kind, _, opened, closed) => {
    let answers = true;
    const register = {
      expression(_text: string, { level = 0 }: Readonly<Record<string, unknown>>) {
        if (!answers) throw new Error('The register does not answer');
        return Number(level) > 5;
      },
    };
    const condition =
      '<conditionalEventDefinition><condition xsi:type="tFormalExpression" language="register">level</condition></conditionalEventDefinition>';
    const after = kind === 'a step' ? `<userTask id="inside"/>${flow('high', 'inside')}` : '';
    const model = `<startEvent id="start"/><userTask id="work"/>${opened}${condition}${closed}${after}${flow('start', 'work')}`;
    const engine = await createTestEngine({ languages: { register } });
    await engine.procedures.deploy({ files: [processFile('watched', model)] });
    const { caseId } = await engine.cases.start({ procedure: 'watched' });
    answers = false;
    await engine.cases.setData({ caseId, data: { level: 6 } });
    await engine.cases.setData({ caseId, data: { level: 7 } });
    const [incident, ...more] = (await engine.incidents.list({ caseId })).items;
    const retry = () => engine.incidents.retry({ caseId, incidentId: incident?.incidentId ?? '' });
    const elements = async () =>
      (await engine.tasks.list({ caseId })).items.map(({ element }) => element).sort();
    const before = await elements();
    answers = true;

    await retry();

    expect([before, more, incident?.problem.code]).toEqual([['work'], [], 'LANGUAGE_FAILED']);
    expect(await elements()).toEqual(['inside', 'work']);
    expect((await engine.incidents.list({ caseId })).items).toEqual([]);
    await expect(retry()).rejects.toMatchObject({ code: 'INCIDENT_NOT_FOUND' });
    await engine.close();
  },
);
