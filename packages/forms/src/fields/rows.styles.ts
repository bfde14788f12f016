import { css } from '../css.ts';

export const rowsStyles = css`
.row {
  min-width: 0;
  margin: 0 0 var(--motcua-space-2);
  padding: var(--motcua-space-2);
  border: 1px solid var(--motcua-line);
  border-radius: var(--motcua-radius);
  background: var(--motcua-surface);
}

.row-title {
  padding: 0 0.375rem;
  font-weight: 700;
}

.row > .button {
  margin-top: var(--motcua-space-2);
}
`;
