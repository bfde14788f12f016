import { css } from '../css.ts';

export const declarationStyles = css`
.declaration {
  padding: var(--motcua-space-2);
  border: 1px solid var(--motcua-line);
  border-radius: var(--motcua-radius);
  background: var(--motcua-surface);
}
`;
