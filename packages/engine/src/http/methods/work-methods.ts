import type { Method, OptionSchema } from './method.ts';
import { limit, limits, object, text } from './options.ts';

const onJob = { jobId: text, worker: text, ...limits };
const seconds: OptionSchema = { type: 'number', minimum: 0, maximum: 86_400 };

/** The work of programs outside, and what could not be handed on. */
export const workMethods: Readonly<Record<string, Method>> = {
  'jobs/fetch': {
    summary: 'Takes work of the topics, or waits for some. What is not completed in time goes to another.',
    options: {
      worker: text,
      topics: { type: 'array', minItems: 1, maxItems: 100, items: text },
      limit,
      lockSeconds: seconds,
      waitSeconds: seconds,
    },
    required: ['worker', 'topics'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.fetch(options),
  },
  'jobs/extend': {
    summary: 'Keeps a job longer.',
    options: { ...onJob, lockSeconds: seconds },
    required: ['jobId', 'worker'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.extend(options),
  },
  'jobs/complete': {
    summary: 'A job is done.',
    options: { ...onJob, data: object },
    required: ['jobId', 'worker'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.complete(options),
  },
  'jobs/throwError': {
    summary: 'A job ends with a BPMN error that the process may catch.',
    options: { ...onJob, code: text, data: object },
    required: ['jobId', 'worker', 'code'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.throwError(options),
  },
  'jobs/fail': {
    summary: 'A job failed: it is tried again, or becomes an incident.',
    options: {
      ...onJob,
      reason: { type: 'string', maxLength: 5000 },
      retrySeconds: seconds,
      retry: { type: 'boolean' },
    },
    required: ['jobId', 'worker', 'reason'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.fail(options),
  },
  'outbox/list': {
    summary: 'What could not be handed on.',
    reads: true,
    options: { limit },
    administrative: true,
    call: (engine, options) => engine.outbox.list(options),
  },
  'outbox/replay': {
    summary: 'Hands it on again.',
    options: { jobId: text, ...limits },
    required: ['jobId'],
    administrative: true,
    call: (engine, options) => engine.outbox.replay(options),
  },
};
