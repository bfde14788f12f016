import { html, nothing } from 'lit/html.js';
import { own } from '../json.ts';
import { childPointer, parentPointer } from '../json-pointer.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import type { Place } from './field-services.ts';

interface Known {
  /** By the code of the place around; nothing while they are on their way. */
  readonly lists: Map<string | undefined, readonly Place[] | undefined>;
  /** The fields that depend on another, by path. */
  readonly within: Map<string, string>;
}

const knownOf = fieldMemory<Known>(() => ({ lists: new Map(), within: new Map() }));

/** The field whose place this one lies in; nothing for a province. */
function outerPath(field: FieldNode): string | undefined {
  const { keywords } = field.schema;
  if (own(keywords, 'x-place') === 'province') return undefined;
  const within = own(keywords, 'x-within');
  return childPointer(parentPointer(field.path), typeof within === 'string' ? within : 'province');
}

function ask(code: string | undefined, context: FieldContext): readonly Place[] {
  const { lists } = knownOf(context.services, '');
  const known = lists.get(code);
  if (known !== undefined || lists.has(code)) return known ?? [];
  const { places = [] } = context.services;
  if (typeof places !== 'function') return places.filter(({ within }) => within === code);
  const found = places(code);
  if (!(found instanceof Promise)) {
    lists.set(code, found);
    return found;
  }
  lists.set(code, undefined);
  found
    .then(
      (list) => lists.set(code, list),
      // The next rendering asks again.
      () => lists.delete(code),
    )
    .then(context.refresh);
  return [];
}

function optionsOf(field: FieldNode, context: FieldContext): readonly Place[] {
  const outer = outerPath(field);
  if (outer === undefined) return ask(undefined, context);
  knownOf(context.services, '').within.set(field.path, outer);
  const code = context.valueAt(outer);
  return typeof code === 'string' && code !== '' ? ask(code, context) : [];
}

/** A commune of the province that was chosen before is none of the new one. */
function pick(code: string | undefined, field: FieldNode, context: FieldContext): void {
  const { within } = knownOf(context.services, '');
  const clear = (path: string) => {
    for (const [inner, outer] of within) {
      if (outer !== path) continue;
      context.setAt(inner, undefined);
      clear(inner);
    }
  };
  clear(field.path);
  context.commit(code);
}

/** A province, a district or a commune of a register; what is smaller waits for what is around it. */
export const place: FieldKind = {
  kind: 'place',
  frame: 'label',
  readsOthers: true,
  show: (field, context) =>
    optionsOf(field, context).find(({ code }) => code === context.value)?.name ?? String(context.value ?? ''),
  render: (field, context) => {
    const options = optionsOf(field, context);
    return html`<select
      class="input"
      part="input"
      id=${field.id}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      @change=${(event: Event) => pick((event.target as HTMLSelectElement).value || undefined, field, context)}
    >
      <option value="" .selected=${context.value === undefined}>${context.texts.choose}</option>
      ${options.map(({ code, name }) => html`<option value=${code} .selected=${code === context.value}>${name}</option>`)}
    </select>`;
  },
};
