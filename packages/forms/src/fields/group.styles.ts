import { css } from 'lit';

export const groupStyles = css`
  .legend {
    padding: 0;
    margin-bottom: var(--motcua-space-2);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }

  .group > .hint {
    margin-top: calc(var(--motcua-space-1) * -1);
    margin-bottom: var(--motcua-space-2);
  }
`;
