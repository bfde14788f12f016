import type { OptionSchema } from './method.ts';

export const text: OptionSchema = { type: 'string', minLength: 1, maxLength: 500 };
export const object: OptionSchema = { type: 'object' };
export const limit: OptionSchema = { type: 'integer', minimum: 1, maximum: 500 };
export const ofClock = { caseId: text, clock: text };
export const page = { after: text, limit };
