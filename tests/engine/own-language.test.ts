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
