import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLE = 'examples/procedures/khai-sinh';
const SCRIPT = `${BUNDLE}/scenarios/supplement-once.json`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-command-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The program as it is installed: on the packages that were built. */
function motcua(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const program = join(ROOT, 'packages/engine/bin/motcua.mjs');
  return spawnSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: 'utf8' });
}

describe('motcua', () => {
  test('run prints the same history, byte for byte, twice', () => {
    const first = motcua('run', BUNDLE, '--script', SCRIPT, '--json');
    const second = motcua('run', BUNDLE, '--script', SCRIPT, '--json');

    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toBe(first.stdout);
    const lines = first.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { element: string; type: string });
    expect(lines.filter(({ element, type }) => element === 'supplement' && type === 'entered')).toHaveLength(
      1,
    );
    expect(lines.at(-1)).toMatchObject({ type: 'ended', status: 'completed' });
  });

  test('run takes a bare list of steps, and says which step does not hold', () => {
    const steps = [{ start: { data: {} } }, { expect: { tasks: ['nowhere'] } }];
    const script = join(folder, 'steps.json');
    writeFileSync(script, JSON.stringify(steps));
    const model = join(folder, 'one.bpmn');
    writeFileSync(model, readFileSync(join(ROOT, 'examples/embed/src/confirm-residence.bpmn')));

    const { status, stderr } = motcua('run', model, '--script', script);

    expect(status).toBe(1);
    expect(stderr).toContain('#/steps/1');
  });

  test('lint --fix mends a folder in place and touches nothing else', () => {
    const copy = join(folder, 'bundle');
    cpSync(join(ROOT, BUNDLE), copy, { recursive: true });
    const drawing = join(copy, 'process.bpmn');
    const right = readFileSync(drawing, 'utf8');
    writeFileSync(drawing, right.replace('motcua:role="chairman"', 'motcua:role="chairmen"'));

    const before = motcua('lint', copy);
    const fixed = motcua('lint', copy, '--fix');

    expect(before).toMatchObject({ status: 1 });
    expect(before.stderr).toContain('ROLE_UNKNOWN');
    expect(fixed).toMatchObject({ status: 0, stdout: 'No problems found\n' });
    expect(fixed.stderr).toContain('mended: ');
    expect(readFileSync(drawing, 'utf8')).toBe(right);
  });

  test('lint --profile constraints counts the strict rules of the standard, too', () => {
    const model = join(folder, 'plain.bpmn');
    const steps = '<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>';
    const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
    writeFileSync(
      model,
      `<definitions xmlns="${bpmn}" targetNamespace="urn:plain"><process id="p">${steps}</process></definitions>`,
    );

    const usual = motcua('lint', model, '--json');
    const strict = motcua('lint', model, '--profile', 'constraints', '--json');
    const wrong = motcua('lint', model, '--profile', 'constrains');

    expect(usual).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(strict.stdout).toContain('WAY_NOT_LISTED');
    expect(wrong.status).toBe(2);
  });

  test('types writes TypeScript that compiles and knows the handlers', () => {
    const out = join(folder, 'types.ts');
    const use = join(folder, 'use.ts');
    writeFileSync(
      use,
      [
        `import type { HandlerInputs, Variables } from './types.ts';`,
        `export const mother = (input: HandlerInputs['population.lookup']): string | null => input.mother ?? null;`,
        `export const name = (variables: Variables): string => variables.application.child.fullName;`,
        `// @ts-expect-error: no form has this field`,
        `export const wrong = (variables: Variables) => variables.application.nothing;`,
      ].join('\n'),
    );

    const { status } = motcua('types', BUNDLE, '--out', out);

    expect(status).toBe(0);
    const options = [
      '--noEmit',
      '--strict',
      '--allowImportingTsExtensions',
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ];
    const config = '--ignoreConfig';
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(() =>
      execFileSync(process.execPath, [compiler, config, ...options, use], { cwd: folder, encoding: 'utf8' }),
    ).not.toThrow();
  });

  test('the types of the example are those of its procedure', () => {
    const { stdout } = motcua('types', BUNDLE);

    expect(readFileSync(join(ROOT, 'examples/one-stop/src/generated/khai-sinh.ts'), 'utf8')).toBe(stdout);
  });

  test('lint finds nothing in the example', () => {
    expect(motcua('lint', BUNDLE)).toMatchObject({ status: 0 });
  });

  test('deploy publishes into a store, once', () => {
    const store = join(folder, 'motcua.db');

    const first = motcua('deploy', BUNDLE, '--store', store, '--json');
    const second = motcua('deploy', BUNDLE, '--store', store, '--json');

    expect(JSON.parse(first.stdout)).toMatchObject({ procedure: '1.001193', version: 1 });
    expect(second.stdout).toBe(first.stdout);
  });

  test('deploy publishes into a file that a server has open: its next case begins with that version', async () => {
    const file = join(folder, 'motcua.db');
    const model = join(folder, 'p.bpmn');
    const end = (id: string) =>
      processFile('p', `<startEvent id="start"/><endEvent id="${id}"/>${flow('start', id)}`);
    const engine = await createEngine({ store: sqlite({ file }) });
    await engine.procedures.deploy({ files: [end('first')] });
    await engine.cases.start({ procedure: 'p' });
    writeFileSync(model, end('second').content);

    const deployed = motcua('deploy', model, '--store', file, '--json');
    const { caseId } = await engine.cases.start({ procedure: 'p' });

    const { digest } = JSON.parse(deployed.stdout) as { digest: string };
    expect(await engine.cases.get({ caseId })).toMatchObject({ version: digest });
    await engine.close();
  });

  test.each([
    [['nonsense'], "Expected a command, but found 'nonsense'"],
    [['run', BUNDLE], 'Expected --script'],
    [['run', 'nowhere', '--script', SCRIPT], "Expected a bundle or a .bpmn file at 'nowhere'"],
    [['lint', BUNDLE, '--colour'], "Unknown option '--colour'"],
    [['serve'], 'Expected MOTCUA_TOKEN'],
  ])('%j is wrong usage: one sentence, exit code 2', (args, sentence) => {
    const { status, stderr } = motcua(...args);

    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
