import { css } from 'lit';

export const decisionStyles = css`
  /* Relative: what is only for screen readers stands absolutely, and must scroll with the table. */
  .rules-scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); }
  .rules-scroll:focus-visible { outline: 3px solid var(--focus); }
  .rules { display: table; table-layout: auto; min-width: 44rem; }
  .rules thead { display: table-header-group; }
  .rules tbody { display: table-row-group; }
  .rules tbody tr { display: table-row; }
  .rules :is(th, td), .rules tbody th, .rules td:not(.name) { display: table-cell; position: static; padding: 0.375rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
  .rules thead th { box-shadow: none; vertical-align: bottom; }
  .rules .result { background: var(--surface); }
  .rules .record-actions { flex-wrap: nowrap; gap: 0.25rem; }
  .rules .column-head { display: flex; gap: 0.25rem; align-items: end; justify-content: space-between; }
  .rules td { min-width: 8rem; }
  .rules .doubtful th { box-shadow: inset 3px 0 var(--warning); }
  .rules .row-findings td { border-bottom: 1px solid var(--line); }
`;
