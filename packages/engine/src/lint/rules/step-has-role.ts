import { ElementKind } from '../../model/element-kind.ts';
import type { Rule } from '../rule.ts';

/** Work of a person needs a role or somebody by name: without one it lies in nobody's worklist. */
export const stepHasRole: Rule = {
  profile: 'procedure',
  codes: { STEP_WITHOUT_ROLE: 'error' },
  check: ({ nodes }) =>
    nodes
      .filter(({ node }) => node.kind === ElementKind.USER_TASK)
      .filter(({ node: { settings } }) => settings.role === undefined && settings.assignee === undefined)
      .map(({ node }) => ({ code: 'STEP_WITHOUT_ROLE', element: node.id })),
};
