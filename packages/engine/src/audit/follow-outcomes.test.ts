import { expect, test } from 'vitest';
import type { ElementKind } from '../model/element-kind.ts';
import type { Outcome } from '../model/outcome.ts';
import { followOutcomes, type Ways } from './follow-outcomes.ts';

const ways: Ways = {
  nodes: new Map([
    ['start', new Set<ElementKind>(['start-event'])],
    ['work', new Set<ElementKind>(['user-task'])],
    ['end', new Set<ElementKind>(['end-event'])],
  ]),
  flows: new Map([
    ['a', [{ source: 'start', target: 'work' }]],
    ['b', [{ source: 'work', target: 'end' }]],
  ]),
};

const passage = (type: 'entered' | 'left', element: string, kind: ElementKind, token: string): Outcome => ({
  type,
  element,
  kind,
  scope: 'root',
  token,
});
const taken = (element: string): Outcome => ({ type: 'taken', element, scope: 'root' });

const first: readonly Outcome[] = [
  passage('entered', 'start', 'start-event', '1'),
  passage('left', 'start', 'start-event', '1'),
  taken('a'),
  passage('entered', 'work', 'user-task', '2'),
];
const second: readonly Outcome[] = [
  passage('left', 'work', 'user-task', '2'),
  taken('b'),
  passage('entered', 'end', 'end-event', '3'),
  passage('left', 'end', 'end-event', '3'),
];

function follow(...commands: readonly (readonly Outcome[])[]) {
  return followOutcomes(
    commands.map((outcomes, index) => ({ seq: index + 1, outcomes })),
    ways,
  );
}

test('a way through the model is possible', () => {
  expect(follow(first, second)).toEqual([]);
});

test.each<[string, readonly Outcome[], string]>([
  ['a flow that the model does not have', [taken('x')], "a flow of the process, and 'x' is none"],
  ['a flow from where the case has never been', [taken('b'), ...second.slice(2)], "to have been at 'work'"],
  ['a flow to elsewhere', [taken('a'), ...second.slice(2)], "'work' to be entered next"],
  ['an element of another kind', [passage('entered', 'end', 'user-task', '9')], "a user-task 'end'"],
  ['a token that enters twice', [passage('entered', 'start', 'start-event', '1')], 'to enter once'],
  ['a token that leaves twice', [passage('left', 'start', 'start-event', '1')], 'to leave once'],
])('%s is not', (_name, outcomes, expected) => {
  const isFromNowhere = expected.includes('have been');

  const found = isFromNowhere ? follow(outcomes) : follow(first, outcomes);

  expect(found[0]?.expected).toContain(expected);
  expect(found[0]?.seq).toBe(isFromNowhere ? 1 : 2);
});

test('what was left without ever having been entered is not', () => {
  expect(follow(second)[0]?.expected).toContain('been there before');
});
