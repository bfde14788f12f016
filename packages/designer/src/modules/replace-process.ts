import { type Bounds, draftElements, type Layout, layOut } from '@motcua/engine/bundle';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Connection, Element, Parent, Shape } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { DraftStep, ProcessDraft } from '../import/draft.ts';
import type { FileChange } from '../import/draft-bundle.ts';
import type { Flow } from '../process/process-model.ts';
import type { BundleFiles } from './bundle-files.ts';
import { isFlowNode, motcuaName } from './element-attributes.ts';

interface Context {
  readonly draft: ProcessDraft;
  readonly name: string;
  readonly files: readonly FileChange[];
}

interface Moddle {
  create(type: string, properties: object): object;
}

/**
 * A whole process drawn in the place of the one that is there, with the files that belong to it, as one command: it is made of the
 * same small commands as drawing by hand, so one undo takes all of it back.
 */
class ReplaceProcess {
  static readonly $inject = [
    'commandStack',
    'modeling',
    'elementFactory',
    'bpmnFactory',
    'moddle',
    'canvas',
    'bundleFiles',
  ];
  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;
  readonly #elementFactory: ElementFactory;
  readonly #bpmnFactory: BpmnFactory;
  readonly #moddle: Moddle;
  readonly #canvas: Canvas;
  readonly #files: BundleFiles;

  constructor(
    commandStack: CommandStack,
    modeling: Modeling,
    elementFactory: ElementFactory,
    bpmnFactory: BpmnFactory,
    moddle: Moddle,
    canvas: Canvas,
    files: BundleFiles,
  ) {
    this.#commandStack = commandStack;
    this.#modeling = modeling;
    this.#elementFactory = elementFactory;
    this.#bpmnFactory = bpmnFactory;
    this.#moddle = moddle;
    this.#canvas = canvas;
    this.#files = files;
    commandStack.register('process.replace', {
      preExecute: (context: Context) => this.#replace(context),
    } as never);
  }

  replace(draft: ProcessDraft, name: string, files: readonly FileChange[]): void {
    this.#commandStack.execute('process.replace', { draft, name, files } satisfies Context);
  }

  #replace({ draft, name, files }: Context): void {
    for (const file of files) this.#files.change(file.name, file.content);
    this.#clear();
    const layout = layOut(draft);
    const pool = this.#drawPool(name, layout);
    const shapes = new Map(draft.steps.map((step) => [step.id, this.#drawStep(step, layout, pool)]));
    for (const flow of draft.flows) this.#drawFlow(flow, layout, shapes, pool);
  }

  /** The flows first: a step that goes would else lead its flows on to the next one, again and again. */
  #clear(): void {
    const all = (this.#canvas.getRootElement() as Parent).children as Element[];
    const drawn = all.filter((element) => !('labelTarget' in element && element.labelTarget));
    const flows = all.flatMap(flowsIn);
    this.#modeling.removeElements(flows as never);
    this.#modeling.removeElements(drawn.filter((element) => !flows.includes(element as Connection)) as never);
  }

  #drawPool(name: string, { pool, lanes }: Layout): Shape {
    const shape = this.#elementFactory.createParticipantShape({ type: 'bpmn:Participant' }) as Shape;
    const root = this.#canvas.getRootElement() as Parent;
    const drawn = this.#modeling.createShape(shape as never, pool as never, root as never) as Shape;
    if (name !== '') this.#modeling.updateProperties(drawn, { name });
    this.#modeling.splitLane(drawn as never, lanes.length);
    const drawnLanes = (drawn.children as Shape[])
      .filter(({ type }) => type === 'bpmn:Lane')
      .sort((one, other) => one.y - other.y);
    for (const [index, lane] of lanes.entries()) {
      const target = drawnLanes[index];
      if (target !== undefined) this.#modeling.updateProperties(target, { name: lane.name });
    }
    return drawn;
  }

  #drawStep(step: DraftStep, layout: Layout, pool: Shape): Shape {
    const type = bpmnType(step);
    const businessObject = this.#bpmnFactory.create(type, { id: step.id, ...this.#settings(step) });
    this.#modeling.claimId(step.id, businessObject as never);
    const shape = this.#elementFactory.createShape({ type, businessObject } as never);
    const bounds = layout.steps.get(step.id) as Bounds;
    return this.#modeling.createShape(shape as never, bounds as never, pool as never) as Shape;
  }

  #settings({ name, attributes, documentation, clockEffects }: DraftStep): object {
    const given = Object.entries(attributes).filter(([, value]) => value !== '');
    const effects = clockEffects.map((effect) => this.#moddle.create('motcua:ClockEffect', effect));
    return {
      ...(name !== '' && { name }),
      ...Object.fromEntries(given.map(([key, value]) => [motcuaName(key as never), value])),
      ...(documentation !== '' && {
        documentation: [this.#moddle.create('bpmn:Documentation', { text: documentation })],
      }),
      ...(effects.length > 0 && {
        extensionElements: this.#moddle.create('bpmn:ExtensionElements', { values: effects }),
      }),
    };
  }

  #drawFlow(flow: Flow, layout: Layout, shapes: ReadonlyMap<string, Shape>, pool: Shape): void {
    const [source, target] = [shapes.get(flow.from), shapes.get(flow.to)];
    if (source === undefined || target === undefined) return;
    const businessObject = this.#bpmnFactory.create('bpmn:SequenceFlow', {
      id: flow.id,
      ...(flow.name !== '' && { name: flow.name }),
      ...(flow.condition !== '' && {
        conditionExpression: this.#moddle.create('bpmn:FormalExpression', { body: flow.condition }),
      }),
    });
    this.#modeling.claimId(flow.id, businessObject as never);
    const waypoints = [...(layout.flows.get(flow.id) ?? [])];
    const attributes = { type: 'bpmn:SequenceFlow', businessObject, waypoints };
    this.#modeling.createConnection(source as never, target as never, attributes as never, pool as never);
    if (flow.isDefault) this.#modeling.updateProperties(source, { default: businessObject });
  }
}

function flowsIn(element: Element): readonly Connection[] {
  const shape = element as Shape;
  const children = (shape.children ?? []) as Element[];
  return [...(isFlowNode(element) ? (shape.outgoing as Connection[]) : []), ...children.flatMap(flowsIn)];
}

function bpmnType({ kind }: DraftStep): string {
  const name = draftElements[kind] ?? 'task';
  return `bpmn:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

export type { ReplaceProcess };

export const replaceProcessModule = {
  __init__: ['replaceProcess'],
  replaceProcess: ['type', ReplaceProcess],
};
