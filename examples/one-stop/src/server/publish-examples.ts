import { join } from 'node:path';
import { bundleFiles, type Engine } from '@motcua/engine';

const folder = join(import.meta.dirname, '../../../procedures/khai-sinh');

/** Publishes birth registration, unless it is published: what an administrator has made of it stays. */
export async function publishExamples(engine: Engine): Promise<void> {
  const files = bundleFiles(folder);
  const { code } = JSON.parse(String(files.find(({ name }) => name === 'procedure.json')?.content)) as {
    readonly code: string;
  };
  const { items } = await engine.procedures.list();
  if (items.some(({ procedure }) => procedure === code)) return;
  const { problems } = await engine.procedures.deploy({ files });
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error !== undefined)
    throw new Error(
      `Expected examples/procedures/khai-sinh to be publishable, but found ${JSON.stringify(error)}`,
    );
}
