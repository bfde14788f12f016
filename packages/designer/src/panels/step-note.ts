import { nameIn } from '../bundle/named-text.ts';
import { formatAmount, parseTerm } from '../process/term.ts';
import type { Screen } from './screen.ts';

/** Under each step of the diagram: who does it and by when. */
export function stepNotes({ state, procedure, texts, locale }: Screen): ReadonlyMap<string, string> {
  const roles = new Map(procedure.roles.map(({ id, name }) => [id, nameIn(name, locale)]));
  const notes = state.process.steps.flatMap(({ id, kind, attributes }): [string, string][] => {
    if (kind !== 'person' && attributes.term === '') return [];
    const term = parseTerm(attributes.term);
    const parts = [
      kind === 'person' ? roles.get(attributes.role) : undefined,
      term && `${formatAmount(term, locale)} ${texts.units[term.unit]}`,
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [[id, parts.join(' · ')]];
  });
  return new Map(notes);
}
