const NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const EXTENSION = 'https://motcua.dev/schema/bpmn/1.0';

function definitions(content: string, id = 'bench'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="${NAMESPACE}" xmlns:motcua="${EXTENSION}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:bench"><process id="${id}" isExecutable="true">${content}</process></definitions>`;
}

/** Start, `nodes - 2` user tasks one after the other, end. */
export function chainOf(nodes: number): string {
  const ids = ['start', ...Array.from({ length: nodes - 2 }, (_, index) => `task${index + 1}`), 'end'];
  const tasks = ids.slice(1, -1).map((id) => `<userTask id="${id}"/>`);
  const flows = ids
    .slice(1)
    .map((id, index) => `<sequenceFlow id="f${index}" sourceRef="${ids[index]}" targetRef="${id}"/>`);
  return definitions(`<startEvent id="start"/>${tasks.join('')}<endEvent id="end"/>${flows.join('')}`);
}

/** The «small» case of the baselines: start, service task, exclusive gateway, user task, end. */
export const smallCase = definitions(`
  <startEvent id="start"/>
  <serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found"/>
  <exclusiveGateway id="decide" default="to-end"/>
  <userTask id="review"/>
  <endEvent id="end"/>
  <sequenceFlow id="to-lookup" sourceRef="start" targetRef="lookup"/>
  <sequenceFlow id="to-decide" sourceRef="lookup" targetRef="decide"/>
  <sequenceFlow id="to-review" sourceRef="decide" targetRef="review"><conditionExpression xsi:type="tFormalExpression">found.amount &gt; 10</conditionExpression></sequenceFlow>
  <sequenceFlow id="to-end" sourceRef="decide" targetRef="end"/>
  <sequenceFlow id="reviewed" sourceRef="review" targetRef="end"/>`);

/** The same case in the words of bpmn-engine. */
export const smallCaseOfPeer = definitions(`
  <startEvent id="start"/>
  <serviceTask id="lookup" implementation="\${environment.services.lookup}"/>
  <exclusiveGateway id="decide" default="to-end"/>
  <userTask id="review"/>
  <endEvent id="end"/>
  <sequenceFlow id="to-lookup" sourceRef="start" targetRef="lookup"/>
  <sequenceFlow id="to-decide" sourceRef="lookup" targetRef="decide"/>
  <sequenceFlow id="to-review" sourceRef="decide" targetRef="review"><conditionExpression xsi:type="tFormalExpression">\${environment.variables.isLarge}</conditionExpression></sequenceFlow>
  <sequenceFlow id="to-end" sourceRef="decide" targetRef="end"/>
  <sequenceFlow id="reviewed" sourceRef="review" targetRef="end"/>`);

/** A step, a wait and a step: what DBOS calls a workflow of two steps with a message between them. */
export const stepWaitStep = definitions(`
  <startEvent id="start"/>
  <serviceTask id="first" motcua:handler="lookup" motcua:resultVariable="found"/>
  <userTask id="review"/>
  <serviceTask id="second" motcua:handler="lookup"/>
  <endEvent id="end"/>
  <sequenceFlow id="to-first" sourceRef="start" targetRef="first"/>
  <sequenceFlow id="to-review" sourceRef="first" targetRef="review"/>
  <sequenceFlow id="to-second" sourceRef="review" targetRef="second"/>
  <sequenceFlow id="to-end" sourceRef="second" targetRef="end"/>`);

/** The «small» case as an office has it: its user task has a role and a term and gives the case its number, and a timer would remind of it. */
export function waitingCase({
  procedure,
  role,
}: {
  readonly procedure: string;
  readonly role: string;
}): string {
  return definitions(
    `
  <startEvent id="start"/>
  <serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found"/>
  <exclusiveGateway id="decide" default="to-end"/>
  <userTask id="review" name="Thẩm định" motcua:role="${role}" motcua:term="10 workingDay"><extensionElements><motcua:caseNumber on="enter"/></extensionElements></userTask>
  <boundaryEvent id="late" attachedToRef="review" cancelActivity="false"><timerEventDefinition><timeDuration>P365D</timeDuration></timerEventDefinition></boundaryEvent>
  <endEvent id="reminded"/>
  <endEvent id="end"/>
  <sequenceFlow id="to-lookup" sourceRef="start" targetRef="lookup"/>
  <sequenceFlow id="to-decide" sourceRef="lookup" targetRef="decide"/>
  <sequenceFlow id="to-review" sourceRef="decide" targetRef="review"><conditionExpression xsi:type="tFormalExpression">found.amount &gt; 10</conditionExpression></sequenceFlow>
  <sequenceFlow id="to-end" sourceRef="decide" targetRef="end"/>
  <sequenceFlow id="to-reminded" sourceRef="late" targetRef="reminded"/>
  <sequenceFlow id="reviewed" sourceRef="review" targetRef="end"/>`,
    procedure,
  );
}
