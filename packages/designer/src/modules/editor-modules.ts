import AutoPlaceModule from 'bpmn-js/lib/features/auto-place';
import AutoResizeModule from 'bpmn-js/lib/features/auto-resize';
import CopyPasteModule from 'bpmn-js/lib/features/copy-paste';
import GridSnappingModule from 'bpmn-js/lib/features/grid-snapping';
import InteractionEventsModule from 'bpmn-js/lib/features/interaction-events';
import LabelEditingModule from 'bpmn-js/lib/features/label-editing';
import ModelingModule from 'bpmn-js/lib/features/modeling';
import ModelingFeedbackModule from 'bpmn-js/lib/features/modeling-feedback';
import OutlineModule from 'bpmn-js/lib/features/outline';
import SnappingModule from 'bpmn-js/lib/features/snapping';
import Viewer from 'bpmn-js/lib/Viewer';
import AutoScrollModule from 'diagram-js/lib/features/auto-scroll';
import BendpointsModule from 'diagram-js/lib/features/bendpoints';
import ConnectModule from 'diagram-js/lib/features/connect';
import ConnectionPreviewModule from 'diagram-js/lib/features/connection-preview';
import ContextPadModule from 'diagram-js/lib/features/context-pad';
import CreateModule from 'diagram-js/lib/features/create';
import KeyboardModule from 'diagram-js/lib/features/keyboard';
import KeyboardMoveSelectionModule from 'diagram-js/lib/features/keyboard-move-selection';
import MoveModule from 'diagram-js/lib/features/move';
import ResizeModule from 'diagram-js/lib/features/resize';
import KeyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import MoveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import ZoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import { arrangeLanesModule } from './arrange-lanes.ts';
import { atOnceModule } from './at-once.ts';
import { bundleFilesModule } from './bundle-files.ts';
import { canvasKeysModule } from './canvas-keys.ts';
import { clickAfterDragModule } from './click-after-drag.ts';
import { closeGapModule } from './close-gap.ts';
import { completeDrawingModule } from './complete-drawing.ts';
import { extensionsModule } from './extensions.ts';
import { failedCommandsModule } from './failed-commands.ts';
import { insertStepModule } from './insert-step.ts';
import { keepLabelBoundsModule } from './keep-label-bounds.ts';
import { keepLanesModule } from './keep-lanes.ts';
import { labelKeepingUpdaterModule } from './label-keeping-updater.ts';
import { laneDrawingModule } from './lane-drawing.ts';
import { plainContextPadModule } from './plain-context-pad.ts';
import { problemMarksModule } from './problem-marks.ts';
import { replaceProcessModule } from './replace-process.ts';
import { returnLayouterModule } from './return-layouter.ts';
import { roomMakerModule } from './room-maker.ts';
import { steadyContextPadModule } from './steady-context-pad.ts';
import { stepNotesModule } from './step-notes.ts';
import { stepPlacementModule } from './step-placement.ts';
import { unicodeIdsModule } from './unicode-ids.ts';

interface WithModules {
  readonly prototype: { readonly _modules: readonly object[] };
}

/**
 * What the editor is made of: bpmn-js's modeler without its palette, replace menu and expert tools, which the palette, the context
 * pad and the keys of our own take the place of.
 */
export const editorModules: readonly object[] = [
  ...(Viewer as unknown as WithModules).prototype._modules,
  KeyboardMoveModule,
  MoveCanvasModule,
  ZoomScrollModule,
  AutoPlaceModule,
  AutoScrollModule,
  AutoResizeModule,
  BendpointsModule,
  ConnectModule,
  ConnectionPreviewModule,
  ContextPadModule,
  CopyPasteModule,
  CreateModule,
  GridSnappingModule,
  InteractionEventsModule,
  KeyboardModule,
  KeyboardMoveSelectionModule,
  LabelEditingModule,
  ModelingModule,
  ModelingFeedbackModule,
  MoveModule,
  ResizeModule,
  SnappingModule,
  OutlineModule,
  arrangeLanesModule,
  atOnceModule,
  bundleFilesModule,
  canvasKeysModule,
  clickAfterDragModule,
  closeGapModule,
  completeDrawingModule,
  extensionsModule,
  failedCommandsModule,
  insertStepModule,
  keepLabelBoundsModule,
  keepLanesModule,
  labelKeepingUpdaterModule,
  laneDrawingModule,
  plainContextPadModule,
  problemMarksModule,
  replaceProcessModule,
  returnLayouterModule,
  roomMakerModule,
  steadyContextPadModule,
  stepNotesModule,
  stepPlacementModule,
  unicodeIdsModule,
];
