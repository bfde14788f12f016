import { css } from '../css.ts';

export const reviewStyles = css`
.review-title {
  margin: var(--motcua-space-1) 0 0.5rem;
  font-size: 1.125em;
  line-height: 1.3;
}

.answer-line {
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
  gap: 0.25rem var(--motcua-space-2);
  padding: 0.625rem 0;
  border-bottom: 1px solid var(--motcua-line);
}

.answer-line dt {
  font-weight: 600;
}

.answer-line dd {
  overflow-wrap: anywhere;
}

.not-given {
  color: var(--motcua-muted);
}

.answer-line .button.quiet {
  min-height: 1.75rem;
  padding: 0;
}

@media (max-width: 30rem) {
  .answer-line {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .answer-line dt {
    grid-column: 1 / -1;
  }
}
`;
