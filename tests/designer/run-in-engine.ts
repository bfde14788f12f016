import type { Scenario } from '@motcua/engine/bundle';
import { createTestEngine } from '@motcua/engine/testing';

export interface SavedFile {
  readonly name: string;
  readonly content: string;
}

/** What came of a published bundle: of each recorded run, how the case of the engine ended, and the steps that its history names. */
export interface PublishedRuns {
  readonly procedures: readonly string[];
  readonly errors: readonly string[];
  readonly runs: readonly { readonly status: string; readonly entered: readonly string[] }[];
}

interface ProcedureFacts {
  readonly roles: readonly { readonly id: string; readonly applicant?: true }[];
}

const starter = 'lan';

/** Publishes a bundle in the engine, and does what its scenarios did with real cases, each step by somebody who may. */
export async function runInEngine(files: readonly SavedFile[]): Promise<PublishedRuns> {
  const services = contentOf(files, /\.bpmn$/).matchAll(/motcua:handler="([^"]+)"/g);
  const handlers = Object.fromEntries([...services].map(([, name = '']) => [name, () => ({})]));
  const engine = await createTestEngine({ now: '2026-01-05T08:00:00+07:00', handlers });
  try {
    const { procedures, problems } = await engine.procedures.deploy({ files });
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const { roles } = JSON.parse(contentOf(files, /^procedure\.json$/)) as ProcedureFacts;
    const applicants = new Set(roles.filter(({ applicant }) => applicant).map(({ id }) => id));
    const [procedure = ''] = procedures.map((deployed) => deployed.procedure);
    const runs: PublishedRuns['runs'][number][] = [];
    for (const { name, content } of files)
      if (name.startsWith('scenarios/') && errors.length === 0)
        runs.push(await replay(engine, procedure, applicants, JSON.parse(content)));
    return { procedures: procedures.map((deployed) => deployed.procedure), errors, runs };
  } finally {
    await engine.close();
  }
}

type TestEngine = Awaited<ReturnType<typeof createTestEngine>>;

async function replay(
  engine: TestEngine,
  procedure: string,
  applicants: ReadonlySet<string>,
  { steps }: Scenario,
): Promise<PublishedRuns['runs'][number]> {
  let caseId = '';
  for (const step of steps) {
    if ('start' in step) {
      const actor = { id: starter, roles: [], units: [] };
      ({ caseId } = await engine.cases.start({ procedure, data: step.start.data ?? {}, actor }));
    } else if ('complete' in step) {
      const { element, data = {}, actor } = step.complete;
      const { items } = await engine.tasks.list({ caseId, state: 'open' });
      const taskId = items.find((task) => task.element === element)?.taskId ?? '';
      const roles = actor?.roles ?? [];
      const id = roles.some((role) => applicants.has(role)) ? starter : (actor?.id ?? '');
      await engine.tasks.complete({ taskId, data, actor: { id, roles, units: [] } });
    } else if ('advance' in step) await engine.advance(step.advance);
    await engine.settle();
  }
  const { status } = await engine.cases.get({ caseId });
  const history = await engine.history.of({ caseId });
  return { status, entered: [...new Set(history.flatMap(({ element }) => element ?? []))] };
}

function contentOf(files: readonly SavedFile[], name: RegExp): string {
  return files.find((file) => name.test(file.name))?.content ?? '{}';
}
