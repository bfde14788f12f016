import type { ScopeModel } from './scope.ts';

/** One executable process, read from BPMN and free of it. */
export interface ProcessModel {
  readonly id: string;
  readonly name?: string;
  readonly root: ScopeModel;
  /** A global task: it is there to be called, and begins nothing by itself. */
  readonly global?: true;
}
