import { bundleFiles } from '@motcua/engine';
import { expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';

const FOLDER = `${import.meta.dirname}/../../examples/procedures/khai-sinh`;

test('a draft of a catalogue can be published to be tried, and whoever does it is told', async () => {
  const engine = await createEngineOfStore();
  const files = bundleFiles(FOLDER).map((file) =>
    file.name === 'procedure.json'
      ? { ...file, content: String(file.content).replace('"format": 1,', '"format": 1, "draft": true,') }
      : file,
  );

  const { procedures, problems } = await engine.procedures.deploy({ files });

  expect(procedures).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: 'PROCEDURE_DRAFT', severity: 'warning', path: 'procedure.json#/draft' },
  ]);
  await engine.close();
});
