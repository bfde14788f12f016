import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BundleFile, Engine } from '@motcua/engine';

const folder = join(import.meta.dirname, '../../../procedures/khai-sinh');

function filesIn(place: string): readonly string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(place, entry.name)) : [join(place, entry.name)],
  );
}

/** The procedure that the portal begins with, as its files. */
function readExample(): readonly BundleFile[] {
  const names = filesIn(folder).map((path) => relative(folder, path).split(sep).join('/'));
  return names.map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** Publishes birth registration, unless it is published: what an administrator has made of it stays. */
export async function publishExamples(engine: Engine): Promise<void> {
  const files = readExample();
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
