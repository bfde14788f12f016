import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { findFlow, findStep } from '../process/process-model.ts';
import type { DescribedProblem, Screen } from './screen.ts';
import { titleOf } from './screen.ts';
import { iconButton } from './toolbar.ts';

interface Play {
  readonly sentence: string;
  readonly path: readonly string[];
  readonly at: number;
}

/** The way to what goes wrong, as lint has found it: the ids of steps and flows in an order in which they can happen. */
export function pathOf({ params }: Pick<DescribedProblem, 'params'>): readonly string[] {
  const { path } = params;
  return Array.isArray(path) ? path.filter((id): id is string => typeof id === 'string') : [];
}

/** Plays the way that leads to a problem, step by step, on the diagram and in words. */
export class PathPlayer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #play: Play | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#play = undefined;
  }

  begin(problem: DescribedProblem): void {
    this.#to({ sentence: problem.sentence, path: pathOf(problem), at: 0 });
  }

  /** Colours the diagram; call it after it is drawn. */
  mark({ editor }: Screen): void {
    const { path = [], at = 0 } = this.#play ?? {};
    editor.mark('path', path.slice(0, at));
    editor.mark('here', path.slice(at, at + 1));
  }

  render(screen: Screen): TemplateResult | typeof nothing {
    const play = this.#play;
    if (play === undefined) return nothing;
    const words = screen.texts.path;
    const steps = stepsOf(play.path, screen);
    const number = steps.filter(({ index }) => index <= play.at).length;
    const here = steps[number - 1];
    const move = (by: -1 | 1): void => {
      const target = steps[number - 1 + by];
      if (target !== undefined) this.#to({ ...play, at: target.index });
    };
    return html`<section class="path" aria-label=${words.label}>
      <p class="sentence">${play.sentence}</p>
      <p role="status">${words.at(number, steps.length)} <strong>${here?.title ?? ''}</strong></p>
      <div class="path-buttons">
        ${iconButton('undo', words.back, number <= 1, () => move(-1))}
        ${iconButton('redo', words.on, number >= steps.length, () => move(1))}
        <button type="button" data-action="close-path" @click=${() => this.#to(undefined)}>${words.close}</button>
      </div>
    </section>`;
  }

  #to(play: Play | undefined): void {
    this.#play = play;
    this.#host.requestUpdate();
  }
}

/** The steps of a way, and the flows that have a name: those are what a reader can follow. */
function stepsOf(path: readonly string[], screen: Screen): readonly { index: number; title: string }[] {
  const { process } = screen.state;
  return path.flatMap((id, index) => {
    const step = findStep(process, id);
    if (step !== undefined) return [{ index, title: titleOf(step, screen) }];
    const flow = findFlow(process, id);
    return flow !== undefined && flow.name !== '' ? [{ index, title: flow.name }] : [];
  });
}
