import { ElementKind } from '../../model/element-kind.ts';
import type { FlowNode } from '../../model/scope.ts';
import { beginsCase, isUnordered } from '../graph.ts';
import type { Finding, Rule } from '../rule.ts';
import type { PlacedScope } from '../subject.ts';

function missing({ scope, owner }: PlacedScope): readonly Finding[] {
  if (owner === undefined) return [{ code: 'START_MISSING' }];
  const { name = owner.node.id } = owner.node;
  return [{ code: 'START_MISSING', element: scope.id, params: { name } }];
}

function repeated(starts: readonly FlowNode[]): readonly Finding[] {
  const [first] = starts;
  const names = starts.map(({ id, name }) => name ?? id);
  return first === undefined ? [] : [{ code: 'START_REPEATED', element: first.id, params: { names } }];
}

/** A case begins at one place. Beginnings that wait for a message or a time are further ones, and may be several. */
export const oneStart: Rule = {
  profile: 'procedure',
  codes: { START_MISSING: 'error', START_REPEATED: 'error' },
  check: ({ scopes }) =>
    scopes.flatMap((placed) => {
      if (isUnordered(placed.scope) || 'global' in placed.process) return [];
      const starts = placed.scope.nodes.filter(beginsCase);
      if (starts.length === 0) return missing(placed);
      const plain = starts.filter(
        ({ kind, events }) => kind === ElementKind.START_EVENT && events.length === 0,
      );
      return plain.length > 1 ? repeated(plain) : [];
    }),
};
