// Bundled for the benchmark alone: bpmn-js's own modeler without anything of ours, and the lint of the engine.
import Modeler from 'bpmn-js/lib/Modeler';
import { engineLint } from '../../packages/designer/src/engine-lint.ts';

globalThis.benchParts = { Modeler, engineLint };
