import { css } from '../css.ts';

export const explanationStyles = css`
.explanation {
  padding: var(--motcua-space-2);
  border-inline-start: 4px solid var(--motcua-accent);
  background: var(--motcua-surface);
}
`;
