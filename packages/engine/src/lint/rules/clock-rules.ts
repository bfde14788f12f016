import type { ClockDefinition } from '../../clocks/clock-definition.ts';
import { EventKind } from '../../model/event-kind.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import { roleIds } from '../procedure-ids.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

type Clock = Partial<ClockDefinition> & { readonly id: string };

/** Kinds whose end means something in law; others measure how an office works. */
const BINDING: ReadonlySet<string> = new Set(['statutory', 'applicant']);

/** The clocks of `procedure.json`, whose shape `procedure-facts` checks. */
function clocksOf({ bundle }: Subject): readonly (readonly [clock: Clock, path: string])[] {
  return list(own(bundle.procedure, 'clocks')).flatMap((clock, index) =>
    isObject(clock) && typeof clock.id === 'string'
      ? [[clock as unknown as Clock, `procedure.json#/clocks/${index}`] as const]
      : [],
  );
}

/** Whether the process itself waits for the end of a clock: by a timer at its due date, or by a condition that asks how it stands. */
function isLookedAt(id: string, { nodes }: Subject): boolean {
  return nodes.some(({ node: { events } }) =>
    events.some(({ timer, condition }) => {
      const value = timer?.value;
      const due = value !== undefined && 'expression' in value ? value.expression.text.trim() : '';
      const isAsked = condition?.text.includes(`case.clocks.${id}.status`) === true;
      return due === `case.clocks.${id}.dueAt` || isAsked;
    }),
  );
}

function checkExpiry(clock: Clock, path: string, subject: Subject): readonly Finding[] {
  const { id, kind = '', onExpiry } = clock;
  const says = isObject(onExpiry) && Object.keys(onExpiry).length > 0;
  if (says || !BINDING.has(kind) || isLookedAt(id, subject)) return [];
  return [{ code: 'CLOCK_EXPIRY_WITHOUT_CONSEQUENCE', path, params: { clock: id } }];
}

function hears(event: string, { nodes }: Subject): boolean {
  return nodes.some(({ node: { events } }) =>
    events.some(
      ({ kind, name }) =>
        kind === EventKind.SIGNAL && (name === undefined || !('literal' in name) || name.literal === event),
    ),
  );
}

function checkEvent({ id, onExpiry }: Clock, path: string, subject: Subject): readonly Finding[] {
  const event = own(onExpiry as never, 'event');
  if (typeof event !== 'string' || hears(event, subject)) return [];
  return [{ code: 'CLOCK_EVENT_UNHEARD', path: `${path}/onExpiry/event`, params: { clock: id, event } }];
}

/** Every role that the rules of a clock name. */
function rolesOf({ warnings, onExpiry, pause, extension }: Clock): readonly unknown[] {
  const tell = list(warnings as never).map((warning) => own(warning, 'tell'));
  const lists = [pause, extension].flatMap((rule) => list(own(rule as never, 'roles')));
  return [...tell, own(onExpiry as never, 'escalateTo'), ...lists];
}

function checkRoles(clock: Clock, path: string, { bundle }: Subject): readonly Finding[] {
  const known = roleIds(bundle);
  const unknown = rolesOf(clock).filter((role) => typeof role === 'string' && !known.includes(role));
  return [...new Set(unknown)].map((role) => ({
    code: 'CLOCK_ROLE_UNKNOWN',
    path,
    params: { clock: clock.id, role: String(role) },
  }));
}

/** What a clock says of its end comes about: something follows, somebody hears it, and those who are told are there. */
export const clockRules: Rule = {
  profile: 'procedure',
  codes: {
    CLOCK_EXPIRY_WITHOUT_CONSEQUENCE: 'warning',
    CLOCK_EVENT_UNHEARD: 'warning',
    CLOCK_ROLE_UNKNOWN: 'error',
  },
  check: (subject) =>
    clocksOf(subject).flatMap(([clock, path]) => [
      ...checkExpiry(clock, path, subject),
      ...checkEvent(clock, path, subject),
      ...checkRoles(clock, path, subject),
    ]),
};
