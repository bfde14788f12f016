import { join } from 'node:path';
import { prepareStage } from '@motcua/engine/rehearsal';
import { expect, test } from 'vitest';
import { readFolder } from '../procedures/read-folder.ts';

const folder = join(import.meta.dirname, '../../examples/procedures/khai-sinh');

test('a bundle is prepared without a server, and its recorded runs pass on it', async () => {
  const { stage, problems } = await prepareStage({ files: readFolder(folder) });

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const runs = Object.entries(stage?.bundle.scenarios ?? {});
  expect(runs.flatMap(([id, scenario]) => stage?.run(scenario as never, id).problems ?? [])).toEqual([]);
  expect(runs.length).toBeGreaterThan(3);
});

test('what cannot be read gives problems, never an exception', async () => {
  const { stage, problems } = await prepareStage({ files: [{ name: 'process.bpmn', content: '<no' }] });

  expect(stage).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});
