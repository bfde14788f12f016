import { css } from 'lit';

/** The frame: colours, the toolbar, and where each part stands; one column where there is no room for three. */
export const frameStyles = css`
  :host {
    --text: var(--motcua-color-text, #1d2a36);
    --muted: var(--motcua-color-muted, #4d5c6a);
    --border: var(--motcua-color-border, #c3ccd5);
    --field-border: var(--motcua-color-field-border, #6b7a88);
    --surface: var(--motcua-color-surface, #fff);
    --background: var(--motcua-color-background, #f3f5f8);
    --accent: var(--motcua-color-accent, #1a4f8b);
    --accent-soft: var(--motcua-color-accent-soft, #e6eef7);
    --focus: var(--motcua-color-focus, #f2b600);
    --error: var(--motcua-color-error, #b3261e);
    --warning: var(--motcua-color-warning, #8a5300);
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-height: 30rem;
    height: 100%;
    box-sizing: border-box;
    color: var(--text);
    background: var(--background);
    font: 0.9375rem/1.45 var(--motcua-font-family, system-ui, 'Segoe UI', Roboto, Arial, sans-serif);
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
    background: var(--surface);
    border-bottom: 1px solid var(--border);
  }
  .title { flex: 1 1 14rem; display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; min-width: 0; }
  .code-label { color: var(--muted); font-variant-numeric: tabular-nums; }
  .views { display: flex; }
  .views button { border-radius: 0; }
  .views button:first-child { border-radius: 4px 0 0 4px; }
  .views button:last-child { border-radius: 0 4px 4px 0; margin-left: -1px; }
  .views button[aria-pressed='true'],
  .views button[aria-pressed='true']:hover { background: var(--accent); border-color: var(--accent); color: #fff; }
  .actions { display: flex; align-items: center; gap: 0.5rem; }
  .save-state { color: var(--muted); font-size: 0.875rem; min-width: 9.5em; }

  .failure { margin: 0; padding: 0.75rem 1rem; background: #fdecea; border-bottom: 1px solid var(--error); color: var(--text); }

  .body { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / 12.5rem minmax(0, 1fr) 19rem; }
  .body[data-view='list'] { grid-template-columns: minmax(0, 1fr) auto; }
  .body[data-view='list'] .panel { width: 19rem; }
  main { position: relative; display: flex; flex-direction: column; min-width: 0; min-height: 0; }
  .diagram { position: relative; flex: 1; min-height: 0; background: var(--surface); }
  /* Out of sight, not out of being (opacity, since outlines in the diagram set their own visibility): the diagram measures its texts, and keeps what it shows. */
  .body[data-view='list'] .diagram { position: absolute; inset: 0; opacity: 0; pointer-events: none; }
  ::slotted(.motcua-canvas) { position: absolute; inset: 0; }
  .zoom { position: absolute; top: 0.75rem; right: 0.75rem; display: flex; flex-direction: column; gap: 0.25rem; }
  .zoom .icon-button { background: var(--surface); }
  .palette, .panel { position: relative; overflow: auto; background: var(--surface); padding: 1rem; display: flex; flex-direction: column; gap: 0.75rem; }
  .palette { border-right: 1px solid var(--border); padding: 1rem 0.75rem; }
  .panel { border-left: 1px solid var(--border); gap: 0.875rem; }
  .panel:focus { outline: none; }
  .panel .kind { margin: 0 0 -0.625rem; }
  .presets { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.375rem; }
  .presets button { width: 100%; justify-content: flex-start; text-align: left; padding-inline: 0.625rem; }
  .palette .presets button { cursor: grab; }

  .add-narrow { display: none; }
  .panel-head { display: flex; justify-content: space-between; gap: 0.5rem; align-items: start; }

  @container (max-width: 44rem) {
    .toolbar { padding: 0.625rem 0.75rem; }
    .save-state { min-width: 0; }
    .actions { flex-wrap: wrap; }
    .body, .body[data-view='list'] { display: block; overflow: auto; }
    .diagram { flex: none; height: 24rem; }
    .palette { display: none; }
    .add-narrow { display: inline-flex; margin: 0.75rem; align-self: flex-start; }
    .body[data-view='list'] .add-narrow { display: none; }
    .body[data-view='list'] .panel { width: auto; }
    .panel { border-left: 0; border-top: 1px solid var(--border); }
  }
`;
