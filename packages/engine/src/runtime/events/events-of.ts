import type { ClockState } from '../../clocks/clock-state.ts';
import type { CloudEvent } from '../../model/cloud-event.ts';
import type { Effect, EffectOf, EffectType } from '../../model/effect.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Notice } from '../../model/notice.ts';

/** What is told of an effect: a type and data without anything personal. */
interface Told {
  readonly type: string;
  readonly data: JsonObject;
}

type Teller<Type extends EffectType> = (effect: EffectOf<Type>, caseId: string) => Told | undefined;

const nothing = (): undefined => undefined;

function taskId(caseId: string, token: string): string {
  return `${caseId}.${token}`;
}

/** That somebody is told something; of the words of a notification only whose they are, since they hold data of people. */
function noticed(notice: Notice): Told {
  if (notice.topic !== 'procedure') return { type: `clock.notice.${notice.topic}`, data: { ...notice } };
  const { notification, element } = notice;
  const at = element === undefined ? {} : { element };
  return { type: 'notification.sent', data: { notification, ...at } };
}

/** What others are told of each effect: one without an entry does not compile. */
const tellers: { readonly [Type in EffectType]: Teller<Type> } = {
  'open-task': ({ token, element, role, unit, assignee, dueAt }, caseId) => ({
    type: 'task.opened',
    data: {
      taskId: taskId(caseId, token),
      element,
      ...(role === undefined ? {} : { role }),
      ...(unit === undefined ? {} : { unit }),
      ...(assignee === undefined ? {} : { assignee }),
      ...(dueAt === undefined ? {} : { dueAt }),
    },
  }),
  'reschedule-task': ({ token, dueAt }, caseId) => ({
    type: 'task.rescheduled',
    data: { taskId: taskId(caseId, token), dueAt },
  }),
  'close-task': ({ token, state }, caseId) => ({
    type: `task.${state}`,
    data: { taskId: taskId(caseId, token) },
  }),
  'raise-incident': ({ incident, element, problem: { code } }) => ({
    type: 'incident.raised',
    data: { incidentId: incident, element, code },
  }),
  'clear-incident': ({ incident }) => ({ type: 'incident.resolved', data: { incidentId: incident } }),
  'assign-number': () => ({ type: 'case.numbered', data: {} }),
  'move-clock': ({ clock, state }) => {
    const { status, dueAt } = state as unknown as ClockState;
    return { type: 'clock.moved', data: { clock, status, dueAt } };
  },
  notify: ({ notice }) => noticed(notice),
  'set-status': ({ status }) => ({ type: 'case.phase', data: { phase: status } }),
  'end-case': ({ status }) => ({ type: 'case.ended', data: { status } }),
  'move-work': nothing,
  'run-job': nothing,
  'close-job': nothing,
  'schedule-timer': nothing,
  'cancel-timer': nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  'publish-message': nothing,
  'broadcast-signal': nothing,
};

/** The command that something happened by. */
interface Happened {
  readonly caseId: string;
  readonly procedure: string;
  readonly seq: number;
  readonly at: string;
  readonly source: string;
}

/** The events of one command, in their order; their ids are the same whenever they are made. */
export function eventsOf(
  happened: Happened & { readonly isNew: boolean; readonly effects: readonly Effect[] },
): readonly CloudEvent[] {
  const { caseId, isNew, effects } = happened;
  const told = effects.flatMap((effect) => {
    const found = (tellers[effect.type] as Teller<EffectType>)(effect, caseId);
    return found === undefined ? [] : [found];
  });
  const started: readonly Told[] = isNew ? [{ type: 'case.started', data: {} }] : [];
  return [...started, ...told].map((one, index) => cloudEvent(one, index, happened));
}

function cloudEvent(
  { type, data }: Told,
  index: number,
  { caseId, procedure, seq, at, source }: Happened,
): CloudEvent {
  return {
    specversion: '1.0',
    id: `${caseId}.${seq}.${index + 1}`,
    source,
    type: `dev.motcua.${type}`,
    subject: caseId,
    time: at,
    datacontenttype: 'application/json',
    data: { procedure, ...data },
  };
}

/** That the personal data of a case were erased: who has copies erases them too. */
export function erasedEvent(happened: Happened): CloudEvent {
  return cloudEvent({ type: 'case.erased', data: {} }, 0, happened);
}
