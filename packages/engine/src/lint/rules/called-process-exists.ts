import type { Rule } from '../rule.ts';

/** What a step calls is a process of the same drawing. */
export const calledProcessExists: Rule = {
  profile: 'constraints',
  codes: { CALLED_PROCESS_UNKNOWN: 'error' },
  check({ nodes, processes }) {
    const known = new Set(processes.map(({ id }) => id));
    return nodes.flatMap(({ node: { id, called } }) =>
      called === undefined || called.startsWith('=') || known.has(called)
        ? []
        : [{ code: 'CALLED_PROCESS_UNKNOWN', element: id, params: { process: called } }],
    );
  },
};
