import type { DrawingRuleName } from '../rules/registry.ts';
import {
  apart,
  catching,
  type DrawingMistake,
  eventChoice,
  MESSAGE,
  minute,
  multiple,
  part,
  SIGNAL,
  TASK,
  TIMER,
  twice,
  yes,
} from './drawing-parts.ts';
import { formal, ITEMS, line, ports, SERVICE, way } from './drawing-text.ts';
import { exchangeMistakes } from './exchange-mistakes.ts';

/** For each rule of the standard at least one drawing that breaks it, and nothing else: a rule without one does not compile. */
export const drawingMistakes: Readonly<Record<DrawingRuleName, readonly DrawingMistake[]>> = {
  ...exchangeMistakes,
  'arrows-allowed': [
    { process: line(TASK) + apart(TIMER) + way('t', 'x'), found: ['WAY_AT_PART_APART x'] },
    {
      process: `${line(TASK)}<boundaryEvent id="b" attachedToRef="t">${TIMER}</boundaryEvent>${way('b', 'e')}${way('s', 'b')}`,
      found: ['WAY_AT_EDGE b'],
    },
  ],
  'conditions-placed': [
    {
      process: `<startEvent id="s"/>${TASK}<endEvent id="e"/>${way('s', 't', yes)}${way('t', 'e')}`,
      found: ['CONDITION_MISPLACED s_t'],
    },
    {
      process: `<startEvent id="s"/>${TASK}<endEvent id="e"/>${way('s', 't')}${way('t', 'e', yes)}`,
      found: ['CONDITION_ALONE t_e'],
    },
    {
      process: line(TASK)
        .replace('id="s_t"', 'id="s_t" isImmediate="false"')
        .replace(
          'isImmediate="false" sourceRef="s" targetRef="t"',
          'sourceRef="s" targetRef="t" isImmediate="false"',
        ),
      found: ['WAY_NOT_IMMEDIATE s_t'],
    },
    { process: line('<task id="t" default="s_t"/>'), found: ['DEFAULT_ELSEWHERE t'] },
    {
      process: `<startEvent id="s"/><task id="t" default="t_e"/><task id="u"/><endEvent id="e"/>${way('s', 't')}${way('t', 'e', yes)}${way('t', 'u', yes)}${way('u', 'e')}`,
      found: ['DEFAULT_CONDITIONAL t_e'],
    },
  ],
  'directions-kept': [
    {
      process: line('<exclusiveGateway id="t" gatewayDirection="Diverging"/>'),
      found: ['DIRECTION_WRONG t'],
    },
  ],
  'event-choices': [
    {
      process: line(`<eventBasedGateway id="c"/>${catching('a', TIMER)}`, ['c', 'a']),
      found: ['EVENT_CHOICE_TOO_FEW c'],
    },
    {
      process: eventChoice(`${catching('a', MESSAGE)}<receiveTask id="b" messageRef="m"/>`),
      root: SERVICE,
      found: ['EVENT_CHOICE_MIXED c'],
    },
    {
      process: eventChoice(catching('a', TIMER) + catching('b', SIGNAL)) + way('a', 'b'),
      root: SERVICE,
      found: ['EVENT_CHOICE_SHARED c'],
    },
    {
      process: `${eventChoice(`${catching('a', TIMER)}<receiveTask id="b" messageRef="m"/>`)}<boundaryEvent id="z" attachedToRef="b">${TIMER}</boundaryEvent>${way('z', 'e')}`,
      root: SERVICE,
      found: ['EVENT_CHOICE_KIND c'],
    },
    {
      process: eventChoice(catching('a', TIMER) + catching('b', SIGNAL), ' eventGatewayType="Parallel"'),
      root: SERVICE,
      found: ['EVENT_CHOICE_BEGINNING c'],
    },
  ],
  'event-details': [
    { process: line(catching('t', '<messageEventDefinition/>')), found: ['EVENT_DETAIL_MISSING t'] },
    {
      process: line(
        '<intermediateThrowEvent id="t"><escalationEventDefinition escalationRef="x"/></intermediateThrowEvent>',
      ),
      root: '<escalation id="x"/>',
      found: ['EVENT_DETAIL_MISSING t'],
    },
    { process: line(catching('t', '<timerEventDefinition/>')), found: ['EVENT_DETAIL_MISSING t'] },
  ],
  'events-allowed': [
    {
      process: `<startEvent id="s"><escalationEventDefinition/></startEvent><endEvent id="e"/>${way('s', 'e')}`,
      found: ['EVENT_KIND_MISPLACED s'],
    },
    {
      process: `${line(TASK)}<boundaryEvent id="b" attachedToRef="t"><cancelEventDefinition/></boundaryEvent>${way('b', 'e')}`,
      found: ['EVENT_KIND_MISPLACED b'],
    },
    { process: line('<intermediateCatchEvent id="t"/>'), found: ['EVENT_KIND_MISSING t'] },
    {
      process: line(TASK) + apart('<errorEventDefinition/>', ' isInterrupting="false"'),
      found: ['EVENT_MUST_INTERRUPT xs'],
    },
    {
      process: line(
        `${catching('t', '<signalEventDefinition id="own" signalRef="g"/>')}<intermediateCatchEvent id="u"><eventDefinitionRef>own</eventDefinitionRef></intermediateCatchEvent>`,
        ['t', 'u'],
      ),
      root: SERVICE,
      found: ['EVENT_DEFINITION_BORROWED u'],
    },
  ],
  'listed-ways': [
    {
      process: `${line(TASK)}<sequenceFlow sourceRef="s" id="u" targetRef="e"/>`,
      found: ['WAY_NOT_LISTED s', 'WAY_NOT_LISTED e'],
    },
  ],
  'parts-allowed': [
    {
      process: `${line(TASK)}<subProcess id="x" triggeredByEvent="true"><task id="xt"/></subProcess>`,
      found: ['PART_WITH_ONE_START x'],
    },
    { process: line('<adHocSubProcess id="t"/>'), found: ['PART_WITHOUT_STEP t'] },
    {
      process: line(
        `<adHocSubProcess id="t"><task id="u"/><endEvent id="f"/>${way('u', 'f')}</adHocSubProcess>`,
      ),
      found: ['PART_NOT_ALLOWED f'],
    },
    {
      process: line(part(`${ports('<dataInput id="ti"/>')}<task id="u"/>`)),
      found: ['PART_WITH_DATA_PORTS t'],
    },
  ],
  'parts-present': [
    {
      process: line(TASK),
      root: '<interface id="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef></operation></interface><message id="m"/>',
      found: ['FILE_PART_MISSING i'],
    },
  ],
  'references-fit': [
    {
      process: line(`<task id="t">${multiple('<loopDataInputRef>text</loopDataInputRef>')}</task>`),
      root: ITEMS,
      found: ['FILE_REFERENCE_WRONG t', 'REPETITION_LIST t'],
    },
    {
      process: `${line(part('<task id="u"/>'))}<task id="v"/>${way('u', 'v')}${way('v', 'e')}`,
      found: ['WAY_LEAVES_PART u_v', 'FLOW_WITHOUT_END u_v'],
    },
  ],
  'starts-and-ends': [
    { process: `${TASK}<endEvent id="e"/>${way('t', 'e')}`, found: ['START_NOT_DRAWN p'] },
    { process: `<startEvent id="s"/>${TASK}${way('s', 't')}`, found: ['END_NOT_DRAWN p'] },
    { process: `${line(TASK)}<task id="u"/>${way('u', 'e')}`, found: ['STEP_WITHOUT_WAY_IN u'] },
    { process: `${line(TASK)}<task id="u"/>${way('t', 'u')}`, found: ['STEP_WITHOUT_WAY_OUT u'] },
    {
      process: line('<receiveTask id="t" messageRef="m" instantiate="true"/>'),
      root: SERVICE,
      found: ['STEP_BEFORE_BEGINNING t'],
    },
    {
      process: `${line(TASK)}<intermediateThrowEvent id="a"><linkEventDefinition name="A"/></intermediateThrowEvent>${way('t', 'a')}${way('a', 'e')}${catching('b', '<linkEventDefinition name="A"/>')}${way('b', 'e')}`,
      found: ['LINK_WITH_WAY a'],
    },
  ],
  'undoing-steps': [
    {
      process: `${line(TASK)}<task id="u"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent><association id="a" sourceRef="b" targetRef="u"/>${way('s', 'u')}${way('u', 'e')}`,
      found: ['UNDOING_STEP_UNCLEAR b'],
    },
    {
      process: `${line('<intermediateThrowEvent id="t"><compensateEventDefinition activityRef="qt"/></intermediateThrowEvent>')}`,
      root: '<process id="q" isExecutable="true"><task id="qt"/></process>',
      found: ['UNDONE_ELSEWHERE t'],
    },
  ],
  'values-known': [
    {
      process: line('<task id="t"><documentation textFormat="plain">…</documentation></task>'),
      found: ['FILE_VALUE_UNKNOWN t'],
    },
    {
      process: line(TASK),
      root: '<collaboration id="co"><participant id="pa"><participantMultiplicity minimum="3" maximum="2"/></participant></collaboration>',
      found: ['FILE_VALUE_UNKNOWN pa'],
    },
    { process: line('<serviceTask id="t" implementation="a b"/>'), found: ['FILE_VALUE_UNKNOWN t'] },
  ],
  'written-formally': [
    {
      process: line(`<task id="t">${multiple('<loopCardinality>2</loopCardinality>')}</task>`),
      found: ['EXPRESSION_NOT_FORMAL t'],
    },
    {
      process: line(
        catching(
          't',
          '<timerEventDefinition><timeDate xsi:type="bpmn:tFormalExpression"/></timerEventDefinition>',
        ),
      ),
      found: ['EXPRESSION_EMPTY t'],
    },
    {
      process: line(`<task id="t">${multiple(twice + formal('completionCondition', '"yes"'))}</task>`),
      found: ['CONDITION_CONSTANT t', 'CONDITION_NOT_YES_NO t'],
    },
    {
      process: line('<scriptTask id="t"><script>log()</script></scriptTask>'),
      found: ['SCRIPT_WITHOUT_FORMAT t'],
    },
    {
      process: line(
        catching(
          't',
          `<timerEventDefinition>${minute}${formal('timeDate', '2026-01-05')}</timerEventDefinition>`,
        ),
      ),
      found: ['TIMER_AMBIGUOUS t'],
    },
  ],
};
