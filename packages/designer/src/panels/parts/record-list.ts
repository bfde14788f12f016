import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { editJson, insertJson, swapJson } from '../../bundle/edit-json.ts';
import { asList } from '../../bundle/unknown-json.ts';
import { addField } from '../fields.ts';
import { icon } from '../icons.ts';
import { iconButton } from '../toolbar.ts';
import { at, changeJson, fieldId, type JsonPlace, valueAt } from './json-fields.ts';
import type { PartContext } from './part-panel.ts';

export interface RecordListOptions {
  readonly context: PartContext;
  /** The list itself. */
  readonly place: JsonPlace;
  readonly title: (item: unknown, index: number) => string;
  /** What can be seen of an item without opening it, beside its title. */
  readonly mark?: (item: unknown) => string;
  readonly fields: (item: JsonPlace, index: number) => TemplateResult;
  /** Said where the list is empty. */
  readonly empty: string;
  readonly addLabel: string;
  readonly addHint?: string;
  /** A new item that is whole at once, from the name that was typed. */
  readonly create: (name: string) => unknown;
  /** Where more than the item is added, or goes, with it. */
  readonly add?: (name: string) => void;
  readonly remove?: (index: number) => void;
  /** Why an item cannot go now, `undefined` where it can. */
  readonly keptBy?: (item: unknown) => string | undefined;
}

/** Things of one kind, one form each: opened, moved up and down, removed, added by typing a name. */
export function recordList(options: RecordListOptions): TemplateResult {
  const { context, place, empty, addLabel, addHint, create } = options;
  const items = asList(valueAt(place));
  return html`<div class="records">
    ${items.length === 0 ? html`<p class="hint">${empty}</p>` : nothing}
    ${repeat(
      items,
      (_, index) => index,
      (item, index) => record(item, index, items.length, options),
    )}
    ${addField({
      id: fieldId(at(place, 'new')),
      label: addLabel,
      button: context.screen.texts.parts.add,
      ...(addHint === undefined ? {} : { hint: addHint }),
      onChange: (name) => {
        if (name.trim() === '') return;
        if (options.add === undefined)
          changeJson(place, (content) => insertJson(content, [...place.path], create(name.trim())));
        else options.add(name.trim());
        open(options, items.length);
      },
    })}
  </div>`;
}

function record(item: unknown, index: number, count: number, options: RecordListOptions): TemplateResult {
  const { place, context, title, fields } = options;
  const own = at(place, index);
  const name = title(item, index);
  const isOpen = isOpenAt(options, index);
  return html`<details
    class="record"
    id=${fieldId(own)}
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      const { open: nowOpen } = event.target as HTMLDetailsElement;
      if (nowOpen !== isOpenAt(options, index)) context.goTo(nowOpen ? fieldId(own) : fieldId(place));
    }}
  >
    <summary>${name}${options.mark === undefined ? nothing : html` <span class="optional">${options.mark(item)}</span>`}</summary>
    ${isOpen ? html`<div class="record-fields">${fields(own, index)}${recordActions(item, index, count, options, name)}</div>` : nothing}
  </details>`;
}

function recordActions(
  item: unknown,
  index: number,
  count: number,
  options: RecordListOptions,
  name: string,
): TemplateResult {
  const { place, context, keptBy } = options;
  const words = context.screen.texts.parts;
  const kept = keptBy?.(item);
  const move = (to: number, action: string) => {
    changeJson(place, (content) => swapJson(content, [...place.path], index, to));
    open(options, to);
    const id = fieldId(at(place, to));
    context.focus(`#${id} [data-action=${action}]:not(:disabled)`, `#${id} summary`);
  };
  const remove = () => {
    if (options.remove === undefined)
      changeJson(place, (content) => editJson(content, [...place.path, index], undefined));
    else options.remove(index);
    context.goTo(fieldId(place));
    context.focus(`#${fieldId(at(place, 'new'))}`);
  };
  return html`<div class="record-actions">
    ${iconButton('up', words.up(name), index === 0, () => move(index - 1, 'up'))}
    ${iconButton('down', words.down(name), index === count - 1, () => move(index + 1, 'down'))}
    ${
      kept === undefined
        ? html`<button type="button" class="danger" @click=${remove}>${icon('remove')}${words.remove}<span class="hidden">: ${name}</span></button>`
        : html`<p class="hint">${kept}</p>`
    }
  </div>`;
}

function isOpenAt({ context, place }: RecordListOptions, index: number): boolean {
  const id = fieldId(at(place, index));
  return context.place === id || context.place.startsWith(`${id}-`);
}

function open({ context, place }: RecordListOptions, index: number): void {
  const id = fieldId(at(place, index));
  context.goTo(id);
  context.focus(`#${id} summary`);
}
