import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../bundle/named-text.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { stepKinds } from '../../process/step-kind.ts';
import { choiceField, type Option } from '../fields.ts';
import { choiceAt, fieldId, type JsonPlace, textOf, valueAt, writeAt } from '../parts/json-fields.ts';
import type { PartContext } from '../parts/part-panel.ts';
import { titleOf } from '../screen.ts';
import type { NotificationsWords } from './words.ts';

type Event = Exclude<keyof NotificationsWords['events'], ''>;
type Part = 'element' | 'phase' | 'clock' | 'level' | 'status';

interface PartField {
  readonly part: Part;
  /** Said for «any»; without it one must be chosen. */
  readonly any?: 'levelAny' | 'statusAny';
}

const ofStep: readonly PartField[] = [{ part: 'element' }];
const ofClock: readonly PartField[] = [{ part: 'clock' }];

/** What each moment needs to be told besides. Total: an event without its fields does not compile. */
const parts: Readonly<Record<Event, readonly PartField[]>> = {
  entered: ofStep,
  left: ofStep,
  'task-opened': ofStep,
  phase: [{ part: 'phase' }],
  'clock-warning': [...ofClock, { part: 'level', any: 'levelAny' }],
  'clock-expired': ofClock,
  'clock-pause-limit': ofClock,
  ended: [{ part: 'status', any: 'statusAny' }],
};

/** When a message is sent. */
export function triggerFields(
  place: JsonPlace,
  context: PartContext,
  words: NotificationsWords,
): TemplateResult {
  const event = textOf(asObject(valueAt(place)).event);
  return html`${choiceField({
    id: `${fieldId(place)}-event`,
    label: words.event,
    value: event,
    choices: Object.entries(words.events).map(([value, text]) => ({ value, text })),
    unknown: context.screen.texts.panel.unknown,
    onChange: (value) => writeAt(place, value === '' ? undefined : begun(value as Event, context)),
  })}
  ${Object.hasOwn(parts, event) ? parts[event as Event].map((field) => partField(field, place, context, words)) : nothing}`;
}

/** The event with the first of whatever it needs, so that it is whole at once. */
function begun(event: Event, context: PartContext): object {
  const needed = parts[event].filter(({ any }) => any === undefined);
  const values = needed.map(({ part }) => [part, choicesOf(part, event, context)[0]?.value ?? ''] as const);
  return { event, ...Object.fromEntries(values) };
}

function partField(
  { part, any }: PartField,
  place: JsonPlace,
  context: PartContext,
  words: NotificationsWords,
): TemplateResult {
  const { event, clock } = asObject(valueAt(place));
  const statuses = Object.entries(words.statuses).map(([value, text]) => ({ value, text }));
  return choiceAt(place, {
    key: part,
    label: words[part],
    choices: part === 'status' ? statuses : choicesOf(part, event as Event, context, textOf(clock)),
    ...(any === undefined ? {} : { empty: words[any] }),
  });
}

function choicesOf(part: Part, event: Event, context: PartContext, clock = ''): readonly Option[] {
  return offered[part](context, event, clock);
}

const offered: Readonly<
  Record<Part, (context: PartContext, event: Event, clock: string) => readonly Option[]>
> = {
  element: ({ screen }, event) =>
    screen.rows
      .filter(({ step }) => (event === 'task-opened' ? stepKinds[step.kind].needs.includes('role') : true))
      .map(({ step, number }) => ({ value: step.id, text: `${number}. ${titleOf(step, screen)}` })),
  phase: ({ screen }) => {
    const used = screen.state.process.steps.map(({ attributes }) => attributes.status);
    const names: Readonly<Record<string, string>> = screen.texts.statuses;
    return [...new Set(used)].filter(Boolean).map((value) => ({ value, text: names[value] ?? value }));
  },
  clock: ({ screen }) =>
    screen.procedure.clocks.map(({ id, name }) => ({ value: id, text: nameIn(name, screen.locale) })),
  level: ({ screen }, _, clock) => {
    const clocks = asList(valueAt({ screen, file: 'procedure.json', path: ['clocks'] })).map(asObject);
    const warnings = asList(clocks.find(({ id }) => id === clock)?.warnings).map(asObject);
    return warnings.map(({ level, percent }) => ({
      value: textOf(level),
      text: typeof percent === 'number' ? `${percent}%` : textOf(level),
    }));
  },
  status: () => [],
};
