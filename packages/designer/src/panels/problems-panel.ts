import { html, nothing, type TemplateResult } from 'lit';
import { canCarryOut, carryOutFix } from '../process/carry-out-fix.ts';
import { icon } from './icons.ts';
import { pathOf } from './path-player.ts';
import type { DescribedProblem, Screen } from './screen.ts';

interface ProblemActions {
  readonly onShow: (element: string) => void;
  /** Plays the way that leads to it. */
  readonly onPlay: (problem: DescribedProblem) => void;
}

/** All problems, each leading to its place. */
export function problemsPanel(
  screen: Screen,
  failed: boolean,
  { onShow, onPlay }: ProblemActions,
): TemplateResult {
  const { problems, texts } = screen;
  const words = texts.problems;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return html`<details class="problems" ?open=${errors > 0}>
    <summary>
      ${icon(problems.length === 0 ? 'ok' : errors > 0 ? 'error' : 'warning')}
      <span class="problems-title">${words.label}</span>
      <span class="problems-count" role="status">${failed ? words.lintFailed : summary(screen, errors)}</span>
    </summary>
    ${problems.length === 0 ? nothing : html`<ul>${problems.map((problem) => problemRow(problem, screen, { onShow, onPlay }))}</ul>`}
  </details>`;
}

function summary({ problems, texts }: Screen, errors: number): string {
  return problems.length === 0 ? texts.problems.none : texts.problems.count(errors, problems.length - errors);
}

function problemRow(
  problem: DescribedProblem,
  screen: Screen,
  { onShow, onPlay }: ProblemActions,
): TemplateResult {
  const { texts } = screen;
  const { element, severity, sentence } = problem;
  return html`<li class=${severity}>
    ${icon(severity)}<span class="hidden">${texts.problems[severity]}: </span><span class="sentence">${sentence}</span>
    ${fixButtons(problem, screen)}
    ${
      pathOf(problem).length === 0
        ? nothing
        : html`<button type="button" class="link" data-action="play" @click=${() => onPlay(problem)}>${texts.path.play}<span class="hidden">: ${sentence}</span></button>`
    }
    ${
      element === undefined
        ? nothing
        : html`<button type="button" class="link" @click=${() => onShow(element)}>
            ${texts.problems.show}<span class="hidden">: ${sentence}</span>
          </button>`
    }
  </li>`;
}

function fixButtons({ buttons, sentence }: DescribedProblem, { editor }: Screen): readonly TemplateResult[] {
  return buttons
    .filter(({ fix }) => canCarryOut(fix))
    .map(
      ({ fix, label }) =>
        html`<button type="button" class="link" data-fix=${fix.kind} @click=${() => carryOutFix(fix, editor)}>${label}<span class="hidden">: ${sentence}</span></button>`,
    );
}

/** The problems of one step or flow, at its form. */
export function problemNotes({ problems, texts }: Screen, element: string): TemplateResult | typeof nothing {
  const own = problems.filter((problem) => problem.element === element);
  if (own.length === 0) return nothing;
  return html`<ul class="notes">
    ${own.map(
      ({ severity, sentence }) =>
        html`<li class=${severity}>${icon(severity)}<span class="hidden">${texts.problems[severity]}: </span><span class="sentence">${sentence}</span></li>`,
    )}
  </ul>`;
}
