import type { BundleFile } from '../../bundle/bundle.ts';
import { decision, inputData, modelText, table } from '../../decision/testdata/model-text.ts';
import type { Mistake } from './mistake.ts';

type DecisionRule = 'decision-exists' | 'decision-inputs' | 'decision-tables';
type Changes = readonly (readonly [from: string, to: string])[];

/** The reminder of the example as a step that makes a decision of this name. */
export function deciding(name: string): Changes {
  return [
    ['<bpmn:serviceTask id="remind"', '<bpmn:businessRuleTask id="remind"'],
    [
      '</bpmn:serviceTask>\n    <bpmn:endEvent id="reminded"',
      '</bpmn:businessRuleTask>\n    <bpmn:endEvent id="reminded"',
    ],
    ['motcua:handler="notification.send"', `motcua:decision="${name}"`],
  ];
}

interface Urgency {
  /** `name: type` of each input. */
  readonly inputs?: readonly string[];
  readonly columns?: readonly string[];
  readonly hitPolicy?: string;
  readonly rules?: readonly (readonly string[])[];
}

const COMPLETE = [
  ['"civil-status"', '1'],
  ['not("civil-status")', '2'],
];

/** A file with the decision `urgency`: a table on the role that is reminded. */
export function urgency(parts: Urgency = {}): BundleFile {
  const { inputs = ['role: string'], hitPolicy = 'UNIQUE', rules = COMPLETE } = parts;
  const { columns = inputs } = parts;
  const names = inputs.map((input) => input.split(': ')[0] ?? '');
  const data = inputs.map((input) => inputData(...(input.split(': ') as [string, string?])));
  const logic = table({ inputs: columns, rules, hitPolicy });
  return {
    name: 'decisions/urgency.dmn',
    content: modelText([...data, decision('urgency', logic, { inputs: names })]),
  };
}

const planted = (parts: Urgency, found: Mistake['found']): Mistake => ({
  change: deciding('urgency'),
  extra: [urgency(parts)],
  found,
});

const PLACE = 'decisions/urgency.dmn#urgency';

/** The mistakes of those rules that are about decisions. */
export const decisionMistakes: Readonly<Record<DecisionRule, readonly Mistake[]>> = {
  'decision-exists': [
    {
      change: deciding('urgencie'),
      extra: [urgency()],
      found: ['DECISION_UNKNOWN remind', 'DECISION_UNUSED decisions/urgency.dmn'],
    },
  ],
  'decision-inputs': [
    planted({ inputs: ['roll: string'] }, ['DECISION_INPUT_UNKNOWN remind']),
    planted(
      {
        inputs: ['role: number'],
        rules: [
          ['< 5', '1'],
          ['>= 5', '2'],
        ],
      },
      ['DECISION_INPUT_TYPE remind'],
    ),
  ],
  'decision-tables': [
    planted({ rules: [...COMPLETE, ['"chairman"', '3']] }, [`DMN_RULES_OVERLAP ${PLACE}`]),
    planted({ rules: [['"civil-status"', '1']] }, [`DMN_TABLE_GAP ${PLACE}`]),
    planted({ hitPolicy: 'FIRST', rules: [['-', '1'], ...COMPLETE] }, [
      `DMN_RULE_UNREACHABLE ${PLACE}`,
      `DMN_RULE_UNREACHABLE ${PLACE}`,
    ]),
    planted(
      {
        inputs: ['role: string', 'template: string'],
        columns: ['role: string'],
        rules: [
          ['template', '1'],
          ['not(template)', '2'],
        ],
      },
      [`DMN_TABLE_NOT_DECIDED ${PLACE}`],
    ),
  ],
};
