import { html, nothing, type TemplateResult } from 'lit';
import { canCarryOut, carryOutFix } from '../process/carry-out-fix.ts';
import { icon } from './icons.ts';
import { type ProblemPlace, placeOfProblem } from './parts/place-of-problem.ts';
import { pathOf } from './path-player.ts';
import type { DescribedProblem, Screen } from './screen.ts';

interface ProblemActions {
  readonly onShow: (element: string) => void;
  /** Goes to the panel in which it is mended. */
  readonly onOpen: (place: ProblemPlace) => void;
  /** Plays the way that leads to it. */
  readonly onPlay: (problem: DescribedProblem) => void;
}

/** All problems, each leading to its place. */
export function problemsPanel(screen: Screen, failed: boolean, actions: ProblemActions): TemplateResult {
  const { problems, texts } = screen;
  const words = texts.problems;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return html`<details class="problems" ?open=${errors > 0}>
    <summary>
      ${icon(problems.length === 0 ? 'ok' : errors > 0 ? 'error' : 'warning')}
      <span class="problems-title">${words.label}</span>
      <span class="problems-count" role="status">${failed ? words.lintFailed : summary(screen, errors)}</span>
    </summary>
    ${problems.length === 0 ? nothing : html`<ul>${problems.map((problem) => problemRow(problem, screen, actions))}</ul>`}
  </details>`;
}

function summary({ problems, texts }: Screen, errors: number): string {
  return problems.length === 0 ? texts.problems.none : texts.problems.count(errors, problems.length - errors);
}

function problemRow(
  problem: DescribedProblem,
  screen: Screen,
  { onShow, onOpen, onPlay }: ProblemActions,
): TemplateResult {
  const { texts } = screen;
  const { element, severity, sentence } = problem;
  const place = placeOfProblem(problem.path);
  // The element of a decision stands in its file, not in the process.
  const show =
    place !== undefined ? () => onOpen(place) : element !== undefined ? () => onShow(element) : undefined;
  return html`<li class=${severity}>
    ${icon(severity)}<span class="hidden">${texts.problems[severity]}: </span><span class="sentence">${sentence}</span>
    ${fixButtons(problem, screen)}
    ${
      pathOf(problem).length === 0
        ? nothing
        : html`<button type="button" class="link" data-action="play" @click=${() => onPlay(problem)}>${texts.path.play}<span class="hidden">: ${sentence}</span></button>`
    }
    ${
      show === undefined
        ? nothing
        : html`<button type="button" class="link" data-action="show" @click=${show}>
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
