import { css } from '../css.ts';

export const registerEntryStyles = css`
.entries {
  max-height: 16rem;
  margin: 0.25rem 0 0;
  padding: 0;
  overflow: auto;
  border: 1px solid var(--motcua-border);
  border-radius: var(--motcua-radius);
  list-style: none;
}

.entry {
  padding: 0.5rem 0.75rem;
  cursor: pointer;
}

.entry[aria-selected='true'],
.entry:hover {
  background: var(--motcua-surface);
  outline: 3px solid var(--motcua-focus);
  outline-offset: -3px;
}

.entry-detail {
  display: block;
  color: var(--motcua-muted);
  font-size: 0.9375em;
}
`;
