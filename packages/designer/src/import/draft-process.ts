import { asciiId } from '../bundle/free-id.ts';
import type { RoleChoice } from '../bundle/procedure-view.ts';
import type { Flow } from '../process/process-model.ts';
import { noAttributes } from '../process/step.ts';
import { parseTerm } from '../process/term.ts';
import type { ClockEffect, DraftClock, DraftForm, DraftRole, DraftStep, ProcessDraft } from './draft.ts';
import { draftRoles } from './draft-roles.ts';
import { draftStep } from './draft-step.ts';
import type { ProcedureTable, TableStep, TableVariant } from './procedure-table.ts';
import { returnTarget, type Stage, stagesOf } from './stages.ts';

/** From where the next step is reached: a step, or the way of a gateway with its condition. */
interface Open {
  readonly from: string;
  readonly name?: string;
  readonly condition?: string;
  readonly isDefault?: boolean;
}

/**
 * The process that a table describes: a user task for each row, a question behind each row that may be sent back, parallel parts
 * between gateways, one way for each variant. What is a question of the table is left out; nothing is made up in its place.
 *
 * @param known the roles that the procedure already has: one of the same name is taken, so that forms and rights stay
 */
export function draftProcess(table: ProcedureTable, known: readonly RoleChoice[] = []): ProcessDraft {
  const roles = draftRoles(table, known);
  const drafting = new Drafting(roles);
  const [first, ...others] = table.variants;
  if (first === undefined) return drafting.result;
  if (others.length === 0) drafting.single(first);
  else drafting.several(table.variants);
  return drafting.result;
}

class Drafting {
  readonly #roles: readonly DraftRole[];
  readonly #steps: DraftStep[] = [];
  readonly #flows: Flow[] = [];
  readonly #clocks: DraftClock[] = [];
  readonly #forms = new Map<string, DraftForm>();
  #column = 0;

  constructor(roles: readonly DraftRole[]) {
    this.#roles = roles;
  }

  get result(): ProcessDraft {
    return {
      steps: this.#steps,
      flows: this.#flows,
      roles: this.#roles,
      clocks: this.#clocks,
      forms: [...this.#forms.values()],
    };
  }

  /** The row in which the application is handed in is the start, unless a case comes back to it. */
  single(variant: TableVariant): void {
    const stages = stagesOf(variant.steps);
    const [first, ...rest] = stages;
    const submission = first?.length === 1 ? first[0] : undefined;
    const isReturnedTo = stages.flat().some((step) => returnTarget(step, stages) === submission);
    const isStart = submission?.applicant === true && submission.disagree === undefined && !isReturnedTo;
    this.#start(isStart ? submission : undefined, []);
    this.#variant(variant, isStart ? rest : stages, { from: 'start' }, '', 'start');
  }

  several(variants: readonly TableVariant[]): void {
    const choices = variants.map(({ title }, index) => ({
      id: letterOf(index),
      title: title || `Trường hợp ${index + 1}`,
    }));
    this.#start(undefined, choices);
    this.#add({ id: 'variant', kind: 'branch', name: 'Trường hợp nào?' });
    this.#connect({ from: 'start' }, 'variant');
    for (const [index, variant] of variants.entries()) {
      const id = letterOf(index);
      const isDefault = index === variants.length - 1;
      const open = {
        from: 'variant',
        name: choices[index]?.title ?? id,
        isDefault,
        condition: isDefault ? '' : `application.variant = "${id}"`,
      };
      this.#variant(variant, stagesOf(variant.steps), open, `${id}_`, undefined);
    }
  }

  #start(row: TableStep | undefined, variants: DraftForm['variants']): void {
    this.#form({
      id: 'application',
      title: row?.name.value ?? 'Nộp hồ sơ',
      shape: 'application',
      variants,
    });
    const applicant = this.#roles.find((role) => role.applicant)?.name ?? '';
    const step = row && draftStep(row, '', this.#roles, 'application');
    this.#add({
      ...(step ?? { name: 'Bắt đầu', lane: applicant }),
      id: 'start',
      kind: 'start',
      attributes: { form: 'application', role: step?.attributes.role ?? '' },
    });
  }

  #variant(
    variant: TableVariant,
    stages: readonly Stage[],
    open: Open,
    prefix: string,
    clockStart: string | undefined,
  ): void {
    const clock = this.#statutoryClock(variant, prefix);
    const ids = new Map(stages.flat().map((step) => [step, idOf(step, prefix)]));
    let next = open;
    const refusing: Open[] = [];
    const first = this.#steps.length;
    for (const stage of stages) next = this.#stage(stage, next, prefix);
    for (const step of stages.flat()) this.#wayBack(step, stagesOf(variant.steps), ids, prefix, refusing);
    this.#end(`${prefix}end`, 'Kết thúc', [next], clock);
    if (refusing.length > 0) this.#end(`${prefix}refused`, 'Từ chối hồ sơ', refusing, clock);
    if (clock !== undefined)
      this.#startClock(
        clockStart ?? this.#steps[first]?.id ?? '',
        clock,
        clockStart === undefined ? 'enter' : 'leave',
      );
    this.#sharedTimes(stages.flat(), ids);
  }

  #stage(stage: Stage, open: Open, prefix: string): Open {
    const [only, second] = stage;
    if (only === undefined) return open;
    if (second === undefined) return this.#row(only, open, prefix);
    const number = idOf(only, prefix);
    this.#add({ id: `${number}_split`, kind: 'parallel', lane: only.role.value ?? '' });
    this.#connect(open, `${number}_split`);
    const column = this.#column;
    for (const step of stage) {
      this.#column = column;
      const { id } = this.#task(step, prefix, 'note');
      this.#connect({ from: `${number}_split` }, id);
    }
    this.#add({ id: `${number}_join`, kind: 'parallel', lane: only.role.value ?? '' });
    for (const step of stage) this.#connect({ from: idOf(step, prefix) }, `${number}_join`);
    return { from: `${number}_join` };
  }

  /** A step; where it may be sent back, the question behind it. */
  #row(step: TableStep, open: Open, prefix: string): Open {
    const asks = canBeSentBack(step);
    const id = idOf(step, prefix);
    const opinion = id.replace('step', 'opinion');
    this.#task(step, prefix, asks ? opinion : 'note');
    this.#connect(open, id);
    if (!asks) return { from: id };
    this.#add({ id: `${id}_agreed`, kind: 'branch', name: 'Đồng ý?', lane: step.role.value ?? '' });
    this.#connect({ from: id }, `${id}_agreed`);
    return { from: `${id}_agreed`, name: 'Đồng ý', condition: `${opinion}.agrees = true` };
  }

  #task(step: TableStep, prefix: string, form: string): DraftStep {
    const shape = form === 'note' ? 'note' : 'opinion';
    if (!step.automatic)
      this.#form({
        id: form,
        title: shape === 'note' ? 'Ghi nhận công việc' : (step.name.value ?? 'Ý kiến'),
        shape,
        variants: [],
      });
    return this.#add({ ...draftStep(step, prefix, this.#roles, form), id: idOf(step, prefix) });
  }

  #wayBack(
    step: TableStep,
    stages: readonly Stage[],
    ids: ReadonlyMap<TableStep, string>,
    prefix: string,
    refusing: Open[],
  ): void {
    const from = `${idOf(step, prefix)}_agreed`;
    if (!this.#steps.some(({ id }) => id === from)) return;
    const open = { from, name: 'Không đồng ý', isDefault: true };
    const target = returnTarget(step, stages);
    if (step.disagree?.value?.to === 'end') refusing.push(open);
    else if (target !== undefined) this.#connect(open, ids.get(target) ?? '');
  }

  #end(id: string, name: string, opens: readonly Open[], clock: string | undefined): void {
    this.#add({
      id,
      kind: 'end',
      name,
      clockEffects: clock === undefined ? [] : [{ clock, effect: 'stop', on: 'enter' }],
    });
    for (const open of opens) this.#connect(open, id);
  }

  #statutoryClock({ total }: TableVariant, prefix: string): string | undefined {
    const term = parseTerm(total?.value?.term ?? '');
    if (term === undefined) return undefined;
    const id = prefix === '' ? 'statutory' : `statutory_${prefix.slice(0, -1)}`;
    this.#clocks.push({ id, kind: 'statutory', name: 'Thời hạn giải quyết', term });
    return id;
  }

  /** One time for several steps is a clock of its own, from the first of them to the last. */
  #sharedTimes(steps: readonly TableStep[], ids: ReadonlyMap<TableStep, string>): void {
    for (const [index, step] of steps.entries()) {
      const shared = steps[index + 1]?.sharesTime === true && !step.sharesTime;
      const term = parseTerm(step.time.value?.term ?? '');
      if (!shared || term === undefined) continue;
      const after = steps.findIndex((other, place) => place > index && !other.sharesTime);
      const last = steps.at(after === -1 ? -1 : after - 1) ?? step;
      const clock = `shared_${ids.get(step)}`;
      this.#clocks.push({ id: clock, kind: 'step', name: `Thời gian chung: ${step.name.value ?? ''}`, term });
      this.#change(ids.get(step), (draft) => ({ ...draft, attributes: { ...draft.attributes, term: '' } }));
      this.#startClock(ids.get(step) ?? '', clock, 'enter');
      this.#move(ids.get(last) ?? '', { clock, effect: 'stop', on: 'leave' });
    }
  }

  #startClock(id: string, clock: string, on: ClockEffect['on']): void {
    this.#move(id, { clock, effect: 'start', on });
  }

  #move(id: string, effect: ClockEffect): void {
    this.#change(id, (draft) => ({ ...draft, clockEffects: [...draft.clockEffects, effect] }));
  }

  #change(id: string | undefined, change: (draft: DraftStep) => DraftStep): void {
    const index = this.#steps.findIndex((step) => step.id === id);
    const step = this.#steps[index];
    if (step !== undefined) this.#steps[index] = change(step);
  }

  #form(form: DraftForm): void {
    if (!this.#forms.has(form.id)) this.#forms.set(form.id, form);
  }

  #add(
    step: Omit<Partial<DraftStep>, 'attributes'> &
      Pick<DraftStep, 'id' | 'kind'> & { attributes?: Partial<DraftStep['attributes']> },
  ): DraftStep {
    const lane = step.lane || this.#steps.at(-1)?.lane || this.#roles[0]?.name || '';
    const draft: DraftStep = {
      name: '',
      nameEn: '',
      scope: '',
      timer: '',
      documentation: '',
      x: 0,
      y: 0,
      clockEffects: [],
      inputs: [],
      outputs: [],
      ...step,
      lane,
      column: this.#column,
      attributes: { ...noAttributes, ...step.attributes },
    };
    this.#column += 1;
    this.#steps.push(draft);
    return draft;
  }

  #connect({ from, name = '', condition = '', isDefault = false }: Open, to: string): void {
    this.#flows.push({
      id: `flow_${this.#flows.length + 1}`,
      from,
      to,
      name,
      nameEn: '',
      condition,
      isDefault,
    });
  }
}

/** A person says whether they agree; what a system answers, the table does not say. */
function canBeSentBack({ disagree, automatic }: TableStep): boolean {
  return disagree?.value !== undefined && !automatic;
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** The number of the row is in the id, so that the sheet can be printed with the same numbers. */
function idOf({ number, row }: TableStep, prefix: string): string {
  return `${prefix}step_${number.value === undefined ? `row${row}` : asciiId(number.value).replaceAll('-', '_')}`;
}
