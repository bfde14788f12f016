import { camunda7 } from './camunda7.ts';
import { camunda8 } from './camunda8.ts';
import type { Dialect } from './dialect.ts';
import { flowable } from './flowable.ts';

/** The dialects that are read. None is written. */
export const dialects: readonly Dialect[] = [camunda7, camunda8, flowable];
