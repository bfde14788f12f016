import { readBundle } from '@motcua/engine/bundle';
import { type CatalogRecord, draftBundle } from '@motcua/engine/catalog';
import { lint } from '@motcua/engine/lint';
import { createTestEngine } from '@motcua/engine/testing';

/** What is wrong with the draft of a record: problems of its bundle, and scenarios that do not come to the result. */
export async function faultsOfDraft(record: CatalogRecord): Promise<readonly string[]> {
  const { files } = draftBundle(record);
  const { bundle, problems } = readBundle(files);
  const linted = bundle === undefined ? [] : await lint(bundle);
  const errors = [...problems, ...linted]
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  if (errors.length > 0) return errors;
  // Deploying runs every scenario on the virtual clock, and refuses a bundle of which one fails.
  const engine = await createTestEngine({ now: '2026-01-05T08:00:00+07:00' });
  try {
    const deployed = await engine.procedures.deploy({ files });
    const failed = deployed.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return deployed.procedures.length === 1 ? failed : ['not deployed', ...failed];
  } finally {
    await engine.close();
  }
}
