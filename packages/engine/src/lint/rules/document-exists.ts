import { nearestName } from '../names/nearest-name.ts';
import { documentIds } from '../procedure-ids.ts';
import type { Finding, Rule } from '../rule.ts';

/** A step issues a printed form that the facts of the procedure name. */
export const documentExists: Rule = {
  profile: 'procedure',
  codes: { DOCUMENT_UNKNOWN: 'error' },
  check({ nodes, bundle }) {
    const known = documentIds(bundle);
    return nodes.flatMap(({ node: { id, settings } }): readonly Finding[] => {
      const { document } = settings;
      if (document === undefined || known.includes(document)) return [];
      const nearest = nearestName(document, known);
      if (nearest === undefined) return [{ code: 'DOCUMENT_UNKNOWN', element: id, params: { document } }];
      const params = { element: id, document: nearest };
      const fix = { kind: 'set-document', label: 'FIX_SET_DOCUMENT', params };
      return [{ code: 'DOCUMENT_UNKNOWN', element: id, params: { document, nearest }, fixes: [fix] }];
    });
  },
};
