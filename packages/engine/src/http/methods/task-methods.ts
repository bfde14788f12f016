import type { Method } from './method.ts';
import { object, page, text } from './options.ts';

const onTask = { taskId: text, commandId: text };

/** The work of people. */
export const taskMethods: Readonly<Record<string, Method>> = {
  'tasks/list': {
    reads: true,
    options: { assignee: text, role: text, unit: text, caseId: text, state: text, text, ...page },
    call: (engine, options) => engine.tasks.list(options),
  },
  'tasks/get': {
    reads: true,
    options: { taskId: text },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.get(options),
  },
  'tasks/claim': {
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.claim(options),
  },
  'tasks/release': {
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.release(options),
  },
  'tasks/delegate': {
    options: { ...onTask, to: text },
    required: ['taskId', 'to'],
    call: (engine, options) => engine.tasks.delegate(options),
  },
  'tasks/complete': {
    options: { ...onTask, data: object },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.complete(options),
  },
};
