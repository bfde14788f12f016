import { readdirSync, readFileSync } from 'node:fs';
import type { Scenario, ScenarioStep } from '@motcua/engine/bundle';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { bundleFiles } from './bundle-files.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;

let engine: TestEngine | undefined;

afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

/** Does one step of a scenario on a real engine with a real store. */
async function doStep(real: TestEngine, caseId: string, step: ScenarioStep): Promise<void> {
  if ('complete' in step) {
    const { element, data = {}, actor } = step.complete;
    const { items } = await real.tasks.list({ caseId, ...(actor === undefined ? {} : { actor }) });
    const task = items.find((item) => item.element === element);
    await real.tasks.complete({
      taskId: task?.taskId ?? element,
      data,
      ...(actor === undefined ? {} : { actor }),
    });
    await real.settle();
  }
  if ('advance' in step) await real.advance(step.advance);
  if ('expect' in step) {
    const { status, tasks, numbered, clocks } = step.expect;
    const found = await real.cases.get({ caseId });
    const open = found.waiting.filter(({ kind }) => kind === 'task').map(({ element }) => element);
    if (status !== undefined) expect(found.status).toBe(status);
    if (tasks !== undefined) expect(open.sort()).toEqual([...tasks].sort());
    if (numbered !== undefined) expect(found.number !== null).toBe(numbered);
    const standing = Object.entries(found.clocks).map(([id, clock]) => [
      id,
      (clock as { status: string }).status,
    ]);
    if (clocks !== undefined) expect(Object.fromEntries(standing)).toEqual(clocks);
  }
}

describe('every scenario of birth registration passes on a real store', () => {
  const names = readdirSync(`${FOLDER}/scenarios`);

  test.each(names)('%s', async (name) => {
    const scenario = JSON.parse(readFileSync(`${FOLDER}/scenarios/${name}`, 'utf8')) as Scenario;
    const answers = Object.entries(scenario.handlers ?? {}).map(
      ([handler, answer]) => [handler, () => answer] as const,
    );
    engine = await createTestEngine({ now: scenario.now, handlers: Object.fromEntries(answers) });
    const { procedures, problems } = await engine.procedures.deploy({ files: bundleFiles(FOLDER) });
    expect(procedures, JSON.stringify(problems)).toHaveLength(1);

    const [first, ...steps] = scenario.steps;
    const start = first !== undefined && 'start' in first ? first.start : {};
    const { caseId } = await engine.cases.start({ procedure: '1.001193', ...start });
    await engine.settle();
    for (const step of steps) await doStep(engine, caseId, step);

    expect(steps.some((step) => 'expect' in step)).toBe(true);
  });
});
