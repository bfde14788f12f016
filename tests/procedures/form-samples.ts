import type { Bundle, Scenario } from '@motcua/engine/bundle';

/** A submission in a scenario, and the form that it is for. */
export interface FormSample {
  readonly scenario: string;
  readonly element: string;
  readonly form: string;
  readonly data: unknown;
}

/** Every submission in the scenarios of a bundle. */
export function formSamples(
  bundle: Bundle,
  formOf: (element: string) => string | undefined,
): readonly FormSample[] {
  return Object.entries(bundle.scenarios).flatMap(([scenario, content]) =>
    (content as unknown as Scenario).steps.flatMap((step) => {
      const submission = submissionOf(step);
      if (submission === undefined) return [];
      const { element, data } = submission;
      return [{ scenario, element, form: formOf(element) ?? '', data }];
    }),
  );
}

/** The start has no element in a scenario: it is the start event of the process. */
export const START = '';

function submissionOf(step: Scenario['steps'][number]): { element: string; data: unknown } | undefined {
  if ('start' in step) return { element: START, data: step.start.data };
  return 'complete' in step ? { element: step.complete.element, data: step.complete.data } : undefined;
}
