import { parseProcesses } from '@motcua/engine/kernel';
import { type Bundle, contentOf, processFile, textOf } from '../bundle/bundle.ts';
import { nameIn } from '../bundle/named-text.ts';
import { type Choice, readProcedure } from '../bundle/procedure-view.ts';
import { asList, asObject, readObject, type UnknownObject } from '../bundle/unknown-json.ts';

/** One difference to the published version, told by the words of a locale. */
export interface Change {
  readonly kind: ChangeKind;
  /** What was changed, as its reader knows it. */
  readonly name: string;
  /** Which part of it, by its key in the file. */
  readonly part?: string;
  readonly before: string;
  readonly after: string;
}

export type ChangeKind =
  | 'step-added'
  | 'step-removed'
  | 'step-renamed'
  | 'step-role'
  | 'step-form'
  | 'step-term'
  | 'step-handler'
  | 'step-decision'
  | 'step-document'
  | 'flow-added'
  | 'flow-removed'
  | 'flow-condition'
  | 'field-added'
  | 'field-removed'
  | 'field-changed'
  | 'fact'
  | 'item-added'
  | 'item-removed'
  | 'item-changed'
  | 'file-added'
  | 'file-removed'
  | 'file-changed';

export interface ChangeListOptions {
  /** In which language names are told. */
  readonly locale: string;
  /** The numbers of the steps in the list of the draft, by their ids. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** What is different between the published version and the draft, in the order of the process, the procedure and the forms. */
export async function changeList(
  published: Bundle,
  draft: Bundle,
  options: ChangeListOptions,
): Promise<readonly Change[]> {
  const [before, after] = await Promise.all([
    processOf(published, options.locale),
    processOf(draft, options.locale),
  ]);
  return [
    ...stepChanges(before, after, options.numbers),
    ...flowChanges(before, after),
    ...procedureChanges(published, draft),
    ...formChanges(published, draft, options.locale),
    ...fileChanges(published, draft),
  ];
}

interface PlainStep {
  readonly name: string;
  readonly role: string;
  readonly form: string;
  readonly term: string;
  readonly handler: string;
  readonly decision: string;
  readonly document: string;
}

interface PlainFlow {
  readonly title: string;
  readonly condition: string;
}

interface PlainProcess {
  readonly steps: ReadonlyMap<string, PlainStep>;
  readonly flows: ReadonlyMap<string, PlainFlow>;
}

/** What the ids of a procedure are called. */
function namesOf(bundle: Bundle, locale: string) {
  const { roles, forms, decisions, documents } = readProcedure(bundle);
  const nameOf = (choices: readonly Choice[], id: string): string => {
    const found = choices.find((choice) => choice.id === id);
    return found === undefined ? id : nameIn(found.name, locale);
  };
  return {
    role: (id: string) => nameOf(roles, id),
    form: (id: string) => nameOf(forms, id),
    decision: (id: string) => nameOf(decisions, id),
    document: (id: string) => nameOf(documents, id),
  };
}

async function processOf(bundle: Bundle, locale: string): Promise<PlainProcess> {
  const file = processFile(bundle);
  const { processes } = file === undefined ? { processes: [] } : await parseProcesses(textOf(file));
  type Scope = (typeof processes)[number]['root'];
  const names = namesOf(bundle, locale);
  const steps = new Map<string, PlainStep>();
  const flows = new Map<string, PlainFlow>();
  const read = ({ nodes, flows: own }: Scope): void => {
    for (const node of nodes) {
      const { role = '', form = '', handler = '', decision = '', document = '', term } = node.settings;
      steps.set(node.id, {
        name: nameIn({ vi: node.name ?? '', en: node.settings.nameEn ?? '' }, locale),
        role: names.role(role),
        form: names.form(form),
        decision: names.decision(decision),
        document: names.document(document),
        handler,
        term: textIn(term),
      });
      if (node.scope !== undefined) read(node.scope);
    }
    for (const { id, name, source, target, condition } of own) {
      const title = name ?? `${steps.get(source)?.name ?? ''} → ${steps.get(target)?.name ?? ''}`;
      flows.set(id, { title, condition: textIn(condition) });
    }
  };
  for (const { root } of processes) read(root);
  return { steps, flows };
}

/** A literal or a formula, as the model holds them. */
function textIn(value: unknown): string {
  const { text, literal, expression } = asObject(value);
  const found = text ?? literal ?? expression ?? value;
  return typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found);
}

const parts = ['role', 'form', 'term', 'handler', 'decision', 'document'] as const;

function stepChanges(
  { steps: before }: PlainProcess,
  { steps: after }: PlainProcess,
  numbers: ReadonlyMap<string, string>,
): readonly Change[] {
  const titled = (id: string, name: string) => [numbers.get(id) ?? '', `«${name}»`].join(' ').trim();
  const named = (steps: PlainProcess['steps']) => [...steps].filter(([, { name }]) => name !== '');
  const added = named(after).filter(([id]) => !before.has(id));
  const removed = named(before).filter(([id]) => !after.has(id));
  const changed = [...after].flatMap(([id, step]): readonly Change[] => {
    const old = before.get(id);
    if (old === undefined) return [];
    const name = titled(id, step.name || old.name);
    return [
      ...(old.name === step.name
        ? []
        : [
            { kind: 'step-renamed' as const, name: titled(id, old.name), before: old.name, after: step.name },
          ]),
      ...parts
        .filter((part) => old[part] !== step[part])
        .map((part) => ({ kind: `step-${part}` as const, name, before: old[part], after: step[part] })),
    ];
  });
  return [
    ...added.map(([id, { name }]) => ({
      kind: 'step-added' as const,
      name: titled(id, name),
      before: '',
      after: name,
    })),
    ...removed.map(([, { name }]) => ({
      kind: 'step-removed' as const,
      name: `«${name}»`,
      before: name,
      after: '',
    })),
    ...changed,
  ];
}

function flowChanges({ flows: before }: PlainProcess, { flows: after }: PlainProcess): readonly Change[] {
  return [
    ...[...after]
      .filter(([id]) => !before.has(id))
      .map(([, { title }]) => ({ kind: 'flow-added' as const, name: title, before: '', after: title })),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(([, { title }]) => ({ kind: 'flow-removed' as const, name: title, before: title, after: '' })),
    ...[...after].flatMap(([id, { title, condition }]) => {
      const old = before.get(id);
      return old === undefined || old.condition === condition
        ? []
        : [{ kind: 'flow-condition' as const, name: title, before: old.condition, after: condition }];
    }),
  ];
}

const PROCEDURE = 'procedure.json';

function procedureChanges(published: Bundle, draft: Bundle): readonly Change[] {
  const [before, after] = [published, draft].map((bundle) => readObject(contentOf(bundle, PROCEDURE))) as [
    UnknownObject,
    UnknownObject,
  ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return [];
    const lists = [before[key], after[key]].map((value) => asList(value).map(asObject));
    const isList = lists.some((list) => list.some(({ id }) => id !== undefined));
    if (!isList)
      return [
        { kind: 'fact' as const, name: '', part: key, before: shown(before[key]), after: shown(after[key]) },
      ];
    return itemChanges(key, lists[0] ?? [], lists[1] ?? []);
  });
}

function itemChanges(
  key: string,
  before: readonly UnknownObject[],
  after: readonly UnknownObject[],
): readonly Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return [
    ...after
      .filter(({ id }) => !old.has(id))
      .map((item) => ({
        kind: 'item-added' as const,
        name: titleOf(item),
        part: key,
        before: '',
        after: '',
      })),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((item) => ({
        kind: 'item-removed' as const,
        name: titleOf(item),
        part: key,
        before: '',
        after: '',
      })),
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      if (was === undefined || JSON.stringify(was) === JSON.stringify(item)) return [];
      const keys = Object.keys({ ...was, ...item }).filter(
        (part) => JSON.stringify(was[part]) !== JSON.stringify(item[part]),
      );
      return keys.map((part) => ({
        kind: 'item-changed' as const,
        name: titleOf(item),
        part,
        before: shown(was[part]),
        after: shown(item[part]),
      }));
    }),
  ];
}

function titleOf({ id, name, subject, code }: UnknownObject): string {
  return shown(name ?? subject) || String(id ?? code ?? '');
}

/** A value in the fewest words: the Vietnamese of a text in several languages, a term as amount and unit. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { vi, amount, unit } = asObject(value);
  if (typeof vi === 'string') return vi;
  if (amount !== undefined) return `${amount} ${unit ?? ''}`.trim();
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return (
    titleOf(asObject(value)) ||
    Object.entries(value)
      .map(([key, inner]) => `${key} ${shown(inner)}`)
      .join(', ')
  );
}

const FORM = /^forms\/(.+)\.schema\.json$/;

function formChanges(published: Bundle, draft: Bundle, locale: string): readonly Change[] {
  const names = namesOf(draft, locale);
  return draft.files.flatMap((file) => {
    const form = FORM.exec(file.name)?.[1];
    const old = form === undefined ? undefined : contentOf(published, file.name);
    if (old === undefined || old === textOf(file)) return [];
    const [before, after] = [fieldsOf(readObject(old)), fieldsOf(readObject(textOf(file)))];
    return [
      ...[...after]
        .filter(([key]) => !before.has(key))
        .map(([, field]) => ({
          kind: 'field-added' as const,
          name: field.title,
          before: '',
          after: names.form(form ?? ''),
        })),
      ...[...before]
        .filter(([key]) => !after.has(key))
        .map(([, field]) => ({
          kind: 'field-removed' as const,
          name: field.title,
          before: names.form(form ?? ''),
          after: '',
        })),
      ...[...after].flatMap(([key, field]) => {
        const was = before.get(key);
        return was === undefined || was.content === field.content
          ? []
          : [{ kind: 'field-changed' as const, name: was.title, before: was.title, after: field.title }];
      }),
    ];
  });
}

interface PlainField {
  readonly title: string;
  readonly content: string;
}

function fieldsOf(schema: UnknownObject, path = ''): ReadonlyMap<string, PlainField> {
  const required = new Set(asList(schema.required));
  return new Map(
    Object.entries(asObject(schema.properties)).flatMap(([key, value]) => {
      const { properties, ...own } = asObject(value);
      const title = typeof own.title === 'string' ? own.title : key;
      const field = { title, content: JSON.stringify([own, required.has(key)]) };
      return [
        [`${path}/${key}`, field] as const,
        ...fieldsOf(asObject({ ...own, properties }), `${path}/${key}`),
      ];
    }),
  );
}

/** The files that have no words of their own here: whole ones that came, went or were changed. */
function fileChanges(published: Bundle, draft: Bundle): readonly Change[] {
  const isTold = (name: string) => name === PROCEDURE || name.endsWith('.bpmn');
  const before = new Map(published.files.map((file) => [file.name, file]));
  const after = new Map(draft.files.map((file) => [file.name, file]));
  const change = (kind: ChangeKind, name: string) => ({ kind, name, before: '', after: '' });
  return [
    ...[...after.keys()]
      .filter((name) => !before.has(name) && !isTold(name))
      .map((name) => change('file-added', name)),
    ...[...before.keys()]
      .filter((name) => !after.has(name) && !isTold(name))
      .map((name) => change('file-removed', name)),
    ...[...after].flatMap(([name, file]) => {
      const old = before.get(name);
      const isSame = old === undefined || textOf(old) === textOf(file);
      return isSame || isTold(name) || FORM.test(name) ? [] : [change('file-changed', name)];
    }),
  ];
}
