import type { Bundle } from '../bundle/bundle.ts';
import type { ProcedureTable } from '../import/procedure-table.ts';
import type { MarkKind } from './mark.ts';
import type { ProcessModel } from './process-model.ts';
import type { ClockEffect, Mapping, MappingDirection, StepAttribute } from './step.ts';
import type { PresetId } from './step-preset.ts';

/** What the bundle looks like between two commands, as the screens see it. */
export interface EditorState {
  readonly process: ProcessModel;
  /** Whether there is a role to make a lane of. */
  readonly canArrangeLanes: boolean;
  /** The selected step or flow. */
  readonly selected: string | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Where a new step goes: behind a step, into one flow, or (neither) somewhere free. */
export interface Place {
  /** A step; a flow is taken as `into`. */
  readonly after?: string;
  readonly into?: string;
}

/**
 * Everything that the screens can do. Each call is one command: one entry of the one undo history that the diagram, the list and
 * the forms share. A call that changes nothing (the same name again) leaves no entry.
 */
export interface Editor {
  readonly state: EditorState;
  /** The files as they are now. */
  bundle(): Promise<Bundle>;
  /** The files of this moment, the process of an earlier state among them: also between the commands of one entry of the history. */
  readonly files: Bundle;
  select(id: string | undefined): void;
  /** The diagram as a picture. */
  svg(): Promise<string>;
  /** Colours these elements of the diagram and no others; it is no change of the bundle. */
  mark(kind: MarkKind, ids: readonly string[]): void;
  undo(): void;
  redo(): void;
  /** The English name with which a step landed goes with the Vietnamese one. */
  rename(id: string, name: string): void;
  renameEnglish(id: string, name: string): void;
  setAttribute(id: string, attribute: StepAttribute, value: string): void;
  setTimer(id: string, value: string): void;
  addClockEffect(id: string, effect: ClockEffect): void;
  removeClockEffect(id: string, index: number): void;
  /** When the step does it: `enter` or `leave`. */
  moveClockEffect(id: string, index: number, on: string): void;
  addMapping(id: string, direction: MappingDirection, mapping: Mapping): void;
  changeMapping(id: string, direction: MappingDirection, index: number, change: Partial<Mapping>): void;
  removeMapping(id: string, direction: MappingDirection, index: number): void;
  setCondition(flowId: string, condition: string): void;
  setDefaultFlow(flowId: string, isDefault: boolean): void;
  /** Says why a flow needs no scenario; an empty text takes it back. */
  waiveFlow(flowId: string, reason: string): void;
  /** Adds a step that stays connected; gives its id. */
  addStep(preset: PresetId, place: Place): string;
  /** Drags a step of the palette on to the diagram. */
  dragStep(preset: PresetId, event: Event): void;
  /** Removes a step, closing the gap, or a flow. */
  remove(id: string): void;
  /** Draws a flow; `undefined` where the two may not be connected. */
  connect(from: string, to: string): string | undefined;
  redirect(flowId: string, to: string): void;
  /** Puts the process of a table in the place of the one that is open, with its roles, clocks and forms, in one step of the history. */
  acceptTable(table: ProcedureTable): void;
  /** Draws the process anew with a lane for each role; lanes that are no roles go. */
  arrangeLanes(): void;
  /** Whatever is called in it is one entry of the history. */
  atOnce(change: () => void): void;
  /** Replaces another file of the bundle, in the same history. */
  changeFile(name: string, content: string | undefined): void;
}
