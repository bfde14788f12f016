import { choicesOf } from '../choices.ts';
import type { Rule } from '../rule.ts';

/** Where the procedure divides, the name is the question that the ways answer. */
export const choiceHasQuestion: Rule = {
  profile: 'procedure',
  codes: { CHOICE_WITHOUT_QUESTION: 'warning' },
  check: (subject) =>
    choicesOf(subject)
      .filter(({ node }) => (node.name ?? '').trim() === '')
      .map(({ node }) => ({ code: 'CHOICE_WITHOUT_QUESTION', element: node.id })),
};
