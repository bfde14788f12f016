import { css } from '../css.ts';

export const optionStyles = css`
.options {
  display: grid;
  gap: var(--motcua-space-1);
}

.options.in-line {
  display: flex;
  flex-wrap: wrap;
  column-gap: var(--motcua-space-4);
}

.option {
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: start;
  column-gap: 0.75rem;
}

.tick {
  width: 1.5rem;
  height: 1.5rem;
  margin: 0.5rem 0 0 0.25rem;
  accent-color: var(--motcua-accent);
}

.tick:focus-visible {
  outline: 3px solid var(--motcua-focus);
  outline-offset: 2px;
}

.option-label {
  padding: 0.5rem 0;
  overflow-wrap: anywhere;
}

.option-hint {
  grid-column: 2;
  margin: -0.375rem 0 0.25rem;
}
`;
