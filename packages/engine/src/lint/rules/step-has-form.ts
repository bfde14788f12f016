import { ElementKind } from '../../model/element-kind.ts';
import type { Rule } from '../rule.ts';

/** Work of a person usually ends with something entered. */
export const stepHasForm: Rule = {
  profile: 'procedure',
  codes: { STEP_WITHOUT_FORM: 'warning' },
  check: ({ nodes }) =>
    nodes
      .filter(({ node }) => node.kind === ElementKind.USER_TASK && node.settings.form === undefined)
      .map(({ node }) => ({ code: 'STEP_WITHOUT_FORM', element: node.id })),
};
