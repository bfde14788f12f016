import { css } from '../css.ts';

/** What several of the further kinds share. */
export const furtherKindStyles = css`
.stack.below {
  margin-top: var(--motcua-space-3);
  padding-inline-start: var(--motcua-space-2);
  border-inline-start: 3px solid var(--motcua-line);
}

.stack.below:empty {
  display: none;
}

.with-unit {
  display: flex;
  align-items: center;
  gap: 0.625rem;
}

.button.quiet {
  min-height: 2.25rem;
  padding: 0.25rem 0;
  border-color: transparent;
  background: none;
  color: var(--motcua-accent);
  font-weight: 400;
  text-align: start;
  text-decoration: underline;
  text-underline-offset: 0.2em;
}

.button.quiet:hover {
  color: var(--motcua-accent-strong);
  text-decoration-thickness: 2px;
}

.button.secondary {
  background: var(--motcua-paper);
  color: var(--motcua-accent);
}

.button.secondary:hover {
  background: var(--motcua-surface);
  color: var(--motcua-accent-strong);
}

.with-unit + .hint {
  margin: 0.375rem 0 0;
}

.output {
  display: block;
  overflow-wrap: anywhere;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}

.correction {
  margin: 0 0 0.5rem;
  padding: 0.375rem 0.75rem;
  border-inline-start: 4px solid var(--motcua-focus);
  background: var(--motcua-surface);
}

.previously del {
  text-decoration: none;
  font-weight: 600;
}
`;
