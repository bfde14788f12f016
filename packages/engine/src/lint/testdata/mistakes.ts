import type { BundleRuleName } from '../rules/registry.ts';
import { clockMistakes } from './clock-mistakes.ts';
import { decisionMistakes } from './decision-mistakes.ts';
import { formMistakes } from './form-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { notificationMistakes } from './notification-mistakes.ts';
import { soundnessMistakes } from './soundness-mistakes.ts';

const PROCESS = 'process.bpmn';

/** A step beside the others, for mistakes that the example has no place for. */
function beside(xml: string): readonly (readonly [string, string])[] {
  return [['<bpmn:startEvent id="submit"', `${xml}<bpmn:startEvent id="submit"`]];
}

const event = (id: string, content: string, kind = 'intermediateCatchEvent'): string =>
  `<bpmn:${kind} id="${id}">${content}</bpmn:${kind}>`;
const flow = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
const link = (id: string, name: string, kind: 'Catch' | 'Throw'): string =>
  event(id, `<bpmn:linkEventDefinition name="${name}" />`, `intermediate${kind}Event`);

/** For each rule at least one mistake that it alone finds: a rule without one does not compile. */
export const mistakes: Readonly<Record<BundleRuleName, readonly Mistake[]>> = {
  ...decisionMistakes,
  ...formMistakes,
  ...notificationMistakes,
  'boundary-partners': [
    {
      change: [[' attachedToRef="confirm"', '']],
      found: ['BOUNDARY_WITHOUT_HOST silence', 'STEP_NOT_REACHED silence'],
    },
    {
      change: [['sourceRef="due-soon" targetRef="remind"', 'sourceRef="handover" targetRef="remind"']],
      found: ['BOUNDARY_WITHOUT_WAY due-soon'],
    },
  ],
  'called-process-exists': [
    {
      change: [
        ['<bpmn:serviceTask id="remind"', '<bpmn:callActivity calledElement="nothing" id="remind"'],
        [
          '</bpmn:serviceTask>\n    <bpmn:endEvent id="reminded"',
          '</bpmn:callActivity>\n    <bpmn:endEvent id="reminded"',
        ],
      ],
      found: ['CALLED_PROCESS_UNKNOWN remind'],
    },
  ],
  'choice-has-question': [{ change: [['name="Đã ký?" ', '']], found: ['CHOICE_WITHOUT_QUESTION is-signed'] }],
  'choice-is-complete': [
    { change: [['default="flow-return" ', '']], found: ['WAY_WITHOUT_CONDITION flow-return'] },
    {
      change: [
        ['default="flow-return" ', ''],
        [
          'targetRef="verify-again" motcua:nameEn="Returned" />',
          'targetRef="verify-again"><bpmn:conditionExpression>signing.decision = "return"</bpmn:conditionExpression></bpmn:sequenceFlow>',
        ],
      ],
      found: ['CHOICE_WITHOUT_DEFAULT is-signed'],
    },
    {
      change: [
        [
          'targetRef="verify-again" motcua:nameEn="Returned" />',
          'targetRef="verify-again"><bpmn:conditionExpression>signing.decision = "return"</bpmn:conditionExpression></bpmn:sequenceFlow>',
        ],
      ],
      found: ['DEFAULT_WITH_CONDITION flow-return'],
    },
  ],
  'clock-exists': [
    {
      change: [['clock="statutory" effect="start"', 'clock="satutory" effect="start"']],
      found: ['CLOCK_UNKNOWN receive', 'CLOCK_NEVER_STARTED procedure.json#/clocks/0'],
    },
  ],
  'clock-moves': [
    {
      change: [['effect="start"', 'effect="begin"']],
      found: ['CLOCK_EFFECT_UNKNOWN receive', 'CLOCK_NEVER_STARTED procedure.json#/clocks/0'],
    },
    {
      change: [['effect="start"', 'effect="stop"']],
      found: ['CLOCK_NEVER_STARTED procedure.json#/clocks/0'],
    },
    {
      change: [['effect="stop"', 'effect="pause"']],
      found: ['CLOCK_NEVER_RESUMED handover', 'CLOCK_NEVER_STOPPED procedure.json#/clocks/0'],
    },
    {
      change: [
        [
          'effect="stop" on="enter" />',
          'effect="stop" on="enter" /><motcua:clockEffect clock="statutory" effect="extend" />',
        ],
      ],
      found: ['CLOCK_EXTENSION_WITHOUT_TERM handover'],
    },
  ],
  'compensation-partners': [
    {
      change: [
        [
          '<bpmn:timerEventDefinition id="due-soon-timer">',
          '<bpmn:compensateEventDefinition /><bpmn:timerEventDefinition id="due-soon-timer">',
        ],
      ],
      found: ['COMPENSATION_WITHOUT_HANDLER due-soon'],
    },
    {
      change: [
        [
          '</bpmn:endEvent>\n    <bpmn:userTask id="handover"',
          '<bpmn:compensateEventDefinition activityRef="due-soon-timer" /></bpmn:endEvent>\n    <bpmn:userTask id="handover"',
        ],
      ],
      found: ['COMPENSATION_UNKNOWN reminded'],
    },
  ],
  'document-exists': [
    {
      change: [['motcua:document="receipt"', 'motcua:document="reciept"']],
      found: ['DOCUMENT_UNKNOWN receive'],
    },
  ],
  'document-has-template': [
    {
      file: 'procedure.json',
      change: [['"id": "receipt"', '"id": "apology"']],
      found: ['DOCUMENT_WITHOUT_TEMPLATE procedure.json#/documents/0', 'DOCUMENT_UNKNOWN receive'],
    },
  ],
  'document-placeholders': [
    {
      file: 'documents/receipt.html',
      change: [['application.requester.phone', 'application.requester.fone']],
      found: ['PLACEHOLDER_UNKNOWN documents/receipt.html'],
    },
    {
      file: 'documents/receipt.html',
      change: [['{{= case.number }}</title>', '{{= case.number + }}</title>']],
      found: ['PLACEHOLDER_UNREADABLE documents/receipt.html'],
    },
  ],
  'ends-of-flows': [
    {
      change: [
        ['sourceRef="supplement" targetRef="check-again"', 'sourceRef="supplement" targetRef="submit"'],
      ],
      found: ['START_WITH_WAY_IN submit'],
    },
    {
      change: [
        [
          '<bpmn:sequenceFlow id="flow-resolved"',
          `${flow('refused', 'check-again')}<bpmn:sequenceFlow id="flow-resolved"`,
        ],
      ],
      found: ['END_WITH_WAY_OUT refused'],
    },
    {
      change: [
        [
          '<bpmn:parallelGateway id="verify-fork" gatewayDirection="Diverging">',
          '<bpmn:eventBasedGateway id="verify-fork">',
        ],
        ['</bpmn:parallelGateway>', '</bpmn:eventBasedGateway>'],
      ],
      found: [
        'EVENT_CHOICE_TARGET verify-fork',
        'EVENT_CHOICE_TARGET verify-fork',
        'JOIN_MAY_WAIT_FOREVER verify-join',
      ],
    },
  ],
  'link-partners': [
    {
      change: beside(`${flow('verify-again2', 'jump')}`).concat([
        ['sourceRef="supplement" targetRef="check-again" />', 'sourceRef="supplement" targetRef="jump" />'],
        ['<bpmn:startEvent id="submit"', `${link('jump', 'back', 'Throw')}<bpmn:startEvent id="submit"`],
        [flow('verify-again2', 'jump'), ''],
      ]),
      found: ['LINK_WITHOUT_TARGET jump'],
    },
    {
      change: beside(`${link('place', 'back', 'Catch')}${flow('place', 'check-again')}`),
      found: ['LINK_WITHOUT_SOURCE place', 'STEP_NOT_REACHED place'],
    },
    {
      change: beside(
        `${link('jump', 'back', 'Throw')}${link('one', 'back', 'Catch')}${flow('one', 'check-again')}${link('two', 'back', 'Catch')}${flow('two', 'check-again')}`,
      ).concat([
        ['sourceRef="supplement" targetRef="check-again" />', 'sourceRef="supplement" targetRef="jump" />'],
      ]),
      found: ['LINK_REPEATED two'],
    },
  ],
  'one-start': [
    {
      change: beside(`<bpmn:startEvent id="again" />${flow('again', 'check-again')}`),
      found: ['START_REPEATED again', 'STEP_DONE_TWICE check-again'],
    },
    {
      change: [
        [
          '<bpmn:startEvent id="verify-start">',
          '<bpmn:task id="verify-start" name="Xem" motcua:nameEn="Look">',
        ],
        [
          '</bpmn:startEvent>\n      <bpmn:exclusiveGateway id="verify-again"',
          '</bpmn:task>\n      <bpmn:exclusiveGateway id="verify-again"',
        ],
      ],
      found: ['START_MISSING resolve'],
    },
  ],
  'procedure-facts': [
    {
      file: 'procedure.json',
      change: [['"levels": ["commune"],', '']],
      found: ['PROCEDURE_FACT_MISSING procedure.json#'],
    },
    {
      file: 'procedure.json',
      change: [['"decision":', '"desicion":']],
      found: ['PROCEDURE_FACT_UNKNOWN procedure.json#'],
    },
    {
      file: 'procedure.json',
      change: [['["commune"]', '["communes"]']],
      found: ['PROCEDURE_FACT_WRONG procedure.json#/levels/0'],
    },
    {
      file: 'procedure.json',
      change: [
        [
          '{ "id": "chairman", "name": {',
          '{ "id": "reception", "name": { "vi": "Bàn hai", "en": "Second desk" } }, { "id": "chairman", "name": {',
        ],
      ],
      found: ['PROCEDURE_ID_REPEATED procedure.json#/roles/3/id'],
    },
    {
      file: 'procedure.json',
      change: [['"unit": "workingDay",\n        "amount": 1', '"unit": "month",\n        "amount": 0.5']],
      found: ['TERM_FRACTION procedure.json#/clocks/0/term'],
    },
  ],
  'role-exists': [
    { change: [['motcua:role="chairman"', 'motcua:role="chairmen"']], found: ['ROLE_UNKNOWN sign'] },
  ],
  'scenario-data': [
    {
      file: 'scenarios/refused.json',
      change: [['"complete": false,', '"complete": "no",']],
      found: ['SCENARIO_DATA_INVALID *'],
    },
  ],
  'scenario-names': [
    {
      file: 'scenarios/supplement-once.json',
      change: [['"element": "sign"', '"element": "signs"']],
      found: ['SCENARIO_STEP_UNKNOWN *'],
    },
    {
      file: 'scenarios/supplement-once.json',
      change: [['"tasks": ["supplement"]', '"tasks": ["lookup"]']],
      found: ['SCENARIO_STEP_NOT_FOR_PERSON *'],
    },
    {
      file: 'scenarios/supplement-once.json',
      change: [['"statutory": "running"', '"legal": "running"']],
      found: ['SCENARIO_CLOCK_UNKNOWN *'],
    },
    {
      file: 'scenarios/supplement-once.json',
      change: [['"notNotified": ["received"]', '"notNotified": ["recieved"]']],
      found: ['SCENARIO_NOTIFICATION_UNKNOWN *'],
    },
    {
      file: 'scenarios/supplement-once.json',
      change: [['"roles": ["chairman"]', '"roles": ["mayor"]']],
      found: ['SCENARIO_ROLE_UNKNOWN *'],
    },
    {
      file: 'scenarios/supplement-once.json',
      change: [['{ "advance": "P2D" }', '{ "wait": "P2D" }']],
      found: ['SCENARIO_UNREADABLE *'],
    },
  ],
  'step-has-form': [
    {
      change: [[' motcua:form="handover"', '']],
      found: ['STEP_WITHOUT_FORM handover', 'FORM_UNUSED forms/handover.schema.json'],
    },
  ],
  'step-has-name': [{ change: [['name="Nhắc hạn"', 'name=""']], found: ['STEP_WITHOUT_NAME remind'] }],
  'step-has-role': [{ change: [[' motcua:role="chairman"', '']], found: ['STEP_WITHOUT_ROLE sign'] }],
  'steps-connected': [
    {
      change: beside(
        '<bpmn:userTask id="alone" name="Lưu hồ sơ" motcua:nameEn="File" motcua:role="reception" motcua:form="check" />',
      ),
      found: ['STEP_NOT_REACHED alone', 'STEP_LEADS_NOWHERE alone'],
    },
    {
      change: [
        ['sourceRef="handover" targetRef="done"', 'sourceRef="handover" targetRef="check-again"'],
        ['sourceRef="is-complete" targetRef="refused"', 'sourceRef="is-complete" targetRef="supplement"'],
        ['attachedToRef="resolve"', 'attachedToRef="check"'],
        ['sourceRef="remind" targetRef="reminded"', 'sourceRef="remind" targetRef="check-again"'],
      ],
      found: [
        'NO_WAY_TO_END submit',
        'STEP_DONE_TWICE check',
        'STEP_NOT_REACHED refused',
        'STEP_NOT_REACHED reminded',
        'STEP_NOT_REACHED done',
      ],
    },
  ],
  'term-readable': [
    { change: [['motcua:term="1 workingHour"', 'motcua:term="1 giờ"']], found: ['TERM_UNREADABLE check'] },
  ],
  'texts-translated': [
    {
      file: 'texts/en.json',
      change: [['"Người yêu cầu": "Applicant"', '"Người yêu cầu": ""']],
      found: ['TEXT_NOT_TRANSLATED *'],
    },
    {
      file: 'texts/en.json',
      change: [['"Người yêu cầu":', '"Người nhờ": "", "Người yêu cầu":']],
      found: ['TEXT_UNUSED *'],
    },
  ],
  'timer-has-time': [
    {
      change: [['<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>', '']],
      found: ['WAIT_WITHOUT_TERM silence'],
    },
    { change: [['id="silence"', 'id="silence" motcua:term="1 ngày"']], found: ['TIMER_UNREADABLE silence'] },
  ],
  ...clockMistakes,
  'ways-come-to-end': soundnessMistakes,
};

export const defaultFile = PROCESS;
