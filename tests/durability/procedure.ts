import { flow, processFile } from '../engine/models.ts';

/** A case with everything that must not get lost: work outside, a timer, a number, a task, work outside again. */
export const procedure = processFile(
  'durable',
  [
    '<startEvent id="start"/>',
    '<serviceTask id="lookup" motcua:handler="effect" motcua:retries="50"/>',
    '<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT0.05S</timeDuration></timerEventDefinition></intermediateCatchEvent>',
    '<userTask id="review"><extensionElements><motcua:caseNumber on="enter"/></extensionElements></userTask>',
    '<serviceTask id="notify" motcua:handler="effect" motcua:retries="50"/>',
    '<endEvent id="end"/>',
    flow('start', 'lookup'),
    flow('lookup', 'wait'),
    flow('wait', 'review'),
    flow('review', 'notify'),
    flow('notify', 'end'),
  ].join(''),
);

/** The steps that a case goes through, once each. */
export const STEPS = ['start', 'lookup', 'wait', 'review', 'notify', 'end'];
/** Those that do something outside. */
export const EFFECTS = ['lookup', 'notify'];
