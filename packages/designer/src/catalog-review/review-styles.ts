import { css } from 'lit';

/** Colours are those of the designer, and may be set by the same custom properties. */
export const reviewStyles = css`
  :host {
    --text: var(--motcua-text, #16212e);
    --muted: var(--motcua-muted, #4a5868);
    --line: var(--motcua-line, #ccd3da);
    --field-border: var(--motcua-border, #5a6877);
    --paper: var(--motcua-paper, #fff);
    --surface: var(--motcua-surface, #f5f7f9);
    --accent: var(--motcua-accent, #0b4f8a);
    --on-accent: var(--motcua-on-accent, #fff);
    --accent-soft: color-mix(in srgb, var(--accent) 10%, var(--paper));
    --focus: var(--motcua-focus, #f5b400);
    --warning: var(--motcua-warning, #8a5300);
    --warning-soft: color-mix(in srgb, var(--warning) 10%, var(--paper));
    --radius: var(--motcua-radius, 6px);
    container-type: inline-size;
    display: block;
    color: var(--text);
    background: var(--surface);
    font: 0.9375rem/1.45 var(--motcua-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .bar { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; padding: 0.75rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
  .bar label { display: grid; gap: 0.25rem; font-weight: 600; min-width: 0; flex: 1 1 16rem; }
  .bar .count { margin: 0; align-self: center; }
  .keys { display: none; margin: 0; padding: 0.5rem 1rem; color: var(--muted); font-size: 0.875rem; }
  .both { display: grid; gap: 1rem; padding: 0.75rem 1rem 1rem; align-items: start; }
  /* Where there is one column, the value stands above the list: below fifty others nobody would find it. */
  .item { order: -1; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.25rem; align-content: start; }
  li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); align-items: start; gap: 0.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 0.25rem 0.5rem; }
  li.current { border-color: var(--accent); background: var(--accent-soft); }
  li input { width: 1.5rem; height: 1.5rem; margin: 0.5rem 0 0; accent-color: var(--accent); }
  .open { display: grid; text-align: start; justify-items: start; gap: 0; width: 100%; border: 0; background: none; padding: 0.25rem; font-weight: 400; }
  .open strong { font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  details > .parts { margin-top: 0.625rem; }
  summary { cursor: pointer; min-height: 1.5rem; color: var(--accent); }
  .open .quiet { color: var(--muted); font-size: 0.875rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 100%; }
  .item { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 0.75rem 1rem; display: grid; gap: 0.75rem; align-content: start; min-width: 0; }
  .item h3 { margin: 0; font-size: 1.0625rem; overflow-wrap: anywhere; }
  .doubts { margin: 0; padding: 0.5rem 0.75rem; background: var(--warning-soft); border-inline-start: 4px solid var(--warning); display: block; }
  .doubts li { display: list-item; list-style: none; border: 0; padding: 0; background: none; }
  blockquote { margin: 0; padding: 0.5rem 0.75rem; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 14rem; overflow: auto; }
  .heading { font-weight: 600; margin: 0; }
  form { display: grid; gap: 0.625rem; }
  .parts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: 0.625rem; }
  .parts label { display: grid; gap: 0.25rem; font-weight: 600; }
  .parts .wide { grid-column: 1 / -1; }
  .item .flag { display: flex; align-items: center; gap: 0.5rem; }
  .item .flag input { flex: none; width: 1.5rem; height: 1.5rem; min-height: 0; accent-color: var(--accent); }
  input:not([type='checkbox']), select, textarea { width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--field-border); border-radius: var(--radius); background: var(--paper); color: inherit; font: inherit; font-weight: 400; }
  textarea { min-height: 4rem; resize: vertical; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  button { min-height: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); color: var(--text); font: inherit; cursor: pointer; }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button:disabled { color: #5d6873; cursor: default; }
  :is(button, input, select, textarea, summary, blockquote, .nothing):focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 1px var(--text); }
  .pages { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-bottom: 0.5rem; }
  .nothing { padding: 2rem 1rem; text-align: center; margin: 0; }
  @container (min-width: 56rem) {
    .both { grid-template-columns: minmax(18rem, 5fr) 7fr; }
    .both { padding-top: 0; }
    .keys { display: block; }
    .item { order: 0; position: sticky; top: 0.75rem; }
  }
`;
