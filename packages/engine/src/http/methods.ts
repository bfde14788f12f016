import { caseMethods } from './methods/case-methods.ts';
import { clockMethods } from './methods/clock-methods.ts';
import type { Method } from './methods/method.ts';
import { occurrenceMethods } from './methods/occurrence-methods.ts';
import { privacyMethods } from './methods/privacy-methods.ts';
import { procedureMethods } from './methods/procedure-methods.ts';
import { taskMethods } from './methods/task-methods.ts';
import { workMethods } from './methods/work-methods.ts';

/** Every method, as `<group>/<method>`. */
export const methods: Readonly<Record<string, Method>> = {
  ...procedureMethods,
  ...caseMethods,
  ...clockMethods,
  ...taskMethods,
  ...workMethods,
  ...occurrenceMethods,
  ...privacyMethods,
};
