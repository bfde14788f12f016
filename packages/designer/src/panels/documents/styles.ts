import { css } from 'lit';

export const documentStyles = css`
  .document-block { display: grid; grid-template-columns: minmax(0, 1fr) 5.5rem 2.25rem 2.25rem 2.25rem; gap: 0.25rem; align-items: start; }
  .document-preview { width: 100%; height: 24rem; border: 1px solid var(--line); border-radius: var(--radius); background: #fff; }
  .document-preview:focus-visible { outline: 3px solid var(--focus); }
  @container (max-width: 44rem) {
    .document-block { grid-template-columns: minmax(0, 1fr) 2.25rem 2.25rem 2.25rem; }
    .document-block > :first-child { grid-column: 1 / -1; }
  }
`;
