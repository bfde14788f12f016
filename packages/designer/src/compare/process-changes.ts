import { parseProcesses } from '@motcua/engine/kernel';
import { type Bundle, processFile, textOf } from '../bundle/bundle.ts';
import { nameIn } from '../bundle/named-text.ts';
import { asObject } from '../bundle/unknown-json.ts';
import type { Change } from './change.ts';
import { namesOf } from './names-of.ts';

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

export async function processOf(bundle: Bundle, locale: string): Promise<PlainProcess> {
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

export function stepChanges(
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

export function flowChanges(
  { flows: before }: PlainProcess,
  { flows: after }: PlainProcess,
): readonly Change[] {
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
