import type { OptionSchema } from './method.ts';

export const text: OptionSchema = { type: 'string', minLength: 1, maxLength: 500 };
export const object: OptionSchema = { type: 'object' };
export const limit: OptionSchema = { type: 'integer', minimum: 1, maximum: 500 };
/** How long the caller waits: what is given up before it is written was never said. */
export const limits = { timeoutMilliseconds: { type: 'integer', minimum: 1, maximum: 86_400_000 } };
export const ofClock = { caseId: text, clock: text };
export const page = { after: text, limit };
