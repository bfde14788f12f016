import {
  called,
  type DrawingMistake,
  input,
  MESSAGE,
  multiple,
  output,
  SIGNAL,
  TASK,
  TIMER,
  twice,
  two,
} from './drawing-parts.ts';
import { formal, ITEMS, line, ports, SERVICE, way } from './drawing-text.ts';

type ExchangeRule =
  | 'calls-match'
  | 'collaborations'
  | 'data-flows'
  | 'data-items'
  | 'data-sets'
  | 'event-data'
  | 'messages-between'
  | 'performers'
  | 'repetitions'
  | 'task-data';

/** The mistakes of those rules that are about data, messages and who takes part. */
export const exchangeMistakes: Readonly<Record<ExchangeRule, readonly DrawingMistake[]>> = {
  'calls-match': [
    {
      process: line(
        `<callActivity id="t" calledElement="q">${ports(input('ti'), output('to'))}</callActivity>`,
      ),
      root: ITEMS + called,
      found: ['CALL_DATA_DIFFERS t'],
    },
    {
      process: line('<callActivity id="t" calledElement="q"/>'),
      root: `<process id="q" isExecutable="true"><startEvent id="qs">${TIMER}</startEvent><endEvent id="qe"/>${way('qs', 'qe')}</process>`,
      found: ['CALLED_WITHOUT_START t'],
    },
    {
      process: line(TASK),
      root: `${SERVICE}<process id="q"><supportedInterfaceRef>i</supportedInterfaceRef><task id="qt"/></process>`,
      found: ['OPERATION_UNBOUND q'],
    },
    {
      process: line(TASK),
      root: `${SERVICE}${called.replace('<task', '<supportedInterfaceRef>i</supportedInterfaceRef><ioBinding operationRef="o" inputDataRef="qi" outputDataRef="qo"/><task').replace('itemSubjectRef="number"', 'itemSubjectRef="text"')}`,
      found: ['OPERATION_DATA_DIFFERS q'],
    },
  ],
  collaborations: [
    {
      process: line(TASK),
      root: '<globalConversation id="gc"><conversation id="k"/></globalConversation>',
      found: ['COLLABORATION_PART gc'],
    },
    {
      process: line(TASK),
      root: '<choreography id="h"><participant id="pa"/><participant id="pb"/><participant id="pc"/><messageFlow id="f" sourceRef="pa" targetRef="pb"/><choreographyTask id="ct" initiatingParticipantRef="pc"><participantRef>pa</participantRef><participantRef>pb</participantRef><messageFlowRef>f</messageFlowRef></choreographyTask></choreography>',
      found: ['COLLABORATION_PART ct'],
    },
    { process: line(TASK), attributes: ' processType="Public"', found: ['PROCESS_PUBLIC p'] },
    {
      process: `<laneSet id="ls"><lane id="l1"><flowNodeRef>t</flowNodeRef></lane><lane id="l2"><flowNodeRef>t</flowNodeRef></lane></laneSet>${line(TASK)}`,
      found: ['LANE_STEP l2'],
    },
  ],
  'data-flows': [
    {
      process: line(
        `<task id="t">${ports(input('ti'))}<dataInputAssociation id="a"><sourceRef>ti</sourceRef><targetRef>do</targetRef></dataInputAssociation></task><dataObject id="do" itemSubjectRef="text"/>`,
      ),
      root: ITEMS,
      found: ['DATA_FLOW_DIRECTION a'],
    },
    {
      process: line(
        `<task id="t">${ports(input('ti'))}<dataInputAssociation id="a"><sourceRef>do</sourceRef><targetRef>ti</targetRef></dataInputAssociation></task><subProcess id="u"><dataObject id="do" itemSubjectRef="text"/></subProcess>`,
        ['t', 'u'],
      ),
      root: ITEMS,
      found: ['DATA_OUT_OF_REACH a'],
    },
    {
      process: line(
        `<task id="t">${ports(input('ti'))}<dataInputAssociation id="a"><sourceRef>do</sourceRef><sourceRef>d2</sourceRef><targetRef>ti</targetRef></dataInputAssociation></task><dataObject id="do" itemSubjectRef="text"/><dataObject id="d2" itemSubjectRef="text"/>`,
      ),
      root: ITEMS,
      found: ['DATA_FLOW_SEVERAL a'],
    },
    {
      process: line(
        `<task id="t">${ports(input('ti'))}<dataInputAssociation id="a"><sourceRef>do</sourceRef><targetRef>ti</targetRef></dataInputAssociation></task><dataObject id="do" itemSubjectRef="number"/>`,
      ),
      root: ITEMS,
      found: ['DATA_FLOW_TYPE a'],
    },
  ],
  'data-items': [
    {
      process: `${line(TASK)}<dataObject id="do" itemSubjectRef="texts"/>`,
      root: ITEMS,
      found: ['DATA_LIST_UNCLEAR do'],
    },
    {
      process: `${line(TASK)}<dataObject id="do" name="Đơn"/><dataObjectReference id="dr" name="Đơn" dataObjectRef="do"><dataState id="st" name="đã ký"/></dataObjectReference>`,
      found: ['DATA_NAME_WRONG dr'],
    },
  ],
  'data-sets': [
    {
      process: line(
        '<task id="t"><ioSpecification><dataInput id="ti"/><inputSet/><outputSet/></ioSpecification></task>',
      ),
      found: ['DATA_WITHOUT_SET ti'],
    },
    {
      process: line(
        '<task id="t"><ioSpecification><dataInput id="ti"/><dataInput id="tj"/><inputSet id="is"><dataInputRefs>ti</dataInputRefs><optionalInputRefs>tj</optionalInputRefs></inputSet><inputSet id="it"><dataInputRefs>tj</dataInputRefs></inputSet><outputSet/></ioSpecification></task>',
      ),
      found: ['DATA_SET_PARTS is'],
    },
    {
      process: line(
        '<task id="t"><ioSpecification><dataInput id="ti"/><dataOutput id="to"/><inputSet id="is"><dataInputRefs>ti</dataInputRefs><outputSetRefs>os</outputSetRefs></inputSet><outputSet id="os"><dataOutputRefs>to</dataOutputRefs></outputSet></ioSpecification></task>',
      ),
      found: ['DATA_SET_PARTNER is'],
    },
  ],
  'event-data': [
    {
      process: line(
        `<intermediateThrowEvent id="t">${input('ti')}<inputSet><dataInputRefs>ti</dataInputRefs></inputSet>${MESSAGE}${SIGNAL}</intermediateThrowEvent>`,
      ),
      root: SERVICE,
      found: ['EVENT_DATA_COUNT t'],
    },
    {
      process: line(
        `<intermediateThrowEvent id="t">${input('ti')}<inputSet><dataInputRefs>ti</dataInputRefs></inputSet>${SIGNAL}</intermediateThrowEvent>`,
      ),
      root: SERVICE,
      found: ['EVENT_DATA_TYPE t'],
    },
  ],
  'messages-between': [
    {
      process: line(TASK),
      root: `<collaboration id="co">${two}<messageFlow id="f" sourceRef="pb" targetRef="e"/></collaboration>`,
      found: ['MESSAGE_END_WRONG f'],
    },
    {
      process: line(TASK),
      root: `<collaboration id="co">${two}<messageFlow id="f" sourceRef="pa" targetRef="t"/></collaboration>`,
      found: ['MESSAGE_TO_SELF f'],
    },
  ],
  performers: [
    {
      process: line(
        `<task id="t"><performer id="w"><resourceRef>r</resourceRef><resourceAssignmentExpression>${formal('formalExpression', 'x').replaceAll(' xsi:type="bpmn:tFormalExpression"', '')}</resourceAssignmentExpression></performer></task>`,
      ),
      root: '<resource id="r" name="r"/>',
      found: ['PERFORMER_TWICE w'],
    },
    {
      process: line(
        '<task id="t"><performer id="w"><resourceRef>r</resourceRef><resourceParameterBinding parameterRef="y"><formalExpression>x</formalExpression></resourceParameterBinding></performer></task>',
      ),
      root: '<resource id="r" name="r"/><resource id="z" name="z"><resourceParameter id="y" name="y"/></resource>',
      found: ['PERFORMER_PARAMETERS w'],
    },
  ],
  repetitions: [
    { process: line(`<task id="t">${multiple('')}</task>`), found: ['REPETITION_UNBOUNDED t'] },
    {
      process: line(
        `<task id="t">${ports('<dataInput id="ti" itemSubjectRef="texts" isCollection="true"/>')}${multiple('<loopDataInputRef>ti</loopDataInputRef><inputDataItem id="one" itemSubjectRef="number"/>')}</task>`,
      ),
      root: ITEMS,
      found: ['REPETITION_LIST t'],
    },
    {
      process: line(`<task id="t">${multiple(twice, ' behavior="None"')}</task>`),
      found: ['REPETITION_EVENT t'],
    },
  ],
  'task-data': [
    {
      process: line(`<sendTask id="t" messageRef="m">${ports(input('ti') + input('tj'))}</sendTask>`),
      root: SERVICE,
      found: ['TASK_DATA_COUNT t'],
    },
    {
      process: line(`<receiveTask id="t" messageRef="m">${ports('', output('to', 'number'))}</receiveTask>`),
      root: SERVICE,
      found: ['TASK_DATA_TYPE t'],
    },
  ],
};
