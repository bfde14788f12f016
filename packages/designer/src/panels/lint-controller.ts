import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bundle } from '../bundle/bundle.ts';
import type { Lint, Problem } from '../check/problem.ts';

/** What a check came to: the problems of the last bundle that was checked, and whether the check itself failed. */
export interface LintResult {
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

/** Runs the host's check after each change and keeps the answer to the newest question only. */
export class LintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked = 0;
  #result: LintResult = { problems: [], failed: false };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get result(): LintResult {
    return this.#result;
  }

  hostDisconnected(): void {
    this.#asked += 1;
  }

  async run(lint: Lint, bundle: Bundle): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const result = await answerOf(lint, bundle, this.#result.problems);
    if (question !== this.#asked) return;
    this.#result = result;
    this.#host.requestUpdate();
  }
}

/** A check that throws is the program's fault and must not cost the administrator the last answer. */
async function answerOf(lint: Lint, bundle: Bundle, last: readonly Problem[]): Promise<LintResult> {
  try {
    return { problems: await lint.check(bundle), failed: false };
  } catch {
    return { problems: last, failed: true };
  }
}
