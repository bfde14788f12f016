import { css } from 'lit';

/** The step list as a table; a card per step where the table has no room. And the problems below both views. */
export const listStyles = css`
  /* Relative: what is only for screen readers stands absolutely, and must scroll with the list instead of making the page longer. */
  .list { position: relative; flex: 1; min-height: 0; overflow: auto; background: var(--paper); padding: 0 1rem 1rem; }
  .list > .hint { padding-top: 1rem; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  col.number { width: 3.75rem; }
  col.name { width: 24%; }
  col.time { width: 19%; }
  col.actions { width: 8.5rem; }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.625rem 0.5rem;
    background: var(--paper);
    box-shadow: inset 0 -1px var(--line);
    text-align: left;
    font-size: 0.875rem;
    color: var(--muted);
  }
  td, tbody th { padding: 0.5rem; vertical-align: top; border-bottom: 1px solid var(--line); }
  tbody th.number { text-align: left; font-variant-numeric: tabular-nums; padding-top: 1.875rem; font-weight: 600; white-space: nowrap; }
  td:not(.name) { padding-top: 1.625rem; }
  td.name .kind { display: block; font-size: 0.8125rem; line-height: 1.125rem; }
  td .field.term { grid-template-columns: 2.75rem minmax(0, 1fr); }
  tr[aria-current] > * { background: var(--accent-soft); }
  tr[aria-current] > .number { box-shadow: inset 3px 0 var(--accent); }
  tr[data-depth='1'] td.name { padding-left: 1.5rem; }
  tr[data-depth='2'] td.name { padding-left: 2.5rem; }
  .row-actions div { display: flex; justify-content: flex-end; gap: 0.25rem; }
  .ways { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.375rem; }
  .ways li { display: grid; grid-template-columns: minmax(0, 1fr) 1.25rem minmax(0, 1fr); align-items: center; gap: 0.25rem; }
  .ways .arrow { text-align: center; color: var(--muted); }
  .way-new { grid-column: 1 / span 2; text-align: right; color: var(--muted); font-size: 0.875rem; padding-right: 0.25rem; }
  .add-step { margin-top: 1rem; }

  .problems { position: relative; flex: none; max-height: 40%; overflow: auto; background: var(--paper); border-top: 1px solid var(--line); }
  .body[data-view='diagram'] .problems { max-height: 11rem; }
  .problems summary { display: flex; align-items: center; gap: 0.5rem; padding: 0.5rem 1rem; cursor: pointer; list-style: none; }
  .problems-title { font-weight: 600; }
  .problems-count { color: var(--muted); }
  .problems ul { margin: 0; padding: 0 1rem 0.5rem; list-style: none; }
  .problems li { display: flex; align-items: flex-start; gap: 0.5rem; padding: 0.25rem 0; }
  .problems .sentence { flex: 1; }
  .problems .icon { color: var(--muted); }
  li.error .icon { color: var(--error); }
  li.warning .icon { color: var(--warning); }
  .notes { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.375rem; }
  .notes li { display: flex; gap: 0.5rem; padding: 0.5rem 0.625rem; border-left: 3px solid var(--error); background: var(--error-soft); font-size: 0.875rem; }
  .notes li.warning { border-color: var(--warning); background: var(--warning-soft); }
  td .notes { margin-top: 0.375rem; }

  @container (max-width: 44rem) {
    .list { padding-inline: 0.75rem; overflow: visible; }
    .list :is(table, tbody) { display: block; }
    .list :is(thead, colgroup) { display: none; }
    .list tbody tr { position: relative; display: grid; gap: 0.375rem; padding: 0.75rem 0.375rem 0.75rem 2.5rem; border-bottom: 1px solid var(--line); }
    .list tbody th.number { position: absolute; left: 0.375rem; top: 0.75rem; padding: 0; border: 0; }
    .list :is(td, td.name, td:not(.name)) { padding: 0; border: 0; }
    tr[aria-current] { background: var(--accent-soft); box-shadow: inset 3px 0 var(--accent); }
    tr[aria-current] > .number { box-shadow: none; }
    .list td:not(.name, .row-actions):not(:has(.field, .muted)) { display: none; }
    td[data-label]::before { content: attr(data-label); display: block; font-size: 0.8125rem; color: var(--muted); }
    .row-actions div { justify-content: flex-start; }
    tr[data-depth] td.name { padding-left: 0; }
    .problems { max-height: none; }
    .review table { min-width: 40rem; }
  }
`;
