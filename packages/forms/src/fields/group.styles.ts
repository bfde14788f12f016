import { css } from '../css.ts';

/** A group within a group is a smaller thing, and shows where it ends. */
export const groupStyles = css`
.legend {
  width: 100%;
  margin-bottom: var(--motcua-space-2);
  padding: 0 0 0.5rem;
  border-bottom: 1px solid var(--motcua-line);
  font-size: 1.375em;
  font-weight: 700;
  line-height: 1.3;
  overflow-wrap: anywhere;
}

.group > .hint {
  margin-top: calc(var(--motcua-space-1) * -1);
  margin-bottom: var(--motcua-space-2);
}

.group .group,
.section .group {
  padding-inline-start: var(--motcua-space-2);
  border-inline-start: 3px solid var(--motcua-line);
}

.group .group > .legend,
.section .group > .legend {
  padding-bottom: 0;
  border-bottom: 0;
  font-size: 1.125em;
}
`;
