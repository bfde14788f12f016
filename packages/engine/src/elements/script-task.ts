import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Computes a value; FEEL only, so nothing runs that the model brought along. BPMN 2.0.2 §10.3.3. */
export const scriptTask: ElementModule = {
  kind: ElementKind.SCRIPT_TASK,
  bpmnTypes: ['bpmn:ScriptTask'],
  activity: true,
  enter(execution) {
    const { script, settings } = execution.node;
    if (script !== undefined) {
      const value = execution.evaluate(script);
      if (settings.resultVariable !== undefined) execution.assign({ [settings.resultVariable]: value });
    }
    execution.leave();
  },
};
