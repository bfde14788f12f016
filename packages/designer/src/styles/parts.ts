import { css } from 'lit';

/** The buttons of the panels, and what all panels are made of: columns, and lists of things with a form each. */
export const partStyles = css`
  .parts { display: flex; flex-wrap: wrap; gap: 0.125rem; padding: 0.375rem 0.75rem; background: var(--paper); border-bottom: 1px solid var(--line); }
  .parts button { border-color: transparent; min-height: 2rem; padding: 0.125rem 0.5rem; font-size: 0.875rem; }
  .parts button[aria-current] { background: var(--accent-soft); border-color: var(--accent); font-weight: 600; }
  .part { position: relative; flex: 1; min-height: 0; overflow: auto; background: var(--paper); padding: 1rem; display: flex; flex-direction: column; gap: 0.875rem; }
  .part > * { flex: none; }
  .part:focus { outline: none; }
  h4 { margin: 0; font-size: 0.9375rem; }
  textarea { width: 100%; padding: 0.375rem 0.5rem; border: 1px solid var(--field-border); border-radius: var(--radius); background: var(--paper); color: inherit; font: inherit; resize: vertical; }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.875rem 1.5rem; max-width: 64rem; }
  .column { display: flex; flex-direction: column; gap: 0.875rem; min-width: 0; }
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 12rem)); gap: 0.75rem; }
  .field.some { gap: 0.375rem; }
  .field.some legend { margin-bottom: 0.25rem; }
  .records { display: grid; gap: 0.5rem; max-width: 48rem; }
  .record { border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
  .record > summary { display: list-item; padding: 0.5rem 0.75rem; cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
  .record[open] > summary { background: var(--accent-soft); border-bottom: 1px solid var(--line); }
  .record-fields { display: grid; gap: 0.875rem; padding: 0.75rem; }
  .record-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }

  @container (max-width: 44rem) {
    .parts { flex-wrap: nowrap; overflow-x: auto; padding-inline: 0.75rem; }
    .parts button { white-space: nowrap; flex: none; }
    .part { overflow: visible; padding: 0.75rem; }
  }
  .notice { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem 1rem; background: var(--warning-soft); border: 1px solid var(--warning); border-radius: var(--radius); }
  .notice p { margin: 0; flex: 1 1 20rem; }
`;
