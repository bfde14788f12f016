import type { Scenario, ScenarioStep } from '@motcua/engine/bundle';
import { prepareStage, type Stage } from '@motcua/engine/rehearsal';
import { type Bundle, sameBundle } from '../bundle/bundle.ts';
import type { Problem } from '../check/problem.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type FoundRuns, findRuns } from './find-runs.ts';
import { morningOf } from './moments.ts';
import { Trial } from './trial.ts';

const FIRST_DAY = '2026-01-05';

/** Where the trial of one procedure stands, kept while other panels are open. A change of the procedure is tried with the same steps. */
export class TrialSession {
  readonly #redraw: () => void;
  #bundle: Bundle | undefined;
  #wanted: Bundle | undefined;
  #stage: Stage | undefined;
  #trial: Trial | undefined;
  #coverage: Coverage | undefined;
  #problems: readonly Problem[] = [];
  #day = FIRST_DAY;
  /** The open task whose form is filled in. */
  openTask = '';
  /** What was done last, to be said. */
  message = '';

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** What is tried. */
  get bundle(): Bundle | undefined {
    return this.#bundle;
  }

  get trial(): Trial | undefined {
    return this.#trial;
  }

  get coverage(): Coverage | undefined {
    return this.#coverage;
  }

  /** Why the procedure cannot be tried. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The day on which the case begins, `YYYY-MM-DD`. */
  get day(): string {
    return this.#day;
  }

  set day(day: string) {
    this.#day = day;
    this.restart();
  }

  /** Prepares what is edited now, unless it is prepared already. Of several changes in a row only the last one is prepared. */
  async follow(bundle: Bundle): Promise<void> {
    if (this.#bundle !== undefined && sameBundle(bundle, this.#bundle)) return;
    this.#wanted = bundle;
    this.#bundle = bundle;
    const { stage, problems } = await prepareStage({ files: bundle.files });
    if (this.#wanted !== bundle) return;
    this.#stage = stage;
    this.#problems = problems.filter(({ severity }) => severity === 'error');
    if (stage === undefined) {
      this.#trial = undefined;
      this.#coverage = undefined;
    } else {
      this.#trial = Trial.begin(stage, { now: morningOf(this.#day) }, this.#trial?.steps ?? []);
      this.#coverage = coverageOf(
        stage,
        stage.bundle.scenarios as unknown as Readonly<Record<string, Scenario>>,
      );
    }
    this.#redraw();
  }

  do(step: ScenarioStep): void {
    this.#trial = this.#trial?.do(step);
    if (this.#trial?.refusal === undefined) this.openTask = '';
    this.message = '';
    this.#redraw();
  }

  back(): void {
    this.#trial = this.#trial?.back();
    this.openTask = '';
    this.#redraw();
  }

  restart(steps: readonly ScenarioStep[] = []): void {
    if (this.#stage !== undefined)
      this.#trial = Trial.begin(this.#stage, { now: morningOf(this.#day) }, steps);
    this.openTask = '';
    this.message = '';
    this.#redraw();
  }

  /** Goes through a recorded run, to look at what it came to. */
  replay({ now, steps }: Scenario): void {
    this.#day = now.slice(0, FIRST_DAY.length);
    this.restart(steps.filter((step) => !('expect' in step)));
  }

  find(): FoundRuns | undefined {
    return this.#stage === undefined
      ? undefined
      : findRuns({ stage: this.#stage, now: morningOf(this.#day) });
  }

  say(message: string): void {
    this.message = message;
    this.#redraw();
  }
}
