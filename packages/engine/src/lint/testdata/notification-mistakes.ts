import type { Mistake } from './mistake.ts';

const PROCEDURE = 'procedure.json';
const TRIGGER = '"on": { "event": "left", "element": "receive" },';
const OF_CLOCK = '"event": "clock-expired", "clock": "statutory"';

/** Mistakes in who is told what, and when. */
export const notificationMistakes: Readonly<Record<'notification-rules', readonly Mistake[]>> = {
  'notification-rules': [
    {
      change: [['motcua:document="receipt"', 'motcua:document="receipt" motcua:notification="recieved"']],
      found: ['NOTIFICATION_UNKNOWN receive'],
    },
    {
      change: [['motcua:form="check" ', 'motcua:form="check" motcua:notification="received" ']],
      found: ['NOTIFICATION_MISPLACED check'],
    },
    {
      file: PROCEDURE,
      change: [[TRIGGER, '']],
      found: ['NOTIFICATION_NEVER_SENT procedure.json#/notifications/0'],
    },
    {
      file: PROCEDURE,
      change: [['"element": "receive"', '"element": "recieve"']],
      found: ['NOTIFICATION_STEP_UNKNOWN procedure.json#/notifications/0/on/element'],
    },
    {
      file: PROCEDURE,
      change: [['"event": "left", "element": "receive"', '"event": "phase", "phase": "20"']],
      found: ['NOTIFICATION_PHASE_UNKNOWN procedure.json#/notifications/0/on/phase'],
    },
    {
      file: PROCEDURE,
      change: [[OF_CLOCK, '"event": "clock-expired", "clock": "statutary"']],
      found: ['NOTIFICATION_CLOCK_UNKNOWN procedure.json#/notifications/2/on/clock'],
    },
    {
      file: PROCEDURE,
      change: [[OF_CLOCK, '"event": "clock-warning", "clock": "statutory", "level": "soon"']],
      found: ['NOTIFICATION_LEVEL_UNKNOWN procedure.json#/notifications/2/on/level'],
    },
    {
      file: PROCEDURE,
      change: [['"kind": "role", "role": "chairman"', '"kind": "role", "role": "charman"']],
      found: ['NOTIFICATION_ROLE_UNKNOWN procedure.json#/notifications/2/to/0'],
    },
    {
      file: PROCEDURE,
      change: [['"kind": "applicant"', '"kind": "assignee"']],
      found: ['NOTIFICATION_WITHOUT_TASK procedure.json#/notifications/0/to/0'],
    },
    {
      file: PROCEDURE,
      change: [
        ['"event": "task-opened", "element": "supplement"', '"event": "task-opened", "element": "receive"'],
      ],
      found: ['NOTIFICATION_WITHOUT_TASK procedure.json#/notifications/1'],
    },
    {
      file: PROCEDURE,
      change: [['Hồ sơ {{= case.number }}', 'Hồ sơ {{= case.nummer }}']],
      found: ['NOTIFICATION_VALUE_UNKNOWN procedure.json#/notifications/2/text/vi'],
    },
    {
      file: PROCEDURE,
      change: [['Hồ sơ {{= case.number }}', 'Hồ sơ {{= case. }}']],
      found: ['NOTIFICATION_TEXT_UNREADABLE procedure.json#/notifications/2/text/vi'],
    },
  ],
};
