import { elements } from '../../elements/registry.ts';
import { ElementKind } from '../../model/element-kind.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { placeholdersIn } from '../../util/placeholders.ts';
import { expressionNames } from '../names/expression-names.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import { nearestName } from '../names/nearest-name.ts';
import { notificationIds, roleIds } from '../procedure-ids.ts';
import type { Finding, Rule } from '../rule.ts';
import { checkText, suggestion } from '../stages/check-expressions.ts';
import type { Subject } from '../subject.ts';

/** A notification of `procedure.json`, whose shape `procedure-facts` checks. */
interface Placed {
  readonly id: string;
  readonly on: Json | undefined;
  readonly definition: JsonObject;
  readonly path: string;
}

function placedIn({ bundle }: Subject): readonly Placed[] {
  return list(own(bundle.procedure as unknown as Json, 'notifications')).flatMap((definition, index) =>
    isObject(definition) && typeof definition.id === 'string'
      ? [
          {
            id: definition.id,
            on: own(definition, 'on'),
            definition,
            path: `procedure.json#/notifications/${index}`,
          },
        ]
      : [],
  );
}

function textAt(value: Json | undefined, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' ? found : undefined;
}

function didYouMean(name: string, known: readonly string[]): { readonly nearest?: string } {
  const nearest = nearestName(name, known);
  return nearest === undefined ? {} : { nearest };
}

/** The step, phase, clock and warning that a notification waits for are there. */
function checkTrigger({ id, on, path }: Placed, subject: Subject): readonly Finding[] {
  const clock = textAt(on, 'clock');
  const clocks = list(own(subject.bundle.procedure as unknown as Json, 'clocks'));
  const levels = clocks
    .filter((one) => own(one, 'id') === clock)
    .flatMap((one) => list(own(one, 'warnings')).map((warning) => textAt(warning, 'level') ?? ''));
  const named: readonly (readonly [Finding['code'], string, readonly string[]])[] = [
    ['NOTIFICATION_STEP_UNKNOWN', 'element', subject.nodes.map(({ node }) => node.id)],
    ['NOTIFICATION_PHASE_UNKNOWN', 'phase', subject.nodes.flatMap(({ node }) => node.settings.status ?? [])],
    ['NOTIFICATION_CLOCK_UNKNOWN', 'clock', clocks.flatMap((one) => textAt(one, 'id') ?? [])],
    ['NOTIFICATION_LEVEL_UNKNOWN', 'level', levels],
  ];
  return named.flatMap(([code, key, known]): readonly Finding[] => {
    const found = textAt(on, key);
    if (found === undefined || known.includes(found)) return [];
    const params = { notification: id, found, ...didYouMean(found, known) };
    return [{ code, path: `${path}/on/${key}`, params }];
  });
}

function sendersOf({ nodes }: Subject, id: string) {
  return nodes.filter(({ node }) => node.settings.notification === id).map(({ node }) => node);
}

/** Who is told can be told: roles are there, and only a task has somebody who does it. */
function checkRecipients(placed: Placed, subject: Subject): readonly Finding[] {
  const { id, on, definition, path } = placed;
  const roles = roleIds(subject.bundle);
  const element = textAt(on, 'element');
  const node = subject.nodes.find((one) => one.node.id === element)?.node;
  const hasTask = node?.kind === ElementKind.USER_TASK;
  const needsTask = textAt(on, 'event') === 'task-opened' && node !== undefined && !hasTask;
  const opened: readonly Finding[] = needsTask
    ? [{ code: 'NOTIFICATION_WITHOUT_TASK', path, params: { notification: id } }]
    : [];
  return list(own(definition, 'to'))
    .flatMap((to, index): readonly Finding[] => {
      const role = textAt(to, 'role');
      const at = `${path}/to/${index}`;
      if (role !== undefined && !roles.includes(role)) {
        const params = { notification: id, role, ...didYouMean(role, roles) };
        return [{ code: 'NOTIFICATION_ROLE_UNKNOWN', path: at, params }];
      }
      if (textAt(to, 'kind') !== 'assignee' || hasTask || needsTask) return [];
      return [{ code: 'NOTIFICATION_WITHOUT_TASK', path: at, params: { notification: id } }];
    })
    .concat(opened);
}

/** What the texts fill in is data that a case has. */
function checkTexts({ id, definition, path }: Placed, subject: Subject): readonly Finding[] {
  const { names, open } = expressionNames(subject);
  const texts = ['subject', 'text'].flatMap((part) =>
    ['vi', 'en'].map(
      (locale) => [`${path}/${part}/${locale}`, textAt(own(definition, part), locale) ?? ''] as const,
    ),
  );
  return texts.flatMap(([at, text]) =>
    placeholdersIn(text).flatMap(({ expression }): readonly Finding[] => {
      const { compiled, unknown } = checkText(expression, names, []);
      const fields = compiled.problems
        .filter(({ code }) => code === 'FEEL_NAME_UNKNOWN')
        .map(({ params }) => String(params.name));
      // Where services or messages bring data under names of their own, an outer name may be one of those.
      const found = [...(open ? [] : unknown), ...fields].map((name): Finding => {
        const params = { notification: id, name, ...suggestion(name, names) };
        return { code: 'NOTIFICATION_VALUE_UNKNOWN', path: at, params };
      });
      if (found.length > 0 || compiled.problems.length === 0) return found;
      return [{ code: 'NOTIFICATION_TEXT_UNREADABLE', path: at, params: { notification: id, expression } }];
    }),
  );
}

function checkSenders(subject: Subject): readonly Finding[] {
  const known = notificationIds(subject.bundle);
  return subject.nodes.flatMap(({ node }): readonly Finding[] => {
    const { notification } = node.settings;
    if (notification === undefined) return [];
    if (!known.includes(notification)) {
      const params = { notification, ...didYouMean(notification, known) };
      return [{ code: 'NOTIFICATION_UNKNOWN', element: node.id, params }];
    }
    const sends = node.kind === ElementKind.SEND_TASK || elements[node.kind].throws === true;
    return sends ? [] : [{ code: 'NOTIFICATION_MISPLACED', element: node.id, params: { notification } }];
  });
}

/** A notification is sent by something that happens, to somebody who is there, with data that a case has. */
export const notificationRules: Rule = {
  profile: 'procedure',
  codes: {
    NOTIFICATION_UNKNOWN: 'error',
    NOTIFICATION_MISPLACED: 'warning',
    NOTIFICATION_NEVER_SENT: 'warning',
    NOTIFICATION_STEP_UNKNOWN: 'error',
    NOTIFICATION_PHASE_UNKNOWN: 'error',
    NOTIFICATION_CLOCK_UNKNOWN: 'error',
    NOTIFICATION_LEVEL_UNKNOWN: 'error',
    NOTIFICATION_ROLE_UNKNOWN: 'error',
    NOTIFICATION_WITHOUT_TASK: 'error',
    NOTIFICATION_VALUE_UNKNOWN: 'error',
    NOTIFICATION_TEXT_UNREADABLE: 'error',
  },
  check: (subject) => [
    ...checkSenders(subject),
    ...placedIn(subject).flatMap((placed): readonly Finding[] => {
      const { id, on, path } = placed;
      const isSilent = on === undefined && sendersOf(subject, id).length === 0;
      return [
        ...(isSilent
          ? [{ code: 'NOTIFICATION_NEVER_SENT', path, params: { notification: id } } as const]
          : []),
        ...checkTrigger(placed, subject),
        ...checkRecipients(placed, subject),
        ...checkTexts(placed, subject),
      ];
    }),
  ],
};
