import { css } from 'lit';

/** The frame: colours, the toolbar, and where each part stands; one column where there is no room for three. */
export const frameStyles = css`
  :host {
    --text: var(--motcua-text, #16212e);
    --muted: var(--motcua-muted, #4a5868);
    --line: var(--motcua-line, #ccd3da);
    --field-border: var(--motcua-border, #5a6877);
    --paper: var(--motcua-paper, #fff);
    --surface: var(--motcua-surface, #f5f7f9);
    --accent: var(--motcua-accent, #0b4f8a);
    --accent-strong: var(--motcua-accent-strong, #083b68);
    --on-accent: var(--motcua-on-accent, #fff);
    --accent-soft: color-mix(in srgb, var(--accent) 10%, var(--paper));
    --focus: var(--motcua-focus, #f5b400);
    --error: var(--motcua-error, #b3141b);
    --error-soft: color-mix(in srgb, var(--error) 6%, var(--paper));
    --warning: var(--motcua-warning, #8a5300);
    --warning-soft: color-mix(in srgb, var(--warning) 8%, var(--paper));
    --radius: var(--motcua-radius, 6px);
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-height: 30rem;
    height: 100%;
    box-sizing: border-box;
    color: var(--text);
    background: var(--surface);
    font: 0.9375rem/1.45 var(--motcua-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    width: 1.25rem;
    height: 1.25rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  h1, h2, h3 { margin: 0; line-height: 1.3; font-weight: 650; }
  h1 { font-size: 1.125rem; }
  h2 { font-size: 1.0625rem; }
  h3 { font-size: 1rem; margin-top: 0.5rem; }
  .hint, .muted, .optional, .kind { color: var(--muted); font-size: 0.875rem; }
  .hint { margin: 0; }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.25rem;
    padding: 0.625rem 1rem;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }
  .title { flex: 1 1 14rem; display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; min-width: 0; }
  .code-label { color: var(--muted); font-variant-numeric: tabular-nums; }
  .views { display: flex; }
  .views button { border-radius: 0; }
  .views button:first-child { border-radius: var(--radius) 0 0 var(--radius); }
  .views button:last-child { border-radius: 0 var(--radius) var(--radius) 0; margin-left: -1px; }
  .views button[aria-pressed='true'],
  .views button[aria-pressed='true']:hover { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  .actions { display: flex; align-items: center; gap: 0.5rem; }
  .save-state { color: var(--muted); font-size: 0.875rem; min-width: 9.5em; }

  .elsewhere { margin: 0; padding: 0.5rem 1rem; background: var(--warning-soft); border-bottom: 1px solid var(--warning); }
  .failure { margin: 0; padding: 0.75rem 1rem; background: var(--error-soft); border-bottom: 1px solid var(--error); color: var(--text); }

  .body { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / 12.5rem minmax(0, 1fr) 19rem; }
  .body:not([data-view='diagram']) { grid-template-columns: minmax(0, 1fr) auto; }
  .body[data-view='list'] .panel { width: 19rem; }
  .main { position: relative; display: flex; flex-direction: column; min-width: 0; min-height: 0; }
  .diagram { position: relative; flex: 1; min-height: 0; background: var(--paper); }
  /* Out of sight, not out of being (opacity, since outlines in the diagram set their own visibility): the diagram measures its texts, and keeps what it shows. */
  .body:not([data-view='diagram']) .diagram { position: absolute; inset: 0; opacity: 0; pointer-events: none; }
  ::slotted(.motcua-canvas) { position: absolute; inset: 0; }
  .zoom { position: absolute; top: 0.75rem; right: 0.75rem; display: flex; flex-direction: column; gap: 0.25rem; }
  .zoom .icon-button { background: var(--paper); }
  .palette, .panel { position: relative; overflow: auto; background: var(--paper); padding: 1rem; display: flex; flex-direction: column; gap: 0.75rem; }
  .palette { border-right: 1px solid var(--line); padding: 1rem 0.75rem; }
  .panel { border-left: 1px solid var(--line); gap: 0.875rem; }
  .panel:focus { outline: none; }
  .panel .kind { margin: 0 0 -0.625rem; }
  .presets { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.375rem; }
  .presets button { width: 100%; justify-content: flex-start; text-align: left; padding-inline: 0.625rem; }
  .palette .presets button { cursor: grab; }

  .path { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem 1rem; padding: 0.5rem 1rem; background: var(--warning-soft); border-top: 1px solid var(--warning); }
  .path p { margin: 0; }
  .path .sentence { flex: 1 1 20rem; }
  .path-buttons { display: flex; gap: 0.375rem; }

  .add-narrow { display: none; }
  .panel-head { display: flex; justify-content: space-between; gap: 0.5rem; align-items: start; }

  @container (max-width: 44rem) {
    .toolbar { padding: 0.625rem 0.75rem; }
    .save-state { min-width: 0; }
    .actions { flex-wrap: wrap; }
    .body, .body:not([data-view='diagram']) { display: block; overflow: auto; }
    .diagram { flex: none; height: 24rem; }
    .palette { display: none; }
    .add-narrow { display: inline-flex; margin: 0.75rem; align-self: flex-start; }
    .body:not([data-view='diagram']) .add-narrow { display: none; }
    .body[data-view='list'] .panel { width: auto; }
    .panel { border-left: 0; border-top: 1px solid var(--line); }
  }
`;
