import { nearestName } from '../names/nearest-name.ts';
import { roleIds } from '../procedure-ids.ts';
import type { Rule } from '../rule.ts';

/** A step names a role that `procedure.json` has. */
export const roleExists: Rule = {
  profile: 'procedure',
  codes: { ROLE_UNKNOWN: 'error' },
  check({ nodes, bundle }) {
    const known = roleIds(bundle);
    return nodes.flatMap(({ node: { id, settings } }) => {
      const { role } = settings;
      if (role === undefined || known.includes(role)) return [];
      const nearest = nearestName(role, known);
      if (nearest === undefined) return [{ code: 'ROLE_UNKNOWN', element: id, params: { role } }];
      const fix = { kind: 'set-role', label: 'FIX_SET_ROLE', params: { element: id, role: nearest } };
      return [{ code: 'ROLE_UNKNOWN', element: id, params: { role, nearest }, fixes: [fix] }];
    });
  },
};
