import { elements } from '../../elements/registry.ts';
import type { Rule } from '../rule.ts';

/** Whatever is done has a name that says what: people read it in worklists and histories. */
export const stepHasName: Rule = {
  profile: 'procedure',
  codes: { STEP_WITHOUT_NAME: 'warning' },
  check: ({ nodes }) =>
    nodes
      .filter(({ node }) => elements[node.kind].activity === true && (node.name ?? '').trim() === '')
      .map(({ node }) => ({ code: 'STEP_WITHOUT_NAME', element: node.id })),
};
