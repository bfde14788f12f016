import type { Method } from './method.ts';
import { limits, object, page, text } from './options.ts';

const onTask = { taskId: text, commandId: text, ...limits };

/** The work of people. */
export const taskMethods: Readonly<Record<string, Method>> = {
  'tasks/list': {
    summary: 'The tasks that the person may do, or those that are named.',
    reads: true,
    options: { assignee: text, role: text, unit: text, caseId: text, state: text, text, ...page },
    call: (engine, options) => engine.tasks.list(options),
  },
  'tasks/get': {
    summary: 'A task.',
    reads: true,
    options: { taskId: text },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.get(options),
  },
  'tasks/claim': {
    summary: 'Takes a task that is nobody’s.',
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.claim(options),
  },
  'tasks/release': {
    summary: 'Gives a task back.',
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.release(options),
  },
  'tasks/delegate': {
    summary: 'Hands a task to somebody else.',
    options: { ...onTask, to: text },
    required: ['taskId', 'to'],
    call: (engine, options) => engine.tasks.delegate(options),
  },
  'tasks/complete': {
    summary: 'Completes a task with a submission of its form.',
    options: { ...onTask, data: object },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.complete(options),
  },
};
