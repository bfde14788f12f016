import { nearestName } from '../names/nearest-name.ts';
import type { Rule } from '../rule.ts';

/** A step shows a form that the bundle has. */
export const formExists: Rule = {
  profile: 'procedure',
  codes: { FORM_UNKNOWN: 'error' },
  check: ({ nodes, bundle }) =>
    nodes.flatMap(({ node: { id, settings } }) => {
      const { form } = settings;
      if (form === undefined || Object.hasOwn(bundle.forms, form)) return [];
      const nearest = nearestName(form, Object.keys(bundle.forms));
      if (nearest === undefined) return [{ code: 'FORM_UNKNOWN', element: id, params: { form } }];
      const fix = { kind: 'set-form', label: 'FIX_SET_FORM', params: { element: id, form: nearest } };
      return [{ code: 'FORM_UNKNOWN', element: id, params: { form, nearest }, fixes: [fix] }];
    }),
};
