import { EventKind } from '../../model/event-kind.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { FlowNode } from '../../model/scope.ts';
import { beginningsOf, graphOf, isLink, reachedFrom } from '../graph.ts';
import type { Finding, Rule } from '../rule.ts';
import { checkSoundness } from '../soundness/check-process.ts';
import type { SoundnessFinding } from '../soundness/soundness.ts';
import type { PlacedNode, Subject } from '../subject.ts';

/** How many steps of a way are named: the last ones, which lead to where it goes wrong. */
const NAMED_STEPS = 5;

/** What the drawing alone shows, other rules say: no arrow leads there, it is behind an undoing, a jump has two places, no arrow leads to an end. */
function isPlain({ code, element }: SoundnessFinding, { node, place }: PlacedNode): boolean {
  const { next, before } = graphOf(place.scope);
  if (code === 'STEP_NEVER_BEGINS') {
    const reached = reachedFrom(next, beginningsOf(place.scope));
    const isUndoing = ({ id, events }: FlowNode): boolean =>
      before.get(element)?.includes(id) === true &&
      events.some(({ kind }) => kind === EventKind.COMPENSATION);
    return isLink(node) || !reached.has(element) || place.scope.nodes.some(isUndoing);
  }
  const ends = [...next].filter(([, after]) => after.length === 0).map(([id]) => id);
  return code === 'CASE_MAY_NEVER_END' && !reachedFrom(before, ends).has(element);
}

/** What an element without a name lies before. */
function nextName({ node, place }: PlacedNode): string | undefined {
  if (node.name !== undefined) return undefined;
  const { next } = graphOf(place.scope);
  const after = [...reachedFrom(next, [node.id])].map((id) =>
    place.scope.nodes.find((other) => other.id === id),
  );
  return after.find((other) => other?.name !== undefined)?.name;
}

function findingOf({ code, element, path }: SoundnessFinding, placed: PlacedNode, subject: Subject): Finding {
  const names = new Map([
    ...subject.nodes.map(({ node: { id, name } }) => [id, name] as const),
    ...subject.flows.map(({ flow: { id, name } }) => [id, name] as const),
  ]);
  const named = path.map((id) => names.get(id)).filter((name) => name !== undefined && name !== '');
  const steps = named.slice(-NAMED_STEPS).map((name) => `«${name}»`);
  const next = nextName(placed);
  return {
    code,
    element,
    params: {
      path,
      ...(steps.length === 0 ? {} : { steps }),
      ...(next === undefined ? {} : { next }),
    },
  };
}

function findingsOf(process: ProcessModel, subject: Subject): readonly Finding[] {
  const soundness = checkSoundness(process);
  if (soundness.verdict === 'undecided') return [{ code: 'WAYS_NOT_DECIDED' }];
  if (soundness.verdict === 'sound') return [];
  return soundness.findings.flatMap((finding) => {
    const placed = subject.nodes.find(({ node }) => node.id === finding.element);
    if (placed === undefined) return [];
    const isSaid = subject.bundle.procedure !== undefined && isPlain(finding, placed);
    return isSaid ? [] : [findingOf(finding, placed, subject)];
  });
}

/** Whatever way a case takes, it comes to its end, and nothing is done twice by two branches. */
export const waysComeToEnd: Rule = {
  profile: 'soundness',
  codes: {
    JOIN_MAY_WAIT_FOREVER: 'error',
    STEP_DONE_TWICE: 'warning',
    STEP_NEVER_BEGINS: 'error',
    CASE_MAY_NEVER_END: 'error',
    WAYS_NOT_DECIDED: 'warning',
  },
  check: (subject) => subject.processes.flatMap((process) => findingsOf(process, subject)),
};
