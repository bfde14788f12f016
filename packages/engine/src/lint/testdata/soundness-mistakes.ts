const JOIN_END = 'flow-to-confirm</bpmn:outgoing>\n      </bpmn:parallelGateway>';

/** The gateway that waits for both branches, as one of another kind. */
function joinAs(kind: string, content = ''): readonly (readonly [string, string])[] {
  return [
    ['parallelGateway id="verify-join"', `${kind} id="verify-join"`],
    [JOIN_END, `flow-to-confirm</bpmn:outgoing>${content}</bpmn:${kind}>`],
  ];
}

/** Ways that go wrong for some cases, though each arrow may be right. `mistakes.ts`, which lists them, has their type. */
export const soundnessMistakes = [
  {
    change: [['sourceRef="is-agreed" targetRef="verify-again"', 'sourceRef="is-agreed" targetRef="verify"']],
    found: ['JOIN_MAY_WAIT_FOREVER verify-join'],
  },
  { change: joinAs('exclusiveGateway'), found: ['STEP_DONE_TWICE verify-join'] },
  {
    change: [
      ['<bpmn:userTask id="supplement"', '<bpmn:userTask id="supplement" default="flow-other"'],
      [
        '<bpmn:startEvent id="submit"',
        '<bpmn:endEvent id="other" name="Khác" motcua:nameEn="Other" /><bpmn:sequenceFlow id="flow-other" sourceRef="supplement" targetRef="other" /><bpmn:startEvent id="submit"',
      ],
    ],
    found: ['STEP_NEVER_BEGINS other'],
  },
  {
    change: [
      ['sourceRef="sign" targetRef="is-signed"', 'sourceRef="sign" targetRef="resolved"'],
      ['sourceRef="is-signed" targetRef="verify-again"', 'sourceRef="sign" targetRef="verify-again"'],
    ],
    found: ['CASE_MAY_NEVER_END verify-again', 'STEP_NOT_REACHED is-signed'],
  },
  {
    change: joinAs(
      'complexGateway',
      '<bpmn:activationCondition>activationCount &gt; 1</bpmn:activationCondition>',
    ),
    found: ['WAYS_NOT_DECIDED process.bpmn'],
  },
] as const;
