import type { Mistake } from './mistake.ts';

type FormRule =
  | 'form-exists'
  | 'form-schema'
  | 'form-services'
  | 'form-size'
  | 'form-used'
  | 'layout-fields'
  | 'names-translated';

/** The mistakes of those rules that are about forms and what is written in them. */
export const formMistakes: Readonly<Record<FormRule, readonly Mistake[]>> = {
  'form-exists': [
    {
      change: [['motcua:form="signing"', 'motcua:form="sining"']],
      found: ['FORM_UNKNOWN sign', 'FORM_UNUSED forms/signing.schema.json'],
    },
  ],
  'form-schema': [
    {
      file: 'forms/check.schema.json',
      change: [['"type": "boolean",', '"type": "boolean", "$anchor": "complete",']],
      found: ['SCHEMA_KEYWORD_UNSUPPORTED forms/check.schema.json#/properties/complete'],
    },
    {
      file: 'forms/handover.schema.json',
      change: [['"citizen-id"', '"citizenid"']],
      found: ['SCHEMA_FORMAT_UNKNOWN forms/handover.schema.json#/properties/receiverId'],
    },
    {
      file: 'forms/check.schema.json',
      change: [['"maxLength": 200', '"maxLength": 200, "pattern": "^(?=a)"']],
      found: [
        'SCHEMA_PATTERN_UNSAFE forms/check.schema.json#/properties/missing/items/properties/name',
        'SCENARIO_DATA_INVALID *',
      ],
    },
    {
      file: 'forms/check.schema.json',
      change: [['"maxLength": 200', '"maxLength": 200, "$ref": "#/$defs/name"']],
      found: [
        'SCHEMA_REFERENCE_UNKNOWN forms/check.schema.json#/properties/missing/items/properties/name',
        'SCENARIO_DATA_INVALID *',
      ],
    },
  ],
  'form-size': [
    {
      file: 'forms/check.schema.json',
      change: [
        ['"maxLength": 200', '"maxLength": 200, "$ref": "#/properties/missing/items/properties/name"'],
      ],
      found: ['SCHEMA_ENDLESS forms/check.schema.json', 'SCENARIO_DATA_INVALID *'],
    },
    {
      file: 'forms/rating.schema.json',
      change: JSON.stringify({
        properties: Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`star${index}`, {}])),
      }),
      found: ['SCHEMA_FIELDS_TOO_MANY forms/rating.schema.json', 'FORM_UNUSED forms/rating.schema.json'],
    },
    {
      file: 'forms/rating.schema.json',
      change: JSON.stringify({
        $ref: '#/$defs/d0',
        $defs: Object.fromEntries(
          Array.from({ length: 20 }, (_, level) => [
            `d${level}`,
            { anyOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] },
          ]).concat([['d20', { type: 'string' } as never]]),
        ),
      }),
      found: ['SCHEMA_BRANCHES_TOO_MANY forms/rating.schema.json', 'FORM_UNUSED forms/rating.schema.json'],
    },
  ],
  'form-used': [
    {
      file: 'forms/rating.schema.json',
      change: '{ "type": "object", "properties": { "stars": { "type": "integer" } } }',
      found: ['FORM_UNUSED forms/rating.schema.json'],
    },
  ],
  'layout-fields': [
    {
      file: 'forms/check.ui.json',
      change: [['"#/properties/note"', '"#/properties/notes"']],
      found: ['LAYOUT_FIELD_UNKNOWN forms/check.ui.json#/elements/4'],
    },
    {
      file: 'forms/check.schema.json',
      change: [
        ['"required": ["complete"],', '"required": ["complete", "decidedOn"],'],
        ['"note": {', '"decidedOn": { "type": "string" }, "note": {'],
      ],
      found: [
        'FIELD_NOT_SHOWN forms/check.schema.json#/required',
        ...Array.from({ length: 6 }, () => 'SCENARIO_DATA_INVALID *' as const),
      ],
    },
  ],
  'form-services': [
    {
      file: 'forms/handover.schema.json',
      change: [['"receiverName": {', '"receiverName": { "x-place": "village", "x-within": "method",']],
      found: ['FIELD_SERVICE_UNKNOWN forms/handover.schema.json#/properties/receiverName'],
    },
    {
      file: 'forms/handover.schema.json',
      change: [['"receiverName": {', '"receiverName": { "x-register": 7,']],
      found: ['FIELD_SERVICE_UNKNOWN forms/handover.schema.json#/properties/receiverName'],
    },
    {
      file: 'forms/handover.schema.json',
      change: [['"receiverName": {', '"receiverName": { "x-place": "commune",']],
      found: ['FIELD_WITHIN_UNKNOWN forms/handover.schema.json#/properties/receiverName'],
    },
  ],
  'names-translated': [
    {
      file: 'procedure.json',
      change: [
        [
          '"name": { "vi": "Thủ tục đăng ký khai sinh", "en": "Birth registration" }',
          '"name": { "vi": "Thủ tục đăng ký khai sinh" }',
        ],
      ],
      found: ['NAME_NOT_TRANSLATED procedure.json#/name'],
    },
    { change: [[' motcua:nameEn="Remind of the due date"', '']], found: ['NAME_NOT_TRANSLATED remind'] },
  ],
};
