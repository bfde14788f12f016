import { css } from '../css.ts';

export const declarationStyles = css`
  .declaration {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    column-gap: 0.75rem;
    padding: var(--motcua-space-2);
    border: 1px solid var(--motcua-line);
    border-radius: var(--motcua-radius);
    background: var(--motcua-surface);
  }
`;
