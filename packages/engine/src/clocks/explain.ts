import type { ClockState } from './clock-state.ts';
import { english } from './explain-en.ts';
import { vietnamese } from './explain-vi.ts';
import {
  type ExplanationStep,
  type ExplanationStepKind,
  type ExplanationStepOf,
  explainSteps,
  type Sentences,
} from './explanation.ts';
import type { ClockCalendars } from './replay.ts';

/** The locales that an explanation can be given in. */
export type ExplanationLocale = 'vi' | 'en';

const locales: Readonly<Record<ExplanationLocale, Sentences>> = { vi: vietnamese, en: english };

/**
 * Explains the due date of a clock, sentence by sentence: when it was received and from when it counts, what paused or extended it, the
 * days off and worked days on the way, and the date that comes out.
 *
 * @example
 * explain({ clock, calendar, locale: 'en' });
 * // ['Received at 16:40 on Friday 03/05/2024, after the cut-off at 15:00 → counts from 07:30 on Saturday 04/05/2024.', …]
 */
export function explain(
  options: ClockCalendars & { readonly clock: ClockState; readonly locale: ExplanationLocale },
): readonly string[] {
  return explainSteps(options).map((step) => sentenceOf(locales[options.locale], step));
}

/** The sentence of one step in a locale. */
function sentenceOf<Kind extends ExplanationStepKind>(
  sentences: Sentences,
  step: ExplanationStepOf<Kind> & ExplanationStep,
): string {
  const say = sentences[step.kind] as (step: ExplanationStep) => string;
  return say(step);
}
