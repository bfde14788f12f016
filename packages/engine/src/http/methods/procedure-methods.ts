import type { Method, OptionSchema } from './method.ts';
import { text } from './options.ts';

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
  'procedures/list': { reads: true, options: {}, call: (engine) => engine.procedures.list() },
  'procedures/get': {
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    call: (engine, options) => engine.procedures.get(options),
  },
  'procedures/form': {
    reads: true,
    options: { ...ofVersion, form: text },
    required: ['procedure', 'form'],
    call: (engine, options) => engine.procedures.form(options),
  },
  'procedures/files': {
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    administrative: true,
    call: (engine, options) => engine.procedures.files(options),
  },
  'procedures/deploy': {
    options: { files },
    required: ['files'],
    administrative: true,
    call: (engine, options) => engine.procedures.deploy(options),
  },
};
