import { html, type TemplateResult } from 'lit';
import { PROCEDURE_FILE } from '../../bundle/edit-procedure.ts';
import { asciiId, freeId, idsOf } from '../../bundle/free-id.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import { type JsonPlace, valueAt } from './json-fields.ts';
import { localizedName } from './localized-name.ts';
import type { PartContext } from './part-panel.ts';
import { type RecordListOptions, recordList } from './record-list.ts';

/** The words that the list of a panel begins and ends with. */
interface ListWords {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly add: string;
  readonly addHint: string;
}

interface FactsListOptions
  extends Omit<RecordListOptions, 'place' | 'empty' | 'addLabel' | 'addHint' | 'title'> {
  /** The list in `procedure.json`. */
  readonly key: string;
  readonly words: ListWords;
  /** Default: the name of the item. */
  readonly title?: RecordListOptions['title'];
}

/** A panel that is a list of `procedure.json`: what it is called, what it is for, and its items. */
export function factsList({ key, words, ...options }: FactsListOptions): TemplateResult {
  const { screen } = options.context;
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.hint}</p>
    ${recordList({
      title: (item) => localizedName(asObject(item).name, screen.locale),
      ...options,
      place: placeOf(options.context, key),
      empty: words.empty,
      addLabel: words.add,
      addHint: words.addHint,
    })}`;
}

export function placeOf({ screen }: PartContext, key: string): JsonPlace {
  return { screen, file: PROCEDURE_FILE, path: [key] };
}

/** A new item with the name that was typed, and an id made from it that no other item has. */
export function namedItem(place: JsonPlace, name: string, otherwise: string, more: object = {}): object {
  return { id: freeItemId(place, name, otherwise), name: { vi: name }, ...more };
}

export function freeItemId(place: JsonPlace, name: string, otherwise: string): string {
  return freeId(asciiId(name) || otherwise, idsOf(valueAt(place)));
}
