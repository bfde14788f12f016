import { css } from '../css.ts';

export const dateStyles = css`
.date-boxes {
  display: flex;
  flex-wrap: wrap;
  gap: var(--motcua-space-2);
}

.small-label {
  display: block;
  margin-bottom: 0.25rem;
}

.input.two-digits {
  width: 3.75rem;
}

.input.year {
  width: 5.5rem;
}
`;
