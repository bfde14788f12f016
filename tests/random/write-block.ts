import type { Block, BlockKind } from './block.ts';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:motcua="https://motcua.dev/schema/bpmn/1.0"',
  'targetNamespace="urn:motcua:random"',
].join(' ');

/** A block as BPMN: its elements, and where a flow comes in and goes out. */
interface Written {
  readonly xml: string;
  readonly entry: string;
  readonly exit: string;
  /** Processes that it calls. */
  readonly processes?: string;
}

function flow(source: string, target: string, condition?: string): string {
  const inside = condition === undefined ? '' : `<conditionExpression>${condition}</conditionExpression>`;
  return `<sequenceFlow id="f.${source}.${target}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
}

function leaf(id: string, xml: string): Written {
  return { xml, entry: id, exit: id };
}

function joined(parts: readonly Written[], xml: string, entry: string, exit: string): Written {
  const processes = parts.map((part) => part.processes ?? '').join('');
  return { xml: parts.map((part) => part.xml).join('') + xml, entry, exit, processes };
}

/** A scope around a block: start, the block, end. */
function inside(id: string, inner: Written, extra = ''): string {
  const [start, end] = [`${id}.start`, `${id}.end`];
  return `<startEvent id="${start}"/>${inner.xml}<endEvent id="${end}"/>${flow(start, inner.entry)}${flow(inner.exit, end)}${extra}`;
}

/** A gateway before and one after several ways. */
function branched(
  type: string,
  block: Block,
  conditions: readonly (string | undefined)[],
  joinType = type,
): Written {
  const { id } = block;
  const [split, join] = [`${id}.split`, `${id}.join`];
  const parts = block.children.map(write);
  const ways = parts
    .map((part, index) => flow(split, part.entry, conditions[index]) + flow(part.exit, join))
    .join('');
  const last = parts.at(-1);
  const fallback = conditions.length > 0 && last !== undefined ? ` default="f.${split}.${last.entry}"` : '';
  return joined(parts, `<${type} id="${split}"${fallback}/><${joinType} id="${join}"/>${ways}`, split, join);
}

function wrapped(block: Block, tag: string, attributes = '', extra = ''): Written {
  const part = write(block.children[0] as Block);
  const xml = `<${tag} id="${block.id}"${attributes}>${extra}${inside(block.id, part)}</${tag}>`;
  return { xml, entry: block.id, exit: block.id, processes: part.processes ?? '' };
}

/** A step on the boundary that comes together again with the way after the activity. */
function withBoundary(
  host: Written,
  id: string,
  boundary: string,
  interrupting: boolean,
  attributes = '',
): Written {
  const [event, handled, merge] = [`${id}.event`, `${id}.handled`, `${id}.merge`];
  const xml = `${host.xml}<boundaryEvent id="${event}" attachedToRef="${host.entry}" cancelActivity="${interrupting}"${attributes}>${boundary}</boundaryEvent>
    <userTask id="${handled}"/>${flow(event, handled)}`;
  if (!interrupting) return { ...host, xml };
  return {
    ...host,
    xml: `${xml}<exclusiveGateway id="${merge}"/>${flow(host.exit, merge)}${flow(handled, merge)}`,
    exit: merge,
  };
}

const TIMER = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
const MESSAGE = '<messageEventDefinition messageRef="note"/>';
const CONDITION = '<conditionalEventDefinition><condition>again</condition></conditionalEventDefinition>';

function repeated({ flag }: Block): string {
  return `<multiInstanceLoopCharacteristics isSequential="${flag}" motcua:collection="=[1, 2, 3]" motcua:item="item" motcua:outputCollection="results" motcua:outputItem="=item"/>`;
}

const writers: Readonly<Record<BlockKind, (block: Block) => Written>> = {
  task: ({ id }) => leaf(id, `<userTask id="${id}"/>`),
  computation: ({ id }) =>
    leaf(
      id,
      `<scriptTask id="${id}" scriptFormat="feel" motcua:resultVariable="sum"><script>1 + 1</script></scriptTask>`,
    ),
  service: ({ id }) => leaf(id, `<serviceTask id="${id}" motcua:handler="work"/>`),
  sequence(block) {
    const parts = block.children.map(write);
    const flows = parts
      .slice(1)
      .map((part, index) => flow(parts[index]?.exit ?? '', part.entry))
      .join('');
    return joined(parts, flows, parts[0]?.entry ?? '', parts.at(-1)?.exit ?? '');
  },
  exclusive: (block) => branched('exclusiveGateway', block, [block.flag ? 'yes' : 'no', undefined]),
  parallel: (block) =>
    branched('parallelGateway', block, [], block.flag ? 'parallelGateway' : 'inclusiveGateway'),
  inclusive: (block) => branched('inclusiveGateway', block, [block.flag ? 'yes' : 'no', 'yes', undefined]),
  complex(block) {
    const written = branched('parallelGateway', block, [], 'complexGateway');
    const condition = `<activationCondition>activationCount >= ${block.flag ? 1 : 2}</activationCondition>`;
    const join = `<complexGateway id="${block.id}.join"`;
    return { ...written, xml: written.xml.replace(`${join}/>`, `${join}>${condition}</complexGateway>`) };
  },
  loop(block) {
    const part = write(block.children[0] as Block);
    const { id } = block;
    const [merge, ask, again] = [`${id}.merge`, `${id}.ask`, `${id}.again`];
    const xml = `<exclusiveGateway id="${merge}"/><userTask id="${ask}"/><exclusiveGateway id="${again}" default="f.${again}.${id}.out"/><manualTask id="${id}.out"/>
      ${flow(merge, part.entry)}${flow(part.exit, ask)}${flow(ask, again)}${flow(again, merge, 'again')}${flow(again, `${id}.out`)}`;
    return joined([part], xml, merge, `${id}.out`);
  },
  'sub-process': (block) => wrapped(block, 'subProcess'),
  guarded: (block) => withBoundary(wrapped(block, 'subProcess'), block.id, TIMER, block.flag),
  watched(block) {
    const start = `${block.id}.noted`;
    const handler = `<subProcess id="${block.id}.note" triggeredByEvent="true"><startEvent id="${start}" isInterrupting="${block.flag}">${MESSAGE}</startEvent><userTask id="${start}.task"/>${flow(start, `${start}.task`)}</subProcess>`;
    return wrapped(block, 'subProcess', '', handler);
  },
  'repeated-task': (block) => leaf(block.id, `<userTask id="${block.id}">${repeated(block)}</userTask>`),
  'repeated-block': (block) => wrapped(block, 'subProcess', '', repeated(block)),
  call(block) {
    const part = write(block.children[0] as Block);
    const process = `<process id="${block.id}.called" isExecutable="true">${inside(`${block.id}.called`, part)}</process>`;
    return {
      ...leaf(block.id, `<callActivity id="${block.id}" calledElement="${block.id}.called"/>`),
      processes: process + (part.processes ?? ''),
    };
  },
  'event-choice'(block) {
    const { id } = block;
    const [left, right] = block.children.map(write) as [Written, Written];
    const [gateway, timer, message, join] = [`${id}.wait`, `${id}.timer`, `${id}.message`, `${id}.join`];
    const xml = `<eventBasedGateway id="${gateway}"/><exclusiveGateway id="${join}"/>
      <intermediateCatchEvent id="${timer}">${TIMER}</intermediateCatchEvent><intermediateCatchEvent id="${message}">${MESSAGE}</intermediateCatchEvent>
      ${flow(gateway, timer)}${flow(gateway, message)}${flow(timer, left.entry)}${flow(message, right.entry)}${flow(left.exit, join)}${flow(right.exit, join)}`;
    return joined([left, right], xml, gateway, join);
  },
  compensated({ id }) {
    const [done, undo, event, thrown] = [`${id}.done`, `${id}.undo`, `${id}.event`, `${id}.thrown`];
    const xml = `<userTask id="${done}"/><boundaryEvent id="${event}" attachedToRef="${done}"><compensateEventDefinition/></boundaryEvent><userTask id="${undo}" isForCompensation="true"/>
      <association id="a.${id}" sourceRef="${event}" targetRef="${undo}"/><intermediateThrowEvent id="${thrown}"><compensateEventDefinition/></intermediateThrowEvent>${flow(done, thrown)}`;
    return { xml, entry: done, exit: thrown };
  },
  transaction(block) {
    const part = write(block.children[0] as Block);
    const { id } = block;
    const [choice, cancel] = [`${id}.choice`, `${id}.cancel`];
    const end = block.flag
      ? `<endEvent id="${cancel}"><cancelEventDefinition/></endEvent>`
      : `<endEvent id="${cancel}"/>`;
    const content = `<startEvent id="${choice}"/>${part.xml}${end}${flow(choice, part.entry)}${flow(part.exit, cancel)}`;
    const host = {
      ...leaf(id, `<transaction id="${id}">${content}</transaction>`),
      processes: part.processes ?? '',
    };
    return withBoundary(host, id, '<cancelEventDefinition/>', true);
  },
  'ad-hoc': ({ id, flag }) =>
    leaf(
      id,
      `<adHocSubProcess id="${id}" ordering="${flag ? 'Sequential' : 'Parallel'}"><userTask id="${id}.one"/><userTask id="${id}.two"/><userTask id="${id}.three"/></adHocSubProcess>`,
    ),
  error(block) {
    const part = write(block.children[0] as Block);
    const { id } = block;
    const end = block.flag
      ? `<endEvent id="${id}.thrown"><errorEventDefinition errorRef="fault"/></endEvent>`
      : `<endEvent id="${id}.thrown"/>`;
    const content = `<startEvent id="${id}.start"/>${part.xml}${end}${flow(`${id}.start`, part.entry)}${flow(part.exit, `${id}.thrown`)}`;
    const host = {
      ...leaf(id, `<subProcess id="${id}">${content}</subProcess>`),
      processes: part.processes ?? '',
    };
    return withBoundary(host, id, '<errorEventDefinition errorRef="fault"/>', true);
  },
  empty: ({ id, flag }) => leaf(id, flag ? `<subProcess id="${id}"/>` : `<adHocSubProcess id="${id}"/>`),
  conditioned: (block) => withBoundary(wrapped(block, 'subProcess'), block.id, CONDITION, block.flag),
  'all-events': (block) =>
    withBoundary(
      wrapped(block, 'subProcess'),
      block.id,
      MESSAGE + TIMER,
      block.flag,
      ' parallelMultiple="true"',
    ),
  quantity({ id, flag }) {
    const [fork, gathers, join] = [`${id}.fork`, `${id}.gathers`, `${id}.join`];
    const xml = `<parallelGateway id="${fork}"/><userTask id="${gathers}" startQuantity="2" completionQuantity="${flag ? 2 : 1}"/><userTask id="${join}"${flag ? ' startQuantity="2"' : ''}/>
      <sequenceFlow id="f.${id}.one" sourceRef="${fork}" targetRef="${gathers}"/><sequenceFlow id="f.${id}.two" sourceRef="${fork}" targetRef="${gathers}"/>${flow(gathers, join)}`;
    return { xml, entry: fork, exit: join };
  },
  behaviour({ id, flag }) {
    const loop = `<multiInstanceLoopCharacteristics isSequential="${flag}" behavior="${flag ? 'None' : 'One'}"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>`;
    return withBoundary(
      leaf(id, `<userTask id="${id}">${loop}</userTask>`),
      id,
      '<signalEventDefinition/>',
      false,
    );
  },
  escalated(block) {
    const part = write(block.children[0] as Block);
    const { id, flag } = block;
    const content = `<startEvent id="${id}.start"/>${part.xml}<intermediateThrowEvent id="${id}.tells"><escalationEventDefinition escalationRef="urgent"/></intermediateThrowEvent><userTask id="${id}.rest"/>
      ${flow(`${id}.start`, part.entry)}${flow(part.exit, `${id}.tells`)}${flow(`${id}.tells`, `${id}.rest`)}`;
    const host = {
      ...leaf(id, `<subProcess id="${id}">${content}</subProcess>`),
      processes: part.processes ?? '',
    };
    return withBoundary(host, id, '<escalationEventDefinition escalationRef="urgent"/>', flag);
  },
};

function write(block: Block): Written {
  return writers[block.kind](block);
}

/** A BPMN file that runs a block from a start to an end. */
export function bpmnOf(block: Block): string {
  const written = write(block);
  const process = `<process id="random" isExecutable="true">${inside('random', written)}</process>`;
  return `<?xml version="1.0"?><definitions ${NAMESPACES}><message id="note" name="note"/><error id="fault" errorCode="FAULT"/><escalation id="urgent" escalationCode="URGENT"/>${process}${written.processes ?? ''}</definitions>`;
}
