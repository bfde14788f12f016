import type { Mistake } from './mistake.ts';

const condition = (to: string): Mistake['change'] => [['check.complete = true', to]];

/** Mistakes that reading and checking find before any rule. */
export const stageMistakes: readonly Mistake[] = [
  { change: condition('chek.complete = true'), found: ['FEEL_NAME_UNKNOWN flow-accept'] },
  { change: condition('check.complet = true'), found: ['FEEL_NAME_UNKNOWN flow-accept'] },
  { change: condition('check.complete = 5'), found: ['FEEL_TYPE_MISMATCH flow-accept'] },
  { change: condition('application.child.birthDate &gt; 18'), found: ['FEEL_TYPE_MISMATCH flow-accept'] },
  { change: condition('check.complete ='), found: ['FEEL_SYNTAX flow-accept'] },
  { change: condition('cout(check.missing) = 0'), found: ['FEEL_FUNCTION_UNKNOWN flow-accept'] },
  { change: condition('check.note'), found: ['CONDITION_NOT_YES_NO flow-accept'] },
  { change: condition('count(check.missing) + 1'), found: ['CONDITION_NOT_YES_NO flow-accept'] },
  { change: [[' motcua:handler="population.lookup"', '']], found: ['STEP_WITHOUT_HANDLER lookup'] },
  {
    change: [['application.mother.citizenId', 'application.mother.citizen']],
    found: ['FEEL_NAME_UNKNOWN lookup'],
  },
  {
    change: [['case.clocks.statutory.dueAt - duration', 'case.clocks.legal.dueAt - duration']],
    found: ['FEEL_NAME_UNKNOWN due-soon'],
  },
  {
    change: [['targetRef="handover" />', 'targetRef="nothing" />']],
    found: ['MODEL_UNREADABLE process.bpmn', 'FLOW_WITHOUT_END flow-resolved'],
  },
  { change: [['</bpmn:definitions>', '']], found: ['MODEL_UNREADABLE process.bpmn'] },
  {
    change: [['<bpmn:definitions', '<!DOCTYPE a><bpmn:definitions']],
    found: ['MODEL_WITH_DOCTYPE process.bpmn'],
  },
];
