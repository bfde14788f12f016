import { css } from 'lit';

export const textsStyles = css`
  .completeness { width: min(24rem, 100%); height: 0.75rem; accent-color: var(--accent); }
  .texts { list-style: none; margin: 0; padding: 0; display: grid; max-width: 64rem; }
  .texts li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 10rem; gap: 0.25rem 0.75rem; align-items: center; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
  .text-vi { margin: 0; overflow-wrap: anywhere; }
  @container (max-width: 44rem) {
    .texts li { grid-template-columns: minmax(0, 1fr); }
  }
`;
