import type { BundleFile, Deployed, JsonObject, Problem } from '@motcua/engine';
import { call } from '../shared/call.ts';
import type { Bilingual } from '../shared/locale.ts';

/** What publishing came to. */
export type Publication =
  | { readonly kind: 'published'; readonly version: number; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Publishes files as the next version of their procedure; what is wrong with them comes back as data. */
export async function publish(files: readonly BundleFile[], before: number): Promise<Publication> {
  const { procedures, problems } = await call<{
    procedures: readonly Deployed[];
    problems: readonly Problem[];
  }>('procedures/deploy', { files } as unknown as JsonObject);
  const [deployed] = procedures;
  if (deployed === undefined) return { kind: 'refused', problems };
  return { kind: 'published', version: deployed.version, isNew: deployed.version !== before };
}

function isOfScenario({ path = '' }: Problem): boolean {
  return path.startsWith('scenarios/');
}

/** Whether nothing but recorded runs stands against publishing: those no longer fit what was changed on purpose. */
export function onlyScenariosFail(problems: readonly Problem[]): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(isOfScenario);
}

function failingScenarios(problems: readonly Problem[]): ReadonlySet<string | undefined> {
  return new Set(problems.filter(isOfScenario).map(({ path = '' }) => path.split('#')[0]));
}

/** The files without the recorded runs that no longer fit. */
export function withoutFailingScenarios(
  files: readonly BundleFile[],
  problems: readonly Problem[],
): readonly BundleFile[] {
  const failing = failingScenarios(problems);
  return files.filter(({ name }) => !failing.has(name));
}

/** What the recorded runs that no longer fit are called. */
export function namesOfFailing(
  files: readonly BundleFile[],
  problems: readonly Problem[],
): readonly Bilingual[] {
  const failing = failingScenarios(problems);
  return files
    .filter(({ name }) => failing.has(name))
    .map(({ content }) => (JSON.parse(String(content)) as { readonly name: Bilingual }).name);
}
