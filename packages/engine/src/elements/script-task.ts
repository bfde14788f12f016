import { ElementKind } from '../model/element-kind.ts';
import { type Expression, FEEL } from '../model/expression.ts';
import { scriptHandler } from '../model/language.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { job } from './job.ts';

/** FEEL cannot do anything but compute, so it is done at once. */
function compute(execution: Execution, script: Expression): void {
  const { resultVariable, outputs } = execution.node.settings;
  const value = execution.with(execution.payload()).evaluate(script);
  if (resultVariable !== undefined) execution.receiveValue(resultVariable, value);
  else if (outputs.length > 0) execution.mapOutputs({});
  execution.leave();
}

/** Computes a value in FEEL at once; a script of a language that the host plugged in is a job. BPMN 2.0.2 §10.3.3. */
export const scriptTask: ElementModule = {
  kind: ElementKind.SCRIPT_TASK,
  bpmnTypes: ['bpmn:ScriptTask'],
  globalType: 'bpmn:GlobalScriptTask',
  activity: true,
  enter(execution) {
    const { script } = execution.node;
    if (script === undefined) execution.leave();
    else if (script.language === FEEL) compute(execution, script);
    else {
      const input = { script: script.text, variables: execution.inputs() };
      job.run(execution, scriptHandler(script.language), input);
    }
  },
  completed: job.completed,
  withdraw: job.withdraw,
};
