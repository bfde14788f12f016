import { decidable, decisionNamed } from '../decisions.ts';
import { nearestName } from '../names/nearest-name.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

function unknown({ nodes, decisions }: Subject): readonly Finding[] {
  const known = decidable(decisions).flatMap(({ id, name }) => [id, name]);
  return nodes.flatMap(({ node: { id, settings } }) => {
    const { decision } = settings;
    if (decision === undefined || decisionNamed(decision, decisions) !== undefined) return [];
    const nearest = nearestName(decision, known);
    if (nearest === undefined) return [{ code: 'DECISION_UNKNOWN', element: id, params: { decision } }];
    const params = { element: id, decision: nearest };
    const fix = { kind: 'set-decision', label: 'FIX_SET_DECISION', params };
    return [{ code: 'DECISION_UNKNOWN', element: id, params: { decision, nearest }, fixes: [fix] }];
  });
}

/** Whether some step asks for a decision of a file, or for one that another file imports it for. */
function unused({ nodes, bundle, decisions }: Subject): readonly Finding[] {
  const asked = nodes.flatMap(({ node }) => {
    const { decision } = node.settings;
    return decision === undefined ? [] : (decisionNamed(decision, decisions) ?? []);
  });
  const imported = (namespace: string): boolean =>
    Object.values(bundle.decisions).filter((xml) => xml.includes(`"${namespace}"`)).length > 1;
  return [...decisions.paths]
    .filter(
      ([namespace]) => !imported(namespace) && !asked.some((element) => element.namespace === namespace),
    )
    .map(([, path]) => ({ code: 'DECISION_UNUSED', path, params: { file: path } }));
}

/** A step asks for a decision that the bundle has, and each file of decisions is asked for something. */
export const decisionExists: Rule = {
  profile: 'procedure',
  codes: { DECISION_UNKNOWN: 'error', DECISION_UNUSED: 'warning' },
  check: (subject) => [...unknown(subject), ...unused(subject)],
};
