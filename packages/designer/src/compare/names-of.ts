import type { Bundle } from '../bundle/bundle.ts';
import { nameIn } from '../bundle/named-text.ts';
import { type Choice, readProcedure } from '../bundle/procedure-view.ts';

/** What the ids of a procedure are called. */
export function namesOf(bundle: Bundle, locale: string) {
  const { roles, forms, decisions, documents } = readProcedure(bundle);
  const nameOf = (choices: readonly Choice[], id: string): string => {
    const found = choices.find((choice) => choice.id === id);
    return found === undefined ? id : nameIn(found.name, locale);
  };
  return {
    role: (id: string) => nameOf(roles, id),
    form: (id: string) => nameOf(forms, id),
    decision: (id: string) => nameOf(decisions, id),
    document: (id: string) => nameOf(documents, id),
  };
}
