import { ElementKind } from '../../model/element-kind.ts';
import type { Json } from '../../model/json.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import { clockIds, notificationIds, roleIds } from '../procedure-ids.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** The names that a scenario may use. */
interface Known {
  readonly elements: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly clocks: readonly string[];
  readonly notifications: readonly string[];
}

function knownOf({ nodes, bundle }: Subject): Known {
  const tasks = nodes.filter(({ node }) => node.kind === ElementKind.USER_TASK);
  return {
    elements: new Set(nodes.map(({ node }) => node.id)),
    tasks: new Set(tasks.map(({ node }) => node.id)),
    roles: roleIds(bundle),
    clocks: clockIds(bundle),
    notifications: notificationIds(bundle),
  };
}

type Found = Omit<Finding, 'path'>;

function strings(value: Json | undefined): readonly string[] {
  return list(value).filter((item) => typeof item === 'string');
}

function checkElement(stepId: string, known: Known, byHand: boolean): readonly Found[] {
  if (!known.elements.has(stepId)) return [{ code: 'SCENARIO_STEP_UNKNOWN', params: { stepId } }];
  return byHand && !known.tasks.has(stepId)
    ? [{ code: 'SCENARIO_STEP_NOT_FOR_PERSON', params: { stepId } }]
    : [];
}

function checkActor(actor: Json | undefined, known: Known): readonly Found[] {
  return strings(own(actor, 'roles'))
    .filter((role) => !known.roles.includes(role))
    .map((role) => ({ code: 'SCENARIO_ROLE_UNKNOWN', params: { role } }));
}

function checkExpectation(expectation: Json | undefined, known: Known): readonly Found[] {
  const named = ['visited', 'notVisited'].flatMap((key) => strings(own(expectation, key)));
  const clocks = Object.keys(own(expectation, 'clocks') ?? {});
  const told = ['notified', 'notNotified'].flatMap((key) => strings(own(expectation, key)));
  return [
    ...strings(own(expectation, 'tasks')).flatMap((element) => checkElement(element, known, true)),
    ...named.flatMap((element) => checkElement(element, known, false)),
    ...clocks
      .filter((clock) => !known.clocks.includes(clock))
      .map((clock): Found => ({ code: 'SCENARIO_CLOCK_UNKNOWN', params: { clock } })),
    ...told
      .filter((notification) => !known.notifications.includes(notification))
      .map((notification): Found => ({ code: 'SCENARIO_NOTIFICATION_UNKNOWN', params: { notification } })),
  ];
}

/** What each kind of step of a scenario names. */
const steps: Readonly<Record<string, (content: Json, known: Known) => readonly Found[]>> = {
  start: (content, known) => checkActor(own(content, 'actor'), known),
  complete: (content, known) => [
    ...checkElement(String(own(content, 'element') ?? ''), known, true),
    ...checkActor(own(content, 'actor'), known),
  ],
  message: () => [],
  answer: (content, known) => checkElement(String(own(content, 'element') ?? ''), known, false),
  advance: () => [],
  expect: checkExpectation,
};

function checkStep(step: Json, known: Known): readonly Found[] {
  const [entry, ...others] = isObject(step) ? Object.entries(step) : [];
  const check = entry === undefined || !Object.hasOwn(steps, entry[0]) ? undefined : steps[entry[0]];
  if (entry !== undefined && check !== undefined && others.length === 0) return check(entry[1], known);
  return [{ code: 'SCENARIO_UNREADABLE', params: { expected: Object.keys(steps) } }];
}

function checkScenario(scenario: string, content: Json, known: Known): readonly Finding[] {
  const path = `scenarios/${scenario}.json`;
  const told = own(content, 'steps');
  if (!Array.isArray(told))
    return [{ code: 'SCENARIO_UNREADABLE', path: `${path}#/steps`, params: { scenario, expected: 'list' } }];
  return told.flatMap((step: Json, index) =>
    checkStep(step, known).map(({ params, ...finding }) => ({
      ...finding,
      path: `${path}#/steps/${index}`,
      params: { scenario, ...params },
    })),
  );
}

/** A scenario names steps, roles, clocks and notifications that the procedure has. */
export const scenarioNames: Rule = {
  profile: 'procedure',
  codes: {
    SCENARIO_UNREADABLE: 'error',
    SCENARIO_STEP_UNKNOWN: 'error',
    SCENARIO_STEP_NOT_FOR_PERSON: 'error',
    SCENARIO_CLOCK_UNKNOWN: 'error',
    SCENARIO_NOTIFICATION_UNKNOWN: 'error',
    SCENARIO_ROLE_UNKNOWN: 'error',
  },
  check(subject) {
    const known = knownOf(subject);
    return Object.entries(subject.bundle.scenarios).flatMap(([scenario, content]) =>
      checkScenario(scenario, content, known),
    );
  },
};
