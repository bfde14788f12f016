import { css } from '../css.ts';

export const draftStyles = css`
.notice {
  margin-bottom: var(--motcua-space-3);
  padding: var(--motcua-space-2);
  border: 1px solid var(--motcua-line);
  border-inline-start: 4px solid var(--motcua-accent);
  border-radius: var(--motcua-radius);
  background: var(--motcua-surface);
}

.notice .button {
  margin-inline-end: var(--motcua-space-2);
}
`;
