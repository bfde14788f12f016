import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nameIn } from '../../bundle/named-text.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import { type FormEdit, moveInto, moveNode, removeNode } from '../../forms/form-edit.ts';
import { valueAtPath } from '../../forms/form-texts.ts';
import { allNodes, type OutlineNode } from '../../forms/outline.ts';
import { visibilityOf } from '../../forms/visibility.ts';
import { choiceField } from '../fields.ts';
import { icon } from '../icons.ts';
import { iconButton } from '../toolbar.ts';
import { fieldLines } from './additions.ts';
import { apply, type Builder, openNode, translated } from './builder.ts';
import { dragHandle } from './drag-line.ts';
import { nodeFields, usesText } from './node-fields.ts';

/** The lines of a form. Each opens to its own form; what is within a page, a section or a group stands below it. */
export function outlineList(
  nodes: readonly OutlineNode[],
  builder: Builder,
  labelledBy: string,
): TemplateResult {
  return html`<ol class="outline" aria-labelledby=${labelledBy}>
    ${repeat(
      nodes,
      ({ id }) => id,
      (node, index) => html`<li>${line(node, index, nodes, builder)}</li>`,
    )}
  </ol>`;
}

function line(
  node: OutlineNode,
  index: number,
  siblings: readonly OutlineNode[],
  builder: Builder,
): TemplateResult {
  const isOpen = builder.open === node.id;
  const name = nameIn(translated(builder, node.title), builder.context.screen.locale);
  return html`<details
      class="record"
      id=${node.id}
      data-type=${node.type}
      ?open=${isOpen}
      @toggle=${(event: Event) => toggle(event.target as HTMLDetailsElement, node, builder)}
    >
      <summary>${dragHandle(node, builder)}<span id=${`${node.id}-name`}>${name || builder.words.types[node.type as 'section']}</span> <span class="marks">${marks(node, builder)}</span></summary>
      ${
        isOpen
          ? html`<div class="record-fields">
              ${nodeFields(node, builder)} ${actions(node, index, siblings, builder, name)}
            </div>`
          : nothing
      }
    </details>
    ${node.children.length === 0 ? nothing : outlineList(node.children, builder, `${node.id}-name`)}
    ${
      isOpen && node.holds !== undefined
        ? html`<div class="within">${fieldLines(builder, node.holds, `${node.id}-add`, builder.words.addFieldsInto(name))}</div>`
        : nothing
    }`;
}

function toggle({ open }: HTMLDetailsElement, node: OutlineNode, builder: Builder): void {
  if (open !== (builder.open === node.id)) openNode(builder, open ? node.id : '');
}

/** What can be seen of a field without opening it. */
function marks(node: OutlineNode, { words, form }: Builder): string {
  const kind =
    node.type === 'field' ? words.kinds[node.kind as 'text'] || words.unknownKind : words.types[node.type];
  const rule = node.ui === undefined ? undefined : visibilityOf(asObject(valueAtPath(form.ui, node.ui)));
  return [
    kind,
    node.required ? words.required.toLowerCase() : '',
    rule === undefined || rule.type === 'always' ? '' : words.conditional,
  ]
    .filter((mark) => mark !== '')
    .join(' · ');
}

function actions(
  node: OutlineNode,
  index: number,
  siblings: readonly OutlineNode[],
  builder: Builder,
  name: string,
): TemplateResult {
  const { words, context } = builder;
  const parts = context.screen.texts.parts;
  const isPinned = node.type === 'branch' || node.type === 'other';
  const neighbour = siblings[index + 1] ?? siblings[index - 1];
  const uses = usesText(node, builder);
  const remove = () => {
    apply(builder, removeNode(node));
    openNode(builder, '');
    context.focus(...(neighbour === undefined ? [] : [`#${neighbour.id} summary`]), '#form-add-fields');
  };
  return html`<div class="record-actions">
      ${isPinned ? nothing : html`${mover(node, siblings[index - 1], -1, builder, parts.up(name))}${mover(node, siblings[index + 1], 1, builder, parts.down(name))}`}
      ${isPinned ? nothing : html`<button type="button" class="danger" data-action="remove-field" @click=${remove}>${icon('remove')}${removeWords(node, builder)}<span class="hidden">: ${name}</span></button>`}
    </div>
    ${uses === '' ? nothing : html`<p class="hint">${words.usedHint(uses)}</p>`} ${intoField(node, builder)}`;
}

function removeWords({ type }: OutlineNode, { words }: Builder): string {
  return type === 'page' ? words.removePage : type === 'section' ? words.removeSection : words.remove;
}

/** Up or down within its list. The focus goes along, since the line that it stands in is another one then. */
function mover(
  node: OutlineNode,
  neighbour: OutlineNode | undefined,
  by: 1 | -1,
  builder: Builder,
  label: string,
): TemplateResult {
  const action = by === 1 ? 'down' : 'up';
  const isBeside = neighbour !== undefined && sameList(node, neighbour);
  return iconButton(action, label, !isBeside, () => {
    if (neighbour === undefined) return;
    apply(builder, moveNode(node, by));
    const id = node.ui === undefined ? node.id : neighbour.id;
    openNode(builder, id);
    builder.context.focus(`#${id} [data-action=${action}]:not(:disabled)`, `#${id} summary`);
  });
}

/** Lines of one list may stand in different layouts: a row of two fields is seen through. */
function sameList(a: OutlineNode, b: OutlineNode): boolean {
  if (a.ui === undefined || b.ui === undefined) return a.ui === b.ui;
  const adjacent = Math.abs(Number(a.ui.at(-1)) - Number(b.ui.at(-1))) === 1;
  return adjacent && a.ui.slice(0, -1).join('/') === b.ui.slice(0, -1).join('/');
}

/** Another page or section for an element of the layout. */
function intoField(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  const { words, nodes, holds } = builder;
  if (node.ui === undefined || node.type === 'page') return nothing;
  const inner = new Set(allNodes([node]).map(({ id }) => id));
  const containers = allNodes(nodes).filter(
    ({ type, id, holds: into }) =>
      (type === 'page' || type === 'section') && into?.ui !== undefined && !inner.has(id),
  );
  if (containers.length === 0) return nothing;
  const hasPages = nodes.some(({ type }) => type === 'page');
  const move = (edit: FormEdit) => {
    apply(builder, edit);
    openNode(builder, '');
  };
  return choiceField({
    id: `${node.id}-into`,
    label: words.into,
    value: '',
    empty: words.choose,
    choices: [
      ...(hasPages ? [] : [{ value: 'form', text: words.intoForm }]),
      ...containers.map(({ id, title, type }) => ({
        value: id,
        text: `${words.types[type as 'page']}: ${title}`,
      })),
    ],
    unknown: (value) => value,
    onChange: (value) => {
      const list = value === 'form' ? holds.ui : containers.find(({ id }) => id === value)?.holds?.ui;
      if (list !== undefined) move(moveInto(node, list));
    },
  });
}
