import type { BundleFile } from '../../bundle/bundle.ts';
import type { ProblemCode } from '../words/en.ts';
import { deciding, urgency } from './decision-mistakes.ts';

/** What somebody did to a procedure who thought of one of its files alone. */
export interface CombinedMistake {
  readonly name: string;
  readonly edits: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
  readonly extra?: readonly BundleFile[];
  readonly without?: readonly string[];
  /** `CODE place`, or `CODE place × times`. */
  readonly found: readonly `${ProblemCode} ${string}`[];
}

const PROCESS = 'process.bpmn';
const FACTS = 'procedure.json';

export const combinedMistakes: readonly CombinedMistake[] = [
  {
    name: 'a field gets another key in the schema, and nowhere else',
    edits: {
      'forms/check.schema.json': [
        ['"complete": {', '"isComplete": {'],
        ['"required": ["complete"]', '"required": ["isComplete"]'],
      ],
    },
    found: [
      'FEEL_NAME_UNKNOWN flow-accept',
      'FEEL_NAME_UNKNOWN flow-refuse',
      'FIELD_NOT_SHOWN forms/check.schema.json#/required',
      'LAYOUT_FIELD_UNKNOWN forms/check.ui.json#/elements/0',
      'LAYOUT_FIELD_UNKNOWN forms/check.ui.json#/elements/1/rule/condition',
      'SCENARIO_DATA_INVALID scenarios/refused.json#/steps/1 × 2',
      'SCENARIO_DATA_INVALID scenarios/returned-once.json#/steps/1 × 2',
      'SCENARIO_DATA_INVALID scenarios/silence-is-consent.json#/steps/1 × 2',
      'SCENARIO_DATA_INVALID scenarios/straight-through.json#/steps/3 × 2',
      'SCENARIO_DATA_INVALID scenarios/supplement-once.json#/steps/1 × 2',
      'SCENARIO_DATA_INVALID scenarios/supplement-once.json#/steps/7 × 2',
    ],
  },
  {
    name: 'an answer becomes a text, and conditions still compare it with yes and no',
    edits: {
      'forms/check.schema.json': [
        ['"type": "boolean",\n      "title": "Hồ sơ', '"type": "string",\n      "title": "Hồ sơ'],
      ],
    },
    found: [
      'FEEL_TYPE_MISMATCH flow-accept',
      'FEEL_TYPE_MISMATCH flow-refuse',
      'SCENARIO_DATA_INVALID scenarios/refused.json#/steps/1',
      'SCENARIO_DATA_INVALID scenarios/returned-once.json#/steps/1',
      'SCENARIO_DATA_INVALID scenarios/silence-is-consent.json#/steps/1',
      'SCENARIO_DATA_INVALID scenarios/straight-through.json#/steps/3',
      'SCENARIO_DATA_INVALID scenarios/supplement-once.json#/steps/1',
      'SCENARIO_DATA_INVALID scenarios/supplement-once.json#/steps/7',
    ],
  },
  {
    name: 'a role is renamed in the facts',
    edits: { [FACTS]: [['"id": "chairman"', '"id": "leader"']] },
    found: [
      'CLOCK_ROLE_UNKNOWN procedure.json#/clocks/0',
      'NOTIFICATION_ROLE_UNKNOWN procedure.json#/notifications/2/to/0',
      'ROLE_UNKNOWN sign',
      'SCENARIO_ROLE_UNKNOWN scenarios/returned-once.json#/steps/11',
      'SCENARIO_ROLE_UNKNOWN scenarios/returned-once.json#/steps/4',
      'SCENARIO_ROLE_UNKNOWN scenarios/silence-is-consent.json#/steps/8',
      'SCENARIO_ROLE_UNKNOWN scenarios/straight-through.json#/steps/12',
      'SCENARIO_ROLE_UNKNOWN scenarios/supplement-once.json#/steps/11',
    ],
  },
  {
    name: 'a clock is renamed in the facts, while the timer and the receipt read the old one',
    edits: { [FACTS]: [['"id": "statutory"', '"id": "legal"']] },
    found: [
      'CLOCK_NEVER_STARTED procedure.json#/clocks/0',
      'CLOCK_UNKNOWN handover',
      'CLOCK_UNKNOWN receive',
      'FEEL_NAME_UNKNOWN due-soon',
      'FEEL_NAME_UNKNOWN remind',
      'NOTIFICATION_CLOCK_UNKNOWN procedure.json#/notifications/2/on/clock',
      'NOTIFICATION_VALUE_UNKNOWN procedure.json#/notifications/0/text/en',
      'NOTIFICATION_VALUE_UNKNOWN procedure.json#/notifications/0/text/vi',
      'NOTIFICATION_VALUE_UNKNOWN procedure.json#/notifications/2/text/en',
      'NOTIFICATION_VALUE_UNKNOWN procedure.json#/notifications/2/text/vi',
      'PLACEHOLDER_UNKNOWN documents/receipt.html × 3',
      'SCENARIO_CLOCK_UNKNOWN scenarios/returned-once.json#/steps/13',
      'SCENARIO_CLOCK_UNKNOWN scenarios/returned-once.json#/steps/5',
      'SCENARIO_CLOCK_UNKNOWN scenarios/silence-is-consent.json#/steps/10',
      'SCENARIO_CLOCK_UNKNOWN scenarios/straight-through.json#/steps/13',
      'SCENARIO_CLOCK_UNKNOWN scenarios/straight-through.json#/steps/15',
      'SCENARIO_CLOCK_UNKNOWN scenarios/straight-through.json#/steps/4',
      'SCENARIO_CLOCK_UNKNOWN scenarios/supplement-once.json#/steps/13',
      'SCENARIO_CLOCK_UNKNOWN scenarios/supplement-once.json#/steps/8',
    ],
  },
  {
    name: 'a form is deleted that steps show and expressions read',
    edits: {},
    without: ['forms/verification.schema.json', 'forms/verification.ui.json'],
    found: [
      'FEEL_NAME_UNKNOWN confirm × 2',
      'FORM_UNKNOWN verify',
      'TEXT_UNUSED texts/en.json#/Bản dự thảo Giấy khai sinh',
      'TEXT_UNUSED texts/en.json#/Kết quả thẩm tra',
      'TEXT_UNUSED texts/en.json#/Người yêu cầu xem bản này trước khi ký',
      'TEXT_UNUSED texts/en.json#/Nội dung không khớp và cách xử lý',
      'TEXT_UNUSED texts/en.json#/Nội dung sẽ ghi vào Giấy khai sinh nếu khác với tờ khai',
      'TEXT_UNUSED texts/en.json#/Thông tin khớp với CSDL quốc gia về dân cư?',
      'TEXT_UNUSED texts/en.json#/Thẩm tra hồ sơ',
      'TEXT_UNUSED texts/en.json#/Xem kết quả tra cứu của hệ thống',
    ],
  },
  {
    name: 'the template of the receipt is deleted',
    edits: {},
    without: ['documents/receipt.html'],
    found: ['DOCUMENT_WITHOUT_TEMPLATE procedure.json#/documents/0'],
  },
  {
    name: 'a step is deleted together with its arrows, and the scenarios still do it',
    edits: {
      [PROCESS]: [
        [
          '<bpmn:sequenceFlow id="flow-resolved" sourceRef="resolve" targetRef="handover" />',
          '<bpmn:sequenceFlow id="flow-resolved" sourceRef="resolve" targetRef="done" />',
        ],
        ['<bpmn:sequenceFlow id="flow-handed-over" sourceRef="handover" targetRef="done" />', ''],
        ['<bpmn:flowNodeRef>handover</bpmn:flowNodeRef>', ''],
        [
          '<bpmn:userTask id="handover" name="Trả kết quả" motcua:nameEn="Hand over the result" motcua:form="handover" motcua:role="reception" motcua:status="9">\n      <bpmn:extensionElements>\n        <motcua:clockEffect clock="statutory" effect="stop" on="enter" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>flow-resolved</bpmn:incoming>\n      <bpmn:outgoing>flow-handed-over</bpmn:outgoing>\n    </bpmn:userTask>',
          '',
        ],
        ['<bpmn:incoming>flow-handed-over</bpmn:incoming>', '<bpmn:incoming>flow-resolved</bpmn:incoming>'],
      ],
    },
    found: [
      'CLOCK_NEVER_STOPPED procedure.json#/clocks/0',
      'FORM_UNUSED forms/handover.schema.json',
      'SCENARIO_STEP_UNKNOWN scenarios/returned-once.json#/steps/12',
      'SCENARIO_STEP_UNKNOWN scenarios/silence-is-consent.json#/steps/9',
      'SCENARIO_STEP_UNKNOWN scenarios/straight-through.json#/steps/13',
      'SCENARIO_STEP_UNKNOWN scenarios/straight-through.json#/steps/14',
      'SCENARIO_STEP_UNKNOWN scenarios/supplement-once.json#/steps/12',
    ],
  },
  {
    name: 'a step is added by somebody in a hurry: no name, no role, no form',
    edits: {
      [PROCESS]: [
        [
          'sourceRef="resolve" targetRef="handover" />',
          'sourceRef="resolve" targetRef="stamp" /><bpmn:userTask id="stamp" /><bpmn:sequenceFlow id="flow-stamped" sourceRef="stamp" targetRef="handover" />',
        ],
      ],
    },
    found: ['STEP_WITHOUT_FORM stamp', 'STEP_WITHOUT_NAME stamp', 'STEP_WITHOUT_ROLE stamp'],
  },
  {
    name: 'a decision is used whose input nobody hands over, and whose table has a gap',
    edits: { [PROCESS]: deciding('urgency') },
    extra: [urgency({ inputs: ['level: string'], rules: [['"commune"', '1']] })],
    found: ['DECISION_INPUT_UNKNOWN remind', 'DMN_TABLE_GAP decisions/urgency.dmn#urgency'],
  },
  {
    name: 'a decision expects the number of copies, and a mapping hands over a name',
    edits: {
      [PROCESS]: [
        ...deciding('urgency'),
        [
          '<motcua:input target="role" source="civil-status" />',
          '<motcua:input target="copies" source="=application.child.fullName" />',
        ],
      ],
    },
    extra: [
      urgency({
        inputs: ['copies: number'],
        rules: [
          ['< 2', '1'],
          ['[2..10]', '2'],
          ['>= 10', '3'],
        ],
      }),
    ],
    found: ['DECISION_INPUT_TYPE remind', 'DMN_RULES_OVERLAP decisions/urgency.dmn#urgency'],
  },
  {
    name: 'the English texts lack a new field, and its name is misspelt in the layout',
    edits: {
      'forms/handover.schema.json': [
        ['"copiesGiven": {', '"shelf": { "type": "string", "title": "Ngăn lưu" }, "copiesGiven": {'],
      ],
      'forms/handover.ui.json': [['"#/properties/method"', '"#/properties/metod"']],
    },
    found: [
      'FIELD_NOT_SHOWN forms/handover.schema.json#/required',
      'LAYOUT_FIELD_UNKNOWN forms/handover.ui.json#/elements/0',
      'TEXT_NOT_TRANSLATED forms/handover.schema.json#/properties/shelf/title',
    ],
  },
  {
    name: 'a fork is drawn where the procedure chooses, and the branches meet in a choice',
    edits: {
      [PROCESS]: [
        [
          '<bpmn:parallelGateway id="verify-join" gatewayDirection="Converging">',
          '<bpmn:exclusiveGateway id="verify-join" gatewayDirection="Converging">',
        ],
        [
          '<bpmn:outgoing>flow-to-confirm</bpmn:outgoing>\n      </bpmn:parallelGateway>',
          '<bpmn:outgoing>flow-to-confirm</bpmn:outgoing>\n      </bpmn:exclusiveGateway>',
        ],
      ],
    },
    found: ['STEP_DONE_TWICE verify-join'],
  },
  {
    name: 'a condition reads a form of a later step by a misspelt name, and the way for all other cases is gone',
    edits: {
      [PROCESS]: [
        [' default="flow-correct"', ''],
        ['confirmation.agrees = true', 'confirmation.agres = true'],
      ],
    },
    found: ['FEEL_NAME_UNKNOWN flow-agreed', 'WAY_WITHOUT_CONDITION flow-correct'],
  },
  {
    name: 'a form is copied for another procedure: unused, with a format that nobody knows and an unsafe pattern',
    edits: {},
    extra: [
      {
        name: 'forms/marriage.schema.json',
        content:
          '{ "type": "object", "title": "Đăng ký khai sinh", "properties": { "code": { "type": "string", "format": "post-code", "pattern": "^(?=.*a)" } } }',
      },
    ],
    found: [
      'FORM_UNUSED forms/marriage.schema.json',
      'SCHEMA_FORMAT_UNKNOWN forms/marriage.schema.json#/properties/code',
      'SCHEMA_PATTERN_UNSAFE forms/marriage.schema.json#/properties/code',
      'TEXT_NOT_TRANSLATED forms/marriage.schema.json#/title',
    ],
  },
  {
    name: 'the receipt and the layout show a field that the form lost',
    edits: { 'forms/application.schema.json': [['"email": {', '"mail": {']] },
    found: [
      'LAYOUT_FIELD_UNKNOWN forms/application.ui.json#/elements/0/elements/4',
      'PLACEHOLDER_UNKNOWN documents/receipt.html',
    ],
  },
  {
    name: 'a pause is added without anything that lets the clock go on, at a step with an unreadable term',
    edits: {
      [PROCESS]: [
        [
          '<motcua:input target="missing" source="=check.missing" />',
          '<motcua:input target="missing" source="=check.missing" /><motcua:clockEffect clock="statutory" effect="pause" on="enter" />',
        ],
        ['motcua:term="1 workingHour"', 'motcua:term="1 working hour"'],
      ],
    },
    found: ['CLOCK_NEVER_RESUMED supplement', 'TERM_UNREADABLE check'],
  },
  {
    name: 'the reminder calls a procedure of another bundle, which nobody brought along',
    edits: {
      [PROCESS]: [
        ['<bpmn:serviceTask id="remind"', '<bpmn:callActivity calledElement="nhac-han" id="remind"'],
        [
          '</bpmn:serviceTask>\n    <bpmn:endEvent id="reminded"',
          '</bpmn:callActivity>\n    <bpmn:endEvent id="reminded"',
        ],
        ['name="Nhắc hạn" motcua:nameEn="Remind of the due date"', 'name="Nhắc hạn"'],
      ],
    },
    found: ['CALLED_PROCESS_UNKNOWN remind', 'NAME_NOT_TRANSLATED remind'],
  },
  {
    name: 'a scenario is copied from another procedure',
    edits: {},
    extra: [
      {
        name: 'scenarios/marriage.json',
        content:
          '{ "name": { "vi": "Kết hôn", "en": "Marriage" }, "now": "2026-01-05T08:00:00+07:00", "steps": [{ "complete": { "element": "witness", "data": {}, "actor": { "id": "a", "roles": ["registrar"] } } }, { "expect": { "clocks": { "promised": { "status": "running" } }, "visited": ["resolve"] } }] }',
      },
    ],
    found: [
      'SCENARIO_CLOCK_UNKNOWN scenarios/marriage.json#/steps/1',
      'SCENARIO_ROLE_UNKNOWN scenarios/marriage.json#/steps/0',
      'SCENARIO_STEP_UNKNOWN scenarios/marriage.json#/steps/0',
    ],
  },
  {
    name: 'two facts have one id, one of them has a spelling mistake, and a name lacks its translation',
    edits: {
      [FACTS]: [
        [
          '{ "id": "reception", "name": { "vi": "Cán bộ tiếp nhận", "en": "Reception officer" } }',
          '{ "id": "applicant", "nam": "Một cửa", "name": { "vi": "Cán bộ tiếp nhận" } }',
        ],
      ],
    },
    found: [
      'NAME_NOT_TRANSLATED procedure.json#/roles/1/name',
      'PROCEDURE_FACT_UNKNOWN procedure.json#/roles/1',
      'PROCEDURE_ID_REPEATED procedure.json#/roles/1/id',
      'ROLE_UNKNOWN check',
      'ROLE_UNKNOWN handover',
      'SCENARIO_ROLE_UNKNOWN scenarios/refused.json#/steps/1',
      'SCENARIO_ROLE_UNKNOWN scenarios/returned-once.json#/steps/1',
      'SCENARIO_ROLE_UNKNOWN scenarios/returned-once.json#/steps/12',
      'SCENARIO_ROLE_UNKNOWN scenarios/silence-is-consent.json#/steps/1',
      'SCENARIO_ROLE_UNKNOWN scenarios/silence-is-consent.json#/steps/9',
      'SCENARIO_ROLE_UNKNOWN scenarios/straight-through.json#/steps/14',
      'SCENARIO_ROLE_UNKNOWN scenarios/straight-through.json#/steps/3',
      'SCENARIO_ROLE_UNKNOWN scenarios/supplement-once.json#/steps/1',
      'SCENARIO_ROLE_UNKNOWN scenarios/supplement-once.json#/steps/12',
      'SCENARIO_ROLE_UNKNOWN scenarios/supplement-once.json#/steps/7',
    ],
  },
  {
    name: 'a timer loses its time, and the way that it opened leads back before the beginning',
    edits: {
      [PROCESS]: [
        ['<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>', ''],
        ['sourceRef="silence" targetRef="approve"', 'sourceRef="silence" targetRef="verify-start"'],
      ],
    },
    found: ['START_WITH_WAY_IN verify-start', 'WAIT_WITHOUT_TERM silence'],
  },
];
