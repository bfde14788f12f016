import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { Connection, Shape } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Create from 'diagram-js/lib/features/create/Create';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { readProcedure } from '../bundle/procedure-view.ts';
import { presetNames } from '../locales/preset-names.ts';
import type { Place } from '../process/editor.ts';
import { type PresetId, presetAttributes, presets, type StepPreset } from '../process/step-preset.ts';
import type { BundleFiles } from './bundle-files.ts';
import { isSequenceFlow, moduleOf, motcuaName } from './element-attributes.ts';
import type { StepInsertion } from './insert-step.ts';

/** Turns a step of the palette into a shape with its first settings, and puts it into the process. */
class StepPlacement {
  static readonly $inject = [
    'elementFactory',
    'bpmnFactory',
    'elementRegistry',
    'create',
    'selection',
    'stepInsertion',
    'bundleFiles',
  ];
  readonly #elementFactory: ElementFactory;
  readonly #bpmnFactory: BpmnFactory;
  readonly #elementRegistry: ElementRegistry;
  readonly #create: Create;
  readonly #selection: Selection;
  readonly #insertion: StepInsertion;
  readonly #files: BundleFiles;

  constructor(
    elementFactory: ElementFactory,
    bpmnFactory: BpmnFactory,
    elementRegistry: ElementRegistry,
    create: Create,
    selection: Selection,
    insertion: StepInsertion,
    files: BundleFiles,
  ) {
    this.#elementFactory = elementFactory;
    this.#bpmnFactory = bpmnFactory;
    this.#elementRegistry = elementRegistry;
    this.#create = create;
    this.#selection = selection;
    this.#insertion = insertion;
    this.#files = files;
  }

  /** One command; the new step is selected, so that its form is what comes next. */
  addStep(id: PresetId, place: Place): Shape {
    const shape = this.#shapeOf(id);
    const selected = this.#elementOf<Connection | Shape>(place.after);
    const onFlow = selected !== undefined && isSequenceFlow(selected as Connection);
    const into = onFlow ? (selected as Connection) : this.#elementOf<Connection>(place.into);
    const after = onFlow ? undefined : (selected as Shape | undefined);
    // A start is reached by nothing and an end cannot stand between two steps: where they do not fit they land unconnected.
    const leadsOn = after !== undefined && moduleOf(after).splits;
    const connected =
      moduleOf(shape).mustBeReached &&
      (moduleOf(shape).hasOutgoing || leadsOn || (!onFlow && !after?.outgoing.length));
    this.#insertion.insert({
      shape,
      ...(connected && after && { after }),
      ...(connected && into && { into }),
      splits: leadsOn,
    });
    this.#selection.select(shape);
    return shape;
  }

  #elementOf<T>(id: string | undefined): T | undefined {
    return id === undefined ? undefined : (this.#elementRegistry.get(id) as T | undefined);
  }

  /** The step follows the pointer until it is dropped; on a flow it goes between the two steps. */
  dragStep(id: PresetId, event: Event): void {
    this.#create.start(event as MouseEvent, this.#shapeOf(id));
  }

  #shapeOf(id: PresetId): Shape {
    const preset = presets[id];
    const businessObject = this.#bpmnFactory.create(preset.bpmnType, {
      id: this.#freeId(id),
      ...this.#settings(id, preset),
    });
    return this.#elementFactory.createShape({
      type: preset.bpmnType,
      businessObject,
      ...(preset.eventDefinition && { eventDefinitionType: preset.eventDefinition }),
    } as never) as Shape;
  }

  #settings(id: PresetId, preset: StepPreset): Record<string, string> {
    const attributes = presetAttributes(preset, readProcedure(this.#files.current).roles);
    const named = presetNames[id];
    return {
      ...(named && { name: named.vi, [motcuaName('nameEn')]: named.en }),
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [motcuaName(name), value])),
    };
  }

  /** Readable and the same for the same history: `officer-1`, `officer-2` … */
  #freeId(id: PresetId): string {
    let count = 1;
    while (this.#elementRegistry.get(`${id}-${count}`) !== undefined) count += 1;
    return `${id}-${count}`;
  }
}

export type { StepPlacement };

export const stepPlacementModule = {
  stepPlacement: ['type', StepPlacement],
};
