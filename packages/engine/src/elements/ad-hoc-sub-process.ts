import { ElementKind } from '../model/element-kind.ts';
import type { AdHocModel } from '../model/scope.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';

function adHocOf(execution: Execution): AdHocModel {
  const { adHoc } = execution.node.scope ?? {};
  if (adHoc === undefined) throw new TypeError(`Expected '${execution.node.id}' to be an ad-hoc sub-process`);
  return adHoc;
}

function isComplete(execution: Execution, child: string): boolean {
  const { completionCondition } = adHocOf(execution);
  return completionCondition !== undefined && execution.inside(child).condition(completionCondition);
}

/** In sequence there is nothing that could remain but what was just done. */
function cancelsRemaining(execution: Execution): boolean {
  const { cancelRemaining, ordering } = adHocOf(execution);
  return cancelRemaining || ordering === 'sequential';
}

/** How many of the activities were begun by the sub-process itself. */
function begunBy(execution: Execution): number {
  return Number(execution.token.state?.begun ?? 0);
}

/** In sequence: the next activity that was not begun yet; false where there is none. */
function beginNext(execution: Execution, child: string): boolean {
  const begun = begunBy(execution);
  const next = execution.beginnings(child)[begun];
  if (next === undefined || adHocOf(execution).ordering === 'parallel') return false;
  execution.wait({ ...execution.token.state, begun: begun + 1 });
  execution.begin(child, next);
  return true;
}

/**
 * Activities in no order of flows: all at once, or one after the other in the order of the model. It ends when its condition holds; without a
 * condition, when every activity was done. Nothing further is begun once its condition holds; what runs is withdrawn or finishes. Until then, activities can be begun again by a command. BPMN 2.0.2 §10.3.5.
 */
export const adHocSubProcess: ElementModule = {
  kind: ElementKind.AD_HOC_SUB_PROCESS,
  bpmnTypes: ['bpmn:AdHocSubProcess'],
  activity: true,
  enter(execution) {
    const id = `s${execution.token.id}`;
    execution.wait({ begun: 0 });
    if (adHocOf(execution).ordering === 'parallel') return execution.open({ id, scope: 'inside' });
    execution.open({ id, scope: 'inside', nodes: [] });
    if (!beginNext(execution, id)) execution.finish(id);
  },
  childProgressed(execution, child) {
    const wasComplete = execution.token.state?.complete === true;
    if (!wasComplete && !isComplete(execution, child)) return;
    if (!wasComplete) execution.wait({ ...execution.token.state, complete: true });
    if (cancelsRemaining(execution)) execution.empty(child);
    else execution.emptyUnbegun(child);
    if (execution.isIdle(child)) execution.finish(child);
  },
  childIdle(execution, child) {
    if (!execution.isIdle(child)) return;
    const isOpen =
      adHocOf(execution).completionCondition !== undefined && execution.token.state?.complete !== true;
    if (execution.token.state?.complete !== true && beginNext(execution, child)) return;
    if (!isOpen) execution.finish(child);
  },
  childEnded(execution, _child, values) {
    execution.mapOutputs(values);
    execution.leave();
  },
  withdraw: (execution) => execution.close(`s${execution.token.id}`),
};
