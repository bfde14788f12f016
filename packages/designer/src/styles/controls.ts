import { css } from 'lit';

/** Native controls in one quiet shape: buttons, fields, the dialogue. */
export const controlStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--text);
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) { background: var(--accent-soft); border-color: var(--accent); }
  button:disabled { color: #7d8893; cursor: default; }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.primary:hover { background: var(--accent-strong); }
  button.danger { color: var(--error); align-self: flex-start; }
  button.danger:hover { background: var(--error-soft); border-color: var(--error); }
  button.plain { align-self: flex-start; }
  button.link { min-height: 1.5rem; border: 0; padding: 0; background: none; color: var(--accent); text-decoration: underline; white-space: nowrap; }
  .icon-button { padding: 0; width: 2.25rem; }
  :is(button, input, select, textarea, .review, summary, .panel):focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 1px var(--text); }

  .field { display: flex; flex-direction: column; gap: 0.25rem; border: 0; margin: 0; padding: 0; min-width: 0; }
  .field label:not(.hidden), .field legend:not(.hidden), .branch legend { font-weight: 600; padding: 0; }
  .optional { font-weight: 400; }
  .add-field { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.375rem; align-items: end; }
  .add-field button.plain { align-self: end; }
  .field.term { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0.375rem; }
  .field.term legend:not(.hidden) { margin-bottom: 0.25rem; }
  .field.check { flex-direction: row; align-items: flex-start; gap: 0.5rem; }
  .field.check label { font-weight: 400; }
  .field.check input { width: 1.25rem; height: 1.25rem; margin: 0.0625rem 0 0; flex: none; accent-color: var(--accent); }
  input[type='text'], select {
    width: 100%;
    min-height: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--field-border);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  select:disabled { color: var(--muted); background: var(--surface); border-color: var(--line); }
  input.code { font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace; font-size: 0.875rem; }
  .mapping { display: grid; grid-template-columns: minmax(0, 1fr) 2.25rem; gap: 0.375rem 0.25rem; align-items: end; border-bottom: 1px solid var(--line); padding-bottom: 0.5rem; }
  .mapping > .field { grid-column: 1; }
  .mapping > .icon-button { grid-column: 2; grid-row: 1; }
  .shortcuts dl { display: grid; gap: 0.375rem; margin: 0; }
  .shortcuts dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0.75rem; }
  .shortcuts dd { margin: 0; }
  kbd { font: inherit; font-weight: 650; }
  .clock-effect { display: grid; grid-template-columns: minmax(0, 1fr) 2.25rem; gap: 0.25rem; align-items: end; }
  .branch { border: 1px solid var(--line); border-radius: var(--radius); margin: 0; padding: 0.625rem 0.75rem 0.75rem; display: grid; gap: 0.75rem; min-width: 0; }
  .branch legend { padding-inline: 0.25rem; }

  .condition { display: grid; gap: 0.5rem; min-width: 0; }
  .condition-title { margin: 0; font-weight: 600; }
  .condition .field > label:not(.hidden) { font-weight: 400; color: var(--muted); font-size: 0.875rem; }
  .comparison { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 2.25rem; gap: 0.25rem; border: 0; margin: 0; padding: 0 0 0.5rem; border-bottom: 1px dashed var(--line); min-width: 0; }
  .comparison .field:first-of-type { grid-column: 1 / -1; }
  .feel summary { color: var(--accent); cursor: pointer; font-size: 0.875rem; min-height: 1.5rem; }

  dialog { border: 1px solid var(--line); border-radius: var(--radius); padding: 1.25rem; width: min(26rem, calc(100vw - 2rem)); color: inherit; box-shadow: 0 8px 32px rgb(0 0 0 / 25%); }
  dialog::backdrop { background: rgb(20 30 40 / 45%); }
  dialog.table-import { width: min(64rem, calc(100vw - 2rem)); max-height: calc(100vh - 3rem); }
  .table-import textarea { width: 100%; min-height: 6rem; padding: 0.5rem; border: 1px solid var(--field-border); border-radius: var(--radius); background: var(--paper); color: inherit; font: inherit; white-space: pre; overflow: auto; }
  .table-import .review { max-height: 40vh; overflow: auto; border: 1px solid var(--line); }
  .table-import table { table-layout: auto; font-size: 0.875rem; }
  .table-import caption { text-align: left; padding: 0.5rem; font-weight: 600; }
  .table-import th, .table-import td, .table-import td:not(.name) { padding: 0.375rem 0.5rem; text-align: left; }
  .table-import th { white-space: nowrap; }
  .table-import .unclear { background: var(--error-soft); }
  .table-import ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.25rem; }
  .table-import li { display: flex; gap: 0.375rem; }
  .table-import .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  dialog form { display: grid; gap: 0.875rem; }
`;
