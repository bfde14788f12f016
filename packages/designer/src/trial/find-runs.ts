import type { Scenario, ScenarioStep } from '@motcua/engine/bundle';
import type { Stage } from '@motcua/engine/rehearsal';
import { asObject, type UnknownObject } from '../bundle/unknown-json.ts';
import { choicesIn, sampleData } from './sample-data.ts';
import { actorOf, Trial } from './trial.ts';

/** Runs that were found, the longest reaching first, and what they take together. */
export interface FoundRuns {
  readonly runs: readonly Trial[];
  readonly taken: ReadonlySet<string>;
}

export interface FindRunsOptions {
  readonly stage: Stage;
  /** When each of them begins. */
  readonly now: string;
  /** Most situations that are looked at; default 400. A large procedure is then covered in part. */
  readonly limit?: number;
}

const MOST_VARIANTS = 12;
/** How often a situation is gone on from that shows nothing new. */
const MOST_VISITS = 2;

/**
 * Tries a procedure out by itself: every answer of every form, every wait and every failure that the process has a way for. It keeps the runs
 * that take a flow that no other takes. The same bundle gives the same runs.
 */
export function findRuns({ stage, now, limit = 400 }: FindRunsOptions): FoundRuns {
  const search = new RunSearch(Trial.begin(stage, { now }));
  const answers = knownAnswers(stage);
  for (let count = 0; count < limit; count += 1) {
    const trial = search.next();
    if (trial === undefined) break;
    for (const step of stepsFrom(trial, answers)) search.take(trial.do(step));
  }
  return smallestSet(search.ended);
}

class RunSearch {
  readonly ended: Trial[] = [];
  readonly #waiting: { readonly trial: Trial; readonly owed: number }[];
  /** What runs that have come to an end take. */
  readonly #finished = new Set<string>();
  readonly #visits = new Map<string, number>();

  constructor(first: Trial) {
    this.#waiting = [{ trial: first, owed: 0 }];
  }

  /** What takes most that no finished run takes is followed to its end first; of equals the latest, which is nearest to one. */
  next(): Trial | undefined {
    const best = this.#waiting.reduce(
      (most, one, index, all) => (one.owed >= (all[most]?.owed ?? 0) ? index : most),
      0,
    );
    return this.#waiting.splice(best, 1)[0]?.trial;
  }

  take(trial: Trial): void {
    if (trial.refusal !== undefined || trial.case.incidents.length > 0) return;
    const owed = [...trial.passed].filter((id) => !this.#finished.has(id));
    if (trial.case.status !== 'active') {
      this.ended.push(trial);
      for (const id of owed) this.#finished.add(id);
      return;
    }
    // A loop is gone through again only with something to show for it.
    const situation = `${situationOf(trial)} ${owed.sort().join()}`;
    const visit = (this.#visits.get(situation) ?? 0) + 1;
    this.#visits.set(situation, visit);
    if (visit <= MOST_VISITS) this.#waiting.push({ trial, owed: owed.length });
  }
}

/** Where a case stands, whatever its data. */
function situationOf({ case: { tasks, jobs, messages, status } }: Trial): string {
  return JSON.stringify([
    status,
    [...tasks].sort(),
    jobs.map(({ element }) => element).sort(),
    messages.map(({ name }) => name).sort(),
  ]);
}

/** Run by run the one that takes most of what no other has taken yet. */
function smallestSet(trials: readonly Trial[]): FoundRuns {
  const taken = new Set<string>();
  const runs: Trial[] = [];
  const left = new Map(trials.map((trial) => [trial, trial.passed]));
  for (;;) {
    const gains = [...left].map(([trial, passed]) => ({
      trial,
      gain: [...passed].filter((id) => !taken.has(id)).length,
    }));
    const [best] = gains.sort((a, b) => b.gain - a.gain || a.trial.steps.length - b.trial.steps.length);
    if (best === undefined || best.gain === 0) return { runs, taken };
    runs.push(best.trial);
    for (const id of left.get(best.trial) ?? []) taken.add(id);
    left.delete(best.trial);
  }
}

type Answers = ReadonlyMap<string, readonly UnknownObject[]>;

/** What services answer in the runs that somebody has recorded: a better guess than nothing. */
function knownAnswers({ bundle }: Stage): Answers {
  const answers = new Map<string, UnknownObject[]>();
  for (const scenario of Object.values(bundle.scenarios)) {
    for (const [handler, data] of Object.entries(asObject(asObject(scenario).handlers)))
      answers.set(handler, [...(answers.get(handler) ?? []), asObject(data)]);
  }
  return answers;
}

/** Everything that can happen next, as steps of a scenario. */
function stepsFrom(trial: Trial, answers: Answers): readonly ScenarioStep[] {
  const { stage, case: rehearsal } = trial;
  if (!trial.isStarted) {
    const form = startForm(stage);
    return variantsOf(stage, form, rehearsal.now).map((data) => ({
      start: { data, actor: actorOf(undefined) },
    }));
  }
  const [job] = rehearsal.jobs;
  if (job !== undefined) {
    const known = answers.get(job.handler)?.slice(0, 1) ?? [{}];
    return [
      ...known.map((data): ScenarioStep => ({ answer: { element: job.element, data: data as never } })),
      ...errorsAt(stage, job.element).map(
        (error): ScenarioStep => ({ answer: { element: job.element, error } }),
      ),
    ];
  }
  const tasks = rehearsal.openTasks
    .slice(0, 1)
    .flatMap(({ element, form, role }) =>
      variantsOf(stage, form, rehearsal.now).map(
        (data): ScenarioStep => ({ complete: { element, data, actor: actorOf(role) } }),
      ),
    );
  const messages = rehearsal.messages.map(({ name }): ScenarioStep => ({ message: { name } }));
  return [...tasks, ...messages, ...waitFor(rehearsal.now, rehearsal.nextDue)];
}

function waitFor(now: string, due: string | undefined): readonly ScenarioStep[] {
  if (due === undefined) return [];
  const seconds = Math.max(1, Math.ceil((Date.parse(due) - Date.parse(now)) / 1000));
  return [{ advance: `PT${seconds}S` }];
}

export function startForm({ processes }: Stage): string | undefined {
  const starts = processes[0]?.root.nodes.filter(({ kind }) => kind === 'start-event') ?? [];
  return starts.map(({ settings }) => settings.form).find((form) => form !== undefined);
}

type Data = NonNullable<Extract<ScenarioStep, { start: unknown }>['start']['data']>;

/** Data for a form: one that is right, and the same with each other answer that can be chosen. */
function variantsOf(stage: Stage, form: string | undefined, now: string): readonly Data[] {
  const found = form === undefined ? undefined : stage.bundle.forms[form];
  if (found === undefined) return [{}];
  const sample = {
    schema: asObject(found.schema),
    ...(found.ui === undefined ? {} : { uiSchema: asObject(found.ui) }),
    today: now.slice(0, 'YYYY-MM-DD'.length),
  };
  const variants = new Map<string, Data>();
  const waiting: Readonly<Record<string, number>>[] = [{}];
  for (
    let picks = waiting.shift();
    picks !== undefined && variants.size < MOST_VARIANTS;
    picks = waiting.shift()
  ) {
    const data = sampleData({ ...sample, picks });
    const key = JSON.stringify(data);
    if (variants.has(key)) continue;
    variants.set(key, data as Data);
    waiting.push(...furtherPicks(choicesIn(sample, data), picks));
  }
  return [...variants.values()];
}

/** Each other answer, on top of those chosen: an answer can open questions that have answers of their own. */
function furtherPicks(
  choices: ReturnType<typeof choicesIn>,
  picks: Readonly<Record<string, number>>,
): readonly Readonly<Record<string, number>>[] {
  return choices
    .filter(({ path }) => picks[path] === undefined)
    .flatMap(({ path, count }) =>
      Array.from({ length: count - 1 }, (_, index) => ({ ...picks, [path]: index + 1 })),
    );
}

/** The errors that the process has a way for at a service task. */
export function errorsAt({ processes }: Stage, element: string): readonly string[] {
  type Scope = Stage['processes'][number]['root'];
  const inScope = ({ nodes }: Scope): readonly string[] =>
    nodes.flatMap((node) => [
      ...(node.attachedTo === element ? node.events.flatMap((event) => errorOf(event)) : []),
      ...(node.scope === undefined ? [] : inScope(node.scope)),
    ]);
  return processes.flatMap(({ root }) => inScope(root));
}

function errorOf(event: object): readonly string[] {
  const { kind, code } = event as { readonly kind?: string; readonly code?: string };
  return kind === 'error' ? [code ?? 'ERROR'] : [];
}

/** A recorded run by its name, with where it ended as what must hold. */
export function scenariosOf({ runs }: FoundRuns, nameOf: (number: number) => string): readonly Scenario[] {
  return runs.map((run, index) => run.asScenario(nameOf(index + 1)));
}
