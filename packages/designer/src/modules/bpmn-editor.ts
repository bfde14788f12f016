import { motcuaModdle } from '@motcua/engine/bundle';
import BaseModeler from 'bpmn-js/lib/BaseModeler';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Dragging from 'diagram-js/lib/features/dragging/Dragging';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { type Bundle, PROCESS_FILE, processFile, textOf, withContent } from '../bundle/bundle.ts';
import { readProcedure } from '../bundle/procedure-view.ts';
import type { Problem } from '../check/problem.ts';
import { otherFiles } from '../import/draft-bundle.ts';
import { draftProcess } from '../import/draft-process.ts';
import type { ProcedureTable } from '../import/procedure-table.ts';
import { isPresetName } from '../locales/preset-names.ts';
import type { Texts } from '../locales/vi.ts';
import type { Editor, EditorState, Place } from '../process/editor.ts';
import type { MarkKind } from '../process/mark.ts';
import { emptyProcess } from '../process/process-model.ts';
import type { ClockEffect, Mapping, MappingDirection, StepAttribute } from '../process/step.ts';
import type { PresetId } from '../process/step-preset.ts';
import { type HistoryMove, TextHistory } from '../process/text-history.ts';
import { mergeXml } from '../xml/merge-xml.ts';
import type { ArrangeLanes } from './arrange-lanes.ts';
import type { AtOnce } from './at-once.ts';
import type { BundleFiles } from './bundle-files.ts';
import { editorModules } from './editor-modules.ts';
import { isFlowNode, isSequenceFlow, moduleOf, motcuaName, readText } from './element-attributes.ts';
import { ElementMarks } from './element-marks.ts';
import { ElementNames } from './element-names.ts';
import { emptyProcessXml } from './empty-process.ts';
import type { Extensions, ExtensionType } from './extensions.ts';
import type { KeepLanes } from './keep-lanes.ts';
import { STEP_ADDED } from './plain-context-pad.ts';
import type { ProblemMarks } from './problem-marks.ts';
import { readProcess, timerExpression } from './read-process.ts';
import type { ReplaceProcess } from './replace-process.ts';
import type { StepNotes } from './step-notes.ts';
import type { StepPlacement } from './step-placement.ts';
import { translationModule } from './translation.ts';
import { readableXml } from './unicode-ids.ts';
import { Viewport } from './viewport.ts';

export interface BpmnEditorOptions {
  readonly container: HTMLElement;
  /** The words of the moment: they may change while the diagram is open. */
  readonly texts: () => Texts;
  /** After each command, undo and redo. */
  readonly onChange: () => void;
  readonly onSelect: () => void;
  /** A step was added in the diagram: its name is what comes next. */
  readonly onAdd?: (id: string) => void;
}

/** Why the process of a bundle could not be read, in the words of the reader. */
export interface OpenFailure {
  readonly message: string;
}

const mappingTypes: Readonly<Record<MappingDirection, ExtensionType>> = {
  inputs: 'motcua:Input',
  outputs: 'motcua:Output',
};

/** In the history of texts: there is no such file yet. */
const NO_FILE = '';

/** The diagram of bpmn-js behind the interface that the screens know. */
export class BpmnEditor implements Editor {
  readonly #modeler: BaseModeler;
  readonly #options: BpmnEditorOptions;
  readonly viewport: Viewport;
  readonly #marks: ElementMarks;
  readonly #names: ElementNames;
  #history = new TextHistory('');
  /** What bpmn-js writes of a file that was just opened: the difference to what it writes later is what was done since. */
  #unchanged: Promise<string> | undefined;
  #touched = false;
  #state: EditorState = {
    process: emptyProcess,
    canArrangeLanes: false,
    selected: undefined,
    canUndo: false,
    canRedo: false,
  };

  constructor(options: BpmnEditorOptions) {
    this.#options = options;
    this.#modeler = new BaseModeler({
      container: options.container,
      modules: [...editorModules, translationModule(options.texts)],
      moddleExtensions: { motcua: motcuaModdle },
      textRenderer: {
        defaultStyle: { fontFamily: 'Arial, "Liberation Sans", sans-serif', fontSize: 12 },
      },
      bpmnRenderer: { defaultStrokeColor: '#2b3a4a' },
    } as never);
    this.viewport = new Viewport(this.#modeler.get('canvas'));
    this.#marks = new ElementMarks(this.#modeler.get('canvas'), this.#modeler.get('elementRegistry'));
    this.#names = new ElementNames(this.#modeler.get('canvas'), this.#modeler.get('elementRegistry'));
    this.#follow(this.#modeler.get('eventBus'));
  }

  get state(): EditorState {
    return this.#state;
  }

  /** Opens the process of a bundle, an empty one where it has none. What cannot be read leaves an empty diagram and says why. */
  async open(bundle: Bundle): Promise<OpenFailure | undefined> {
    const file = processFile(bundle);
    this.#modeler.clear();
    this.#marks.forget();
    this.#files.current = bundle;
    this.#history = new TextHistory(file === undefined ? NO_FILE : textOf(file));
    this.#modeler.get<KeepLanes>('keepLanes').isNew = file === undefined;
    try {
      await this.#modeler.importXML(file === undefined ? emptyProcessXml : readableXml(textOf(file)));
      this.#unchanged = this.#written();
      return undefined;
    } catch (error) {
      return { message: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#refresh();
    }
  }

  async bundle(): Promise<Bundle> {
    const { current } = this.#files;
    const { point } = this.#history;
    point.text ??= await this.#merged();
    const name = processFile(current)?.name ?? PROCESS_FILE;
    return point.text === NO_FILE ? current : withContent(current, name, point.text);
  }

  /** Carries what was done over into the file as it was given: what bpmn-js does not know stays in it, as it is written. */
  async #merged(): Promise<string> {
    const { first } = this.#history;
    const after = this.#written();
    const before = await this.#unchanged;
    if (first === NO_FILE || before === undefined) return after;
    return mergeXml({ original: first, before, after: await after });
  }

  async #written(): Promise<string> {
    return (await this.#modeler.saveXML({ format: true })).xml as string;
  }

  /** The files without the process: what the screens offer to choose from, at once. */
  get files(): Bundle {
    return this.#files.current;
  }

  select(id: string | undefined): void {
    const element = id === undefined ? undefined : this.#element(id);
    this.#modeler.get<Selection>('selection').select(element ?? null);
    if (element !== undefined) this.viewport.show(element);
  }

  /** What is worked on stays in sight when there is less room; nothing moves below what is being dragged. */
  keepInSight(): void {
    const element = this.#element(this.#state.selected ?? '');
    if (element !== undefined && this.#modeler.get<Dragging>('dragging').context() === null)
      this.viewport.show(element);
  }

  mark(kind: MarkKind, ids: readonly string[]): void {
    this.#marks.show(kind, ids);
  }

  async svg(): Promise<string> {
    return (await this.#modeler.saveSVG()).svg;
  }

  undo(): void {
    if (this.#commandStack.canUndo()) this.#commandStack.undo();
  }

  redo(): void {
    if (this.#commandStack.canRedo()) this.#commandStack.redo();
  }

  rename(id: string, name: string): void {
    const element = this.#element(id);
    if (element === undefined) return;
    const isOld = isPresetName(readText(element, 'name'), readText(element, motcuaName('nameEn')));
    this.#update(id, { name: name.trim(), ...(isOld && { [motcuaName('nameEn')]: '' }) });
  }

  renameEnglish(id: string, name: string): void {
    this.#update(id, { [motcuaName('nameEn')]: name.trim() });
  }

  setAttribute(id: string, attribute: StepAttribute, value: string): void {
    this.#update(id, { [motcuaName(attribute)]: value.trim() });
  }

  setTimer(id: string, value: string): void {
    const element = this.#element(id);
    const timer = element && timerExpression(element);
    if (element === undefined || timer === undefined || timer.expression.body === value.trim()) return;
    this.#modeling.updateModdleProperties(element, timer.expression, { body: value.trim() });
  }

  addClockEffect(id: string, effect: ClockEffect): void {
    this.#extend(id, (extensions, element) => extensions.add(element, 'motcua:ClockEffect', effect));
  }

  removeClockEffect(id: string, index: number): void {
    this.#extend(id, (extensions, element) => extensions.remove(element, 'motcua:ClockEffect', index));
  }

  moveClockEffect(id: string, index: number, on: string): void {
    this.#extend(id, (extensions, element) =>
      extensions.change(element, 'motcua:ClockEffect', index, { on }),
    );
  }

  addMapping(id: string, direction: MappingDirection, mapping: Mapping): void {
    this.#extend(id, (extensions, element) => extensions.add(element, mappingTypes[direction], mapping));
  }

  changeMapping(id: string, direction: MappingDirection, index: number, change: Partial<Mapping>): void {
    this.#extend(id, (extensions, element) =>
      extensions.change(element, mappingTypes[direction], index, change),
    );
  }

  removeMapping(id: string, direction: MappingDirection, index: number): void {
    this.#extend(id, (extensions, element) => extensions.remove(element, mappingTypes[direction], index));
  }

  #extend(id: string, change: (extensions: Extensions, element: Element) => void): void {
    const element = this.#element(id);
    if (element !== undefined) change(this.#modeler.get('extensions'), element);
  }

  setCondition(flowId: string, condition: string): void {
    const flow = this.#element(flowId);
    if (flow === undefined || (flow.businessObject.conditionExpression?.body ?? '') === condition.trim())
      return;
    const body = condition.trim();
    const expression = body === '' ? undefined : this.#create('bpmn:FormalExpression', { body });
    this.#modeling.updateProperties(flow, { conditionExpression: expression });
  }

  setDefaultFlow(flowId: string, isDefault: boolean): void {
    const flow = this.#element(flowId) as Connection | undefined;
    const source = flow?.source as Shape | undefined;
    if (flow === undefined || source === undefined || !moduleOf(source).conditional) return;
    if ((source.businessObject.default === flow.businessObject) === isDefault) return;
    this.#modeling.updateProperties(source, { default: isDefault ? flow.businessObject : undefined });
  }

  waiveFlow(flowId: string, reason: string): void {
    this.#update(flowId, { [motcuaName('untried')]: reason.trim() });
  }

  addStep(preset: PresetId, place: Place): string {
    const step = this.#modeler.get<StepPlacement>('stepPlacement').addStep(preset, place);
    this.viewport.show(step);
    return step.id;
  }

  dragStep(preset: PresetId, event: Event): void {
    this.#modeler.get<StepPlacement>('stepPlacement').dragStep(preset, event);
  }

  remove(id: string): void {
    const element = this.#element(id);
    if (element !== undefined) this.#modeling.removeElements([element]);
  }

  connect(from: string, to: string): string | undefined {
    const source = this.#element(from);
    const target = this.#element(to);
    return source && target && this.#modeling.connect(source, target)?.id;
  }

  redirect(flowId: string, to: string): void {
    const flow = this.#element(flowId) as Connection | undefined;
    const target = this.#element(to) as Shape | undefined;
    if (flow === undefined || target === undefined || flow.target === target) return;
    this.#modeling.reconnectEnd(flow, target, {
      x: target.x + target.width / 2,
      y: target.y + target.height / 2,
    });
    this.#modeling.layoutConnection(flow, { waypoints: [] });
  }

  changeFile(name: string, content: string | undefined): void {
    this.#files.change(name, content);
  }

  acceptTable(table: ProcedureTable): void {
    const { name, roles } = readProcedure(this.files);
    const draft = draftProcess(table, roles);
    this.#modeler
      .get<ReplaceProcess>('replaceProcess')
      .replace(draft, name.vi, otherFiles(draft, this.files));
    this.viewport.open();
  }

  arrangeLanes(): void {
    this.#arrangement.arrange();
    this.viewport.open();
  }

  atOnce(change: () => void): void {
    this.#modeler.get<AtOnce>('atOnce').run(change);
  }

  showProblems(problems: readonly Problem[]): void {
    this.#modeler.get<ProblemMarks>('problemMarks').show(problems);
  }

  showNotes(notes: ReadonlyMap<string, string>): void {
    this.#modeler.get<StepNotes>('stepNotes').show(notes);
  }

  /** What steps and flows are called by a screen reader. */
  showNames(texts: Texts, locale: string): void {
    this.#names.show(this.#state.process, texts, locale);
  }

  destroy(): void {
    this.#modeler.destroy();
  }

  get #commandStack(): CommandStack {
    return this.#modeler.get('commandStack');
  }

  get #modeling(): Modeling {
    return this.#modeler.get('modeling');
  }

  get #files(): BundleFiles {
    return this.#modeler.get('bundleFiles');
  }

  get #arrangement(): ArrangeLanes {
    return this.#modeler.get('arrangeLanes');
  }

  #element(id: string): Element | undefined {
    return this.#modeler.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined;
  }

  #create(type: string, properties: object): object {
    return this.#modeler
      .get<{ create(type: string, properties: object): object }>('moddle')
      .create(type, properties);
  }

  /** Empty text means that the attribute goes; the same value leaves no entry in the history. */
  #update(id: string, properties: Readonly<Record<string, string>>): void {
    const element = this.#element(id);
    if (element === undefined) return;
    const changed = Object.entries(properties).filter(([name, value]) => readText(element, name) !== value);
    if (changed.length === 0) return;
    const values = Object.fromEntries(
      changed.map(([name, value]) => [name, value === '' ? undefined : value]),
    );
    // Not `updateProperties`, which would measure the label anew.
    this.#modeling.updateModdleProperties(element, element.businessObject, values);
  }

  #follow(eventBus: EventBus): void {
    eventBus.on('elements.changed', ({ elements }: { elements: readonly unknown[] }) => {
      this.#touched ||= elements.length > 0;
    });
    eventBus.on('commandStack.changed', ({ trigger }: { trigger: HistoryMove | 'clear' }) => {
      if (trigger === 'clear') return this.#refresh();
      this.#history.move(trigger, this.#touched);
      this.#touched = false;
      this.#refresh();
      this.#options.onChange();
    });
    eventBus.on(STEP_ADDED, ({ id }: { id: string }) => {
      this.viewport.show(this.#element(id) as Element);
      this.#options.onAdd?.(id);
    });
    eventBus.on('selection.changed', ({ newSelection }: { newSelection: readonly Element[] }) => {
      this.#state = { ...this.#state, selected: selectedId(newSelection) };
      this.#options.onSelect();
    });
  }

  #refresh(): void {
    this.#touched = false;
    this.#state = {
      process: readProcess(this.#modeler.get('elementRegistry')),
      canArrangeLanes: this.#arrangement.isPossible,
      selected: selectedId(this.#modeler.get<Selection>('selection').get() as Element[]),
      canUndo: this.#commandStack.canUndo(),
      canRedo: this.#commandStack.canRedo(),
    };
  }
}

/** One step or flow; the label of an event stands for the event. */
function selectedId(selection: readonly Element[]): string | undefined {
  const [first, second] = selection;
  if (first === undefined || second !== undefined) return undefined;
  const element = (first as { labelTarget?: Element }).labelTarget ?? first;
  return isFlowNode(element) || isSequenceFlow(element) ? element.id : undefined;
}
