import type { Role } from '../../bundle/procedure.ts';
import type { DraftClockEffect, DraftFlow, DraftNode, ProcessDraft } from '../../draft/process-draft.ts';
import type { DraftSituation } from './draft-papers.ts';
import type { Plan, PlannedSequence, PlannedStep } from './plan-steps.ts';
import { shorten } from './shorten.ts';

/** What the process needs besides its steps. */
export interface ProcessParts {
  readonly plan: Plan;
  readonly roles: readonly Role[];
  /** The id of the clock that runs from acceptance to result, and the FEEL text of its term where channels differ. */
  readonly clock?: { readonly id: string; readonly term?: string };
  readonly hasFees: boolean;
  readonly result: string;
}

/** A task on the straight way through a sequence, for a scenario to complete. */
export interface TaskOnWay {
  readonly element: string;
  readonly form: string;
  readonly role: string;
}

export interface DraftedProcess {
  readonly draft: ProcessDraft;
  readonly sequences: readonly DraftSituation[];
  readonly forms: readonly string[];
  /** By sequence, in its order. */
  readonly ways: readonly (readonly TaskOnWay[])[];
}

const roleOfActor: Readonly<Record<PlannedStep['actor'], string>> = {
  applicant: 'applicant',
  desk: 'reception',
  office: 'officer',
};

/** The process of a plan: tasks in order, a question where something may be sent back or refused, the clock from acceptance to result. */
export function draftProcess(parts: ProcessParts): DraftedProcess {
  const drafting = new Drafting(parts);
  return drafting.all();
}

/** From where the next step is reached. */
interface Open {
  readonly from: string;
  readonly name?: string;
  readonly condition?: string;
  readonly isDefault?: boolean;
}

interface NodeParts {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly name?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly clockEffects?: readonly DraftClockEffect[];
  readonly numbers?: true;
}

class Drafting {
  readonly #parts: ProcessParts;
  readonly #steps: DraftNode[] = [];
  readonly #flows: DraftFlow[] = [];
  readonly #forms: string[] = [];
  #way: TaskOnWay[] = [];
  #column = 0;

  constructor(parts: ProcessParts) {
    this.#parts = parts;
  }

  all(): DraftedProcess {
    const { sequences } = this.#parts.plan;
    const isOne = sequences.length === 1;
    const choices = isOne
      ? []
      : sequences.map(({ name }, index) => ({
          id: letterOf(index),
          name: shorten(name, 200) || `Trình tự ${index + 1}`,
        }));
    const begin = isOne ? sequences[0]?.start : undefined;
    this.#add({
      id: 'start',
      kind: 'start',
      role: 'applicant',
      name: begin?.name ?? 'Nộp hồ sơ',
      text: begin?.text ?? '',
      attributes: { form: 'application', role: 'applicant', status: '1' },
    });
    if (!isOne) this.#ask({ from: 'start' }, 'sequence', 'applicant', 'Trình tự nào?');
    const ways = sequences.map((sequence, index) => {
      const open = isOne ? { from: 'start' } : openOf(choices, index);
      return this.#sequence(sequence, open, isOne ? '' : `${letterOf(index)}_`);
    });
    const forms = [...new Set(this.#forms)];
    return { draft: { steps: this.#steps, flows: this.#flows }, sequences: choices, forms, ways };
  }

  #sequence({ steps }: PlannedSequence, begin: Open, prefix: string): readonly TaskOnWay[] {
    this.#way = [];
    const leading = steps.findIndex(({ actor }) => actor !== 'applicant');
    const acceptedAfter = steps[leading]?.asks === 'check' ? leading : leading - 1;
    let open = begin;
    if (acceptedAfter < 0) open = this.#accept(open, prefix);
    for (const [index, step] of steps.entries()) {
      open = this.#task(step, `${prefix}step_${index + 1}`, open, prefix);
      if (index === acceptedAfter) open = this.#accept(open, prefix);
    }
    this.#end(`${prefix}end`, `Kết thúc: ${shorten(this.#parts.result, 80)}`, open, '10', true);
    return this.#way;
  }

  /** The file is accepted: it gets its number, the clock runs, the fees are known. */
  #accept(open: Open, prefix: string): Open {
    const { clock, hasFees } = this.#parts;
    const id = `${prefix}received`;
    const term = clock?.term === undefined ? {} : { term: clock.term };
    this.#add({
      id,
      kind: 'milestone',
      role: 'reception',
      name: 'Tiếp nhận, cấp mã hồ sơ',
      attributes: { document: 'receipt', status: '2' },
      numbers: true,
      clockEffects: clock === undefined ? [] : [{ clock: clock.id, effect: 'start', on: 'leave', ...term }],
    });
    this.#connect(open, id);
    if (!hasFees) return { from: id };
    const fees = `${prefix}fees`;
    this.#add({
      id: fees,
      kind: 'decision',
      role: 'reception',
      name: 'Tính phí, lệ phí',
      attributes: { decision: 'fees', resultVariable: 'fees' },
    });
    this.#connect({ from: id }, fees);
    return { from: fees };
  }

  #task(step: PlannedStep, id: string, open: Open, prefix: string): Open {
    const role = roleOfActor[step.actor];
    const form = step.asks ?? 'note';
    this.#forms.push(form);
    this.#way.push({ element: id, form, role });
    this.#add({ id, kind: 'person', role, name: step.name, text: step.text, attributes: { form, role } });
    this.#connect(open, id);
    if (step.asks === 'check') return this.#check(id, role, prefix);
    return step.asks === 'decision' ? this.#decide(id, role, prefix) : { from: id };
  }

  #check(id: string, role: string, prefix: string): Open {
    const question = `${id}_valid`;
    this.#forms.push('supplement');
    this.#ask({ from: id }, question, role, 'Hồ sơ đầy đủ, hợp lệ?');
    const supplement = `${prefix}supplement`;
    const attributes = { form: 'supplement', role: 'applicant', status: '5' };
    this.#add({ id: supplement, kind: 'person', role: 'applicant', name: 'Bổ sung hồ sơ', attributes });
    const condition = 'check.outcome = "supplement"';
    this.#connect({ from: question, name: 'Yêu cầu bổ sung', condition }, supplement);
    this.#connect({ from: supplement }, id);
    const refused = { from: question, name: 'Từ chối', condition: 'check.outcome = "refuse"' };
    this.#end(`${prefix}refused`, 'Từ chối tiếp nhận', refused, '3', false);
    return { from: question, name: 'Hợp lệ', isDefault: true };
  }

  #decide(id: string, role: string, prefix: string): Open {
    const question = `${id}_approved`;
    this.#ask({ from: id }, question, role, 'Đồng ý giải quyết?');
    const no = { from: question, name: 'Không đồng ý', condition: 'decision.approved = false' };
    this.#end(`${prefix}rejected`, 'Thông báo không giải quyết, nêu rõ lý do', no, '10', true);
    return { from: question, name: 'Đồng ý', isDefault: true };
  }

  #ask(open: Open, id: string, role: string, name: string): void {
    this.#add({ id, kind: 'branch', role, name });
    this.#connect(open, id);
  }

  #end(id: string, name: string, open: Open, status: string, isClockRunning: boolean): void {
    const { clock } = this.#parts;
    this.#add({
      id,
      kind: 'end',
      role: 'reception',
      name,
      attributes: { status },
      clockEffects:
        clock === undefined || !isClockRunning ? [] : [{ clock: clock.id, effect: 'stop', on: 'enter' }],
    });
    this.#connect(open, id);
  }

  #add({
    id,
    kind,
    role,
    name = '',
    text = '',
    attributes = {},
    clockEffects = [],
    numbers,
  }: NodeParts): void {
    const lane = this.#parts.roles.find((known) => known.id === role)?.name.vi ?? '';
    this.#steps.push({
      id,
      kind,
      name: name.replace(/\s+/g, ' '),
      lane,
      column: this.#column,
      documentation: shorten(text, 2000),
      attributes,
      clockEffects,
      ...(numbers === true ? { numbers } : {}),
    });
    this.#column += 1;
  }

  #connect({ from, name = '', condition = '', isDefault = false }: Open, to: string): void {
    this.#flows.push({ id: `flow_${this.#flows.length + 1}`, from, to, name, condition, isDefault });
  }
}

function openOf(choices: readonly DraftSituation[], index: number): Open {
  const isDefault = index === choices.length - 1;
  const { id = '', name = '' } = choices[index] ?? {};
  return {
    from: 'sequence',
    name: shorten(name, 60),
    isDefault,
    ...(isDefault ? {} : { condition: `application.sequence = "${id}"` }),
  };
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}
