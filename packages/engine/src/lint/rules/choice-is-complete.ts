import { ElementKind } from '../../model/element-kind.ts';
import type { Fix } from '../../model/problem.ts';
import type { SequenceFlow } from '../../model/scope.ts';
import { type Choice, choicesOf } from '../choices.ts';
import type { Finding, Rule } from '../rule.ts';

function setDefault(choice: Choice, way: SequenceFlow): Fix {
  const params = { element: choice.node.id, flow: way.id, wayName: way.name ?? way.id };
  return { kind: 'set-default', label: 'FIX_SET_DEFAULT', params };
}

function unsaid({ node, ways }: Choice): readonly SequenceFlow[] {
  return ways.filter(({ id, condition }) => condition === undefined && id !== node.default);
}

/** Of ways that exclude each other, one without a condition is always taken, and those after it never. */
function withoutCondition(choice: Choice): readonly Finding[] {
  if (choice.node.kind !== ElementKind.EXCLUSIVE_GATEWAY) return [];
  const ways = unsaid(choice);
  const isOnly = ways.length === 1 && choice.node.default === undefined;
  return ways.map((way) => ({
    code: 'WAY_WITHOUT_CONDITION',
    element: way.id,
    ...(isOnly ? { fixes: [setDefault(choice, way)] } : {}),
  }));
}

/** Whether two conditions are each other's opposite, as far as can be seen: `x` and `not(x)`, `x = true` and `x = false`. */
function areOpposite(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll(/\s+/g, '');
  const [left, right] = [plain(one), plain(other)];
  if (right === `not(${left})` || left === `not(${right})`) return true;
  const swapped = left.replace(/=(true|false)$/, (_, value) => (value === 'true' ? '=false' : '=true'));
  return swapped !== left && swapped === right;
}

function isExhaustive(ways: readonly SequenceFlow[]): boolean {
  const [one, other] = ways.map(({ condition }) => condition?.text ?? '');
  return ways.length === 2 && areOpposite(one ?? '', other ?? '');
}

function withoutDefault(choice: Choice): readonly Finding[] {
  const { node, ways } = choice;
  if (node.default !== undefined || unsaid(choice).length > 0 || isExhaustive(ways)) return [];
  const last = ways.at(-1);
  return [
    {
      code: 'CHOICE_WITHOUT_DEFAULT',
      element: node.id,
      ...(last === undefined ? {} : { fixes: [setDefault(choice, last)] }),
    },
  ];
}

function conditionOfDefault({ node, ways }: Choice): readonly Finding[] {
  return ways
    .filter(({ id, condition }) => id === node.default && condition !== undefined)
    .map(({ id }) => ({ code: 'DEFAULT_WITH_CONDITION', element: id }));
}

/** Where a case takes one of several ways, each way says when, and one is for all other cases. */
export const choiceIsComplete: Rule = {
  profile: 'procedure',
  codes: {
    CHOICE_WITHOUT_DEFAULT: 'warning',
    WAY_WITHOUT_CONDITION: 'error',
    DEFAULT_WITH_CONDITION: 'warning',
  },
  check: (subject) =>
    choicesOf(subject).flatMap((choice) => [
      ...withoutCondition(choice),
      ...withoutDefault(choice),
      ...conditionOfDefault(choice),
    ]),
};
