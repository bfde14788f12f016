import { html, nothing, type TemplateResult } from 'lit';
import { canBeDragged, type DropPlace, dropPlace } from '../../forms/drop-place.ts';
import { moveBefore } from '../../forms/form-edit.ts';
import { allNodes, type OutlineNode } from '../../forms/outline.ts';
import { icon } from '../icons.ts';
import { apply, type Builder, openNode } from './builder.ts';

/** What the pointer is over, and where the line would land. */
interface Aim {
  readonly line: Element;
  readonly place: DropPlace;
}

/** By this a line is dragged, with a mouse or a finger. It is not for keys, which have the buttons: so it is none itself. */
export function dragHandle(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  if (!canBeDragged(node)) return nothing;
  return html`<span
    class="drag"
    aria-hidden="true"
    @click=${(event: Event) => event.preventDefault()}
    @pointerdown=${(event: PointerEvent) => begin(event, node, builder)}
    >${icon('drag')}</span
  >`;
}

function begin(event: PointerEvent, node: OutlineNode, builder: Builder): void {
  const handle = event.currentTarget as HTMLElement;
  const root = handle.getRootNode() as ShadowRoot;
  const own = handle.closest('details') as Element;
  let aim: Aim | undefined;
  const over = (move: PointerEvent) => {
    mark(aim, false);
    aim = aimAt(root.elementFromPoint(move.clientX, move.clientY), move.clientY, node, builder);
    mark(aim, true);
  };
  const end = () => {
    mark(aim, false);
    own.classList.remove('dragged');
    handle.removeEventListener('pointermove', over);
  };
  const drop = () => {
    end();
    if (aim === undefined) return;
    openNode(builder, '');
    apply(builder, moveBefore(node, aim.place.list, aim.place.index));
  };
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  own.classList.add('dragged');
  handle.addEventListener('pointermove', over);
  handle.addEventListener('pointerup', drop, { once: true });
  handle.addEventListener('pointercancel', end, { once: true });
}

function aimAt(element: Element | null, y: number, node: OutlineNode, { nodes }: Builder): Aim | undefined {
  const line = element?.closest('.outline details');
  const over = allNodes(nodes).find(({ id }) => id === line?.id);
  if (line === null || line === undefined || over === undefined) return undefined;
  const { top, height } = line.getBoundingClientRect();
  const place = dropPlace(node, over, (y - top) / height);
  return place && { line, place };
}

function mark(aim: Aim | undefined, on: boolean): void {
  aim?.line.classList.toggle(`drop-${aim.place.side}`, on);
}
