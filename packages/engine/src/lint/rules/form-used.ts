import type { Rule } from '../rule.ts';
import { expressionPlaces } from '../stages/expression-places.ts';
import type { Subject } from '../subject.ts';

/** Whether somebody still reads what the form holds: then removing it would break more than it mends. */
function isRead(form: string, subject: Subject): boolean {
  const printed = Object.values(subject.bundle.documents).map(({ content }) => String(content));
  const texts = expressionPlaces(subject).map(({ expression }) => expression.text);
  return [...texts, ...printed].some((text) => text.includes(form));
}

/** A form that no step shows was probably forgotten, at a step or in the bundle. */
export const formUsed: Rule = {
  profile: 'procedure',
  codes: { FORM_UNUSED: 'warning' },
  check(subject) {
    const { nodes, bundle } = subject;
    const used = new Set(nodes.map(({ node }) => node.settings.form));
    const unused = Object.keys(bundle.forms).filter((form) => !used.has(form));
    return unused.map((form) => ({
      code: 'FORM_UNUSED',
      path: `forms/${form}.schema.json`,
      params: { form },
      ...(isRead(form, subject)
        ? {}
        : { fixes: [{ kind: 'remove-form', label: 'FIX_REMOVE_FORM', params: { form } }] }),
    }));
  },
};
