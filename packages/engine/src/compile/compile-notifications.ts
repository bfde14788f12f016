import { compileExpression } from '../expression/compile.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { NotificationDefinition, NotificationTrigger } from '../model/notification-definition.ts';
import type { ProcessModel } from '../model/process.ts';
import type { ScopeModel } from '../model/scope.ts';
import { placeholdersIn } from '../util/placeholders.ts';
import type { CompileOptions, Plan } from './compile-process.ts';

/** A piece of a text: words, or a value; `plan` is absent where the expression cannot be read. */
export type TextPart = string | { readonly expression: string; readonly plan: Plan | undefined };

/** A text cut into its pieces, in each language that it has. */
export type CompiledText = Readonly<Partial<Record<keyof LocalizedText, readonly TextPart[]>>>;

export interface CompiledNotification {
  readonly definition: NotificationDefinition;
  readonly subject: CompiledText;
  readonly text: CompiledText;
  /** What must be so beside the event itself: the level of a warning, how a case ended. */
  readonly only?: string;
}

/** The notifications of a procedure by what sends them: the words of `triggerKey`. */
export type CompiledNotifications = ReadonlyMap<string, readonly CompiledNotification[]>;

/** The name of something that happens: `entered check`, `phase 2`, `clock-warning statutory`, `ended`. */
export function triggerKey(event: NotificationTrigger['event'], subject = ''): string {
  return `${event} ${subject}`;
}

function keyOf(trigger: NotificationTrigger): string {
  if ('element' in trigger) return triggerKey(trigger.event, trigger.element);
  if ('phase' in trigger) return triggerKey(trigger.event, trigger.phase);
  return triggerKey(trigger.event, 'clock' in trigger ? trigger.clock : '');
}

function narrowed(trigger: NotificationTrigger | undefined): { readonly only?: string } {
  const only =
    trigger === undefined
      ? undefined
      : 'level' in trigger
        ? trigger.level
        : 'status' in trigger
          ? trigger.status
          : undefined;
  return only === undefined ? {} : { only };
}

function partsOf(text: string, names: CompileOptions['names']): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { expression, ...place } of placeholdersIn(text)) {
    const { plan } = compileExpression(expression, names === undefined ? {} : { names, open: true });
    parts.push(text.slice(from, place.from), { expression, plan });
    from = place.to;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}

function textsOf({ vi, en }: LocalizedText, names: CompileOptions['names']): CompiledText {
  return { vi: partsOf(vi, names), ...(en === undefined ? {} : { en: partsOf(en, names) }) };
}

function* sendersIn({ nodes }: ScopeModel): Generator<readonly [notification: string, element: string]> {
  for (const { id, settings, scope } of nodes) {
    if (settings.notification !== undefined) yield [settings.notification, id];
    if (scope !== undefined) yield* sendersIn(scope);
  }
}

/** Makes the texts of a procedure's notifications ready to be filled in, and finds them by what sends them. */
export function compileNotifications({
  definitions,
  processes,
  names,
}: {
  readonly definitions: readonly NotificationDefinition[];
  readonly processes: readonly ProcessModel[];
  readonly names?: CompileOptions['names'];
}): CompiledNotifications {
  const senders = processes.flatMap(({ root }) => [...sendersIn(root)]);
  const found = new Map<string, readonly CompiledNotification[]>();
  const add = (key: string, one: CompiledNotification): void =>
    void found.set(key, [...(found.get(key) ?? []), one]);
  for (const definition of definitions) {
    const subject = textsOf(definition.subject, names);
    const compiled = { definition, subject, text: textsOf(definition.text, names) };
    if (definition.on !== undefined) add(keyOf(definition.on), { ...compiled, ...narrowed(definition.on) });
    for (const [id, element] of senders)
      if (id === definition.id) add(triggerKey('entered', element), compiled);
  }
  return found;
}
