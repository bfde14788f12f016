import type { Method, OptionSchema } from './method.ts';
import { limits, text } from './options.ts';

const files: OptionSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['name', 'content'],
    properties: { name: text, content: { type: 'string' } },
    additionalProperties: false,
  },
};
const ofVersion = { procedure: text, version: text };

/** Publishing procedures, and what is known of them. */
export const procedureMethods: Readonly<Record<string, Method>> = {
  'procedures/list': {
    summary: 'The procedures that are published.',
    reads: true,
    options: {},
    call: (engine) => engine.procedures.list(),
  },
  'procedures/get': {
    summary: 'What is known of a procedure: its facts, its steps, how its texts read in other languages.',
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    call: (engine, options) => engine.procedures.get(options),
  },
  'procedures/form': {
    summary: 'A form of a procedure: its schema and its layout.',
    reads: true,
    options: { ...ofVersion, form: text },
    required: ['procedure', 'form'],
    call: (engine, options) => engine.procedures.form(options),
  },
  'procedures/files': {
    summary: 'The bundle of a procedure, file by file.',
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    administrative: true,
    call: (engine, options) => engine.procedures.files(options),
  },
  'procedures/deploy': {
    summary: 'Publishes a bundle, or says what is wrong with it.',
    options: { files, ...limits },
    required: ['files'],
    administrative: true,
    call: (engine, options) => engine.procedures.deploy(options),
  },
};
