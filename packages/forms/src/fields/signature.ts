import { html, svg } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import { signatureStyles } from './signature.styles.ts';
import { renderTextBox, type TextBox } from './text-box.ts';

/** Of the drawing; the box on the screen may be smaller. */
const WIDTH = 600;
const HEIGHT = 200;

const START = `data:image/svg+xml,`;

/** A drawing is kept as lines, not as dots: some hundred bytes, and sharp on paper. */
function asImage(path: string): string {
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path fill="none" stroke="black" stroke-width="3" d="${path}"/></svg>`;
  return START + encodeURIComponent(image);
}

/** The lines of a drawing; nothing where a name was typed instead. Only moves and lines are taken from what is stored. */
function linesOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith(START)) return undefined;
  return /%20d%3D%22((?:[ML\d.]|%20)*)%22/.exec(value)?.[1]?.replaceAll('%20', ' ') ?? '';
}

interface Pen {
  path: string;
  isDown: boolean;
}

const penOf = fieldMemory<Pen>(() => ({ path: '', isDown: false }));

function placeOf(event: PointerEvent): string {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const across = ((event.clientX - box.left) / box.width) * WIDTH;
  const down = ((event.clientY - box.top) / box.height) * HEIGHT;
  return `${Math.round(across)} ${Math.round(down)}`;
}

function renderLines(path: string) {
  return svg`<path class="ink" d=${path}></path>`;
}

function renderPad(field: FieldNode, context: FieldContext) {
  const pen = penOf(context.services, field.path);
  const begin = (event: PointerEvent) => {
    pen.path = `${linesOf(context.value) ?? ''} M${placeOf(event)}`.trim();
    pen.isDown = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    if (!pen.isDown) return;
    pen.path += ` L${placeOf(event)}`;
    context.refresh();
  };
  const end = () => {
    if (!pen.isDown) return;
    pen.isDown = false;
    context.commit(asImage(pen.path));
  };
  const path = pen.isDown ? pen.path : (linesOf(context.value) ?? '');
  return html`<svg
    class="pad"
    part="signature"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${path === '' ? context.texts.signaturePad : context.texts.signed}
    @pointerdown=${begin}
    @pointermove=${move}
    @pointerup=${end}
    @pointercancel=${end}
  >
    ${renderLines(path)}
  </svg>`;
}

function nameBox(context: FieldContext): TextBox {
  return {
    width: 'medium',
    autocomplete: 'name',
    text: String(context.value ?? ''),
    edit: (text) => context.edit(text || undefined),
  };
}

/** Drawn with finger, pen or mouse, or the name typed: nobody has to draw. */
export const signature: FieldKind = {
  kind: 'signature',
  frame: 'label',
  readsOthers: true,
  styles: signatureStyles,
  hint: (_field, texts) => texts.signatureHint,
  normalise: (value) => (typeof value === 'string' ? value.normalize('NFC').trim() || undefined : value),
  show: (_field, { value, texts }) => {
    const path = linesOf(value);
    if (path === undefined) return String(value ?? '');
    return html`<svg class="pad shown" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${texts.signed}>${renderLines(path)}</svg>`;
  },
  render: (field, context) => {
    const isDrawn = linesOf(context.value) !== undefined;
    return html`${renderPad(field, context)}
      ${
        isDrawn
          ? html`<button class="button quiet" part="button" type="button" id=${field.id} aria-label=${context.texts.signAgain}
            @click=${() => context.setAt(field.path, undefined, field.id)}>
            ${context.texts.signAgain}
          </button>`
          : renderTextBox(nameBox(context), field, context)
      }`;
  },
};
