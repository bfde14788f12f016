import type { Rule } from '../rule.ts';

/** A form that no step shows was probably forgotten, at a step or in the bundle. */
export const formUsed: Rule = {
  profile: 'procedure',
  codes: { FORM_UNUSED: 'warning' },
  check({ nodes, bundle }) {
    const used = new Set(nodes.map(({ node }) => node.settings.form));
    const unused = Object.keys(bundle.forms).filter((form) => !used.has(form));
    return unused.map((form) => ({
      code: 'FORM_UNUSED',
      path: `forms/${form}.schema.json`,
      params: { form },
      fixes: [{ kind: 'remove-form', label: 'FIX_REMOVE_FORM', params: { form } }],
    }));
  },
};
