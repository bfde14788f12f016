import { canvasCss } from './generated/canvas-css.ts';

/** Our own marks on the diagram; its colours are the custom properties of Motcua. */
const ownCss = `
.motcua-canvas { width: 100%; height: 100%; background: #fff; }
.motcua-canvas .djs-parent { --accent-color: var(--motcua-accent, #0b4f8a); }
.motcua-canvas .djs-container svg:focus { outline: 2px solid var(--motcua-accent, #0b4f8a); outline-offset: -2px; }
.motcua-canvas .djs-container svg:focus-visible { outline: 3px solid var(--motcua-focus, #f5b400); outline-offset: -3px; }
.motcua-icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.motcua-canvas .djs-context-pad { width: auto; display: flex; flex-direction: column; gap: 4px; }
.motcua-canvas .djs-context-pad.open { display: flex; }
.motcua-canvas .djs-context-pad .motcua-pad-entry { width: 34px; height: 34px; padding: 0; margin: 0; display: grid; place-items: center; border: 1px solid #b9c2cc; border-radius: 4px; background: #fff; color: #1d2a36; cursor: pointer; box-shadow: none; }
.motcua-canvas .djs-context-pad .motcua-pad-entry:hover { background: #eef3f8; border-color: var(--motcua-accent, #0b4f8a); }
.motcua-canvas .djs-context-pad .motcua-pad-entry:focus-visible { outline: 3px solid var(--motcua-focus, #f5b400); }
.motcua-problem { width: 20px; height: 20px; border-radius: 50%; background: #fff; }
.motcua-problem-error { color: var(--motcua-error, #b3141b); }
.motcua-problem-warning { color: #8a5300; }
.motcua-note { font: 11px/1.25 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #3d4d5c; text-align: center; pointer-events: none; text-shadow: 0 0 2px #fff, 0 0 2px #fff; }
.motcua-canvas .djs-element.motcua-passed .djs-visual > :first-child { stroke: #2e7d4f !important; fill: #eef7f0 !important; }
.motcua-canvas .djs-connection.motcua-passed .djs-visual path { stroke: #2e7d4f !important; stroke-width: 3px !important; fill: none !important; }
.motcua-canvas .djs-element.motcua-active .djs-visual > :first-child { stroke: var(--motcua-accent, #0b4f8a) !important; stroke-width: 3px !important; fill: #e3edf8 !important; }
.motcua-canvas .djs-element.motcua-path .djs-visual > :first-child { stroke: #8a5300 !important; stroke-width: 3px !important; }
.motcua-canvas .djs-element.motcua-here .djs-visual > :first-child { stroke: #8a5300 !important; stroke-width: 4px !important; fill: #fdf0d5 !important; }
.motcua-canvas .djs-connection.motcua-here .djs-visual path { stroke: #8a5300 !important; fill: none !important; }
.motcua-canvas .djs-connection.motcua-untried .djs-visual path { stroke: #8a5300 !important; stroke-dasharray: 7 5 !important; }
`;

let sheet: CSSStyleSheet | undefined;

/**
 * Gives the tree in which a canvas stands its stylesheet, once. The document gets it too: while something is dragged, diagram-js sets
 * the pointer's shape on the body. A constructed sheet needs no `unsafe-inline` of a Content-Security-Policy.
 */
export function adoptCanvasStyles(element: Element): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(canvasCss + ownCss);
  }
  const root = element.getRootNode();
  for (const tree of new Set([root, document])) {
    if (!(tree instanceof Document || tree instanceof ShadowRoot) || tree.adoptedStyleSheets.includes(sheet))
      continue;
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  }
}
