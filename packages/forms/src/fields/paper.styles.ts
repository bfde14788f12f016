import { css } from '../css.ts';

/** The browser's own control speaks the browser's language; ours stands in its place, and it keeps focus and keyboard. */
export const paperStyles = css`
.file-input {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  opacity: 0;
}

.file-choice {
  display: flex;
  flex-wrap: wrap;
  gap: var(--motcua-space-1) var(--motcua-space-2);
}

.file-choice > span {
  position: relative;
}

.file-input:focus-visible + .file-button {
  outline: 3px solid var(--motcua-focus);
  outline-offset: 0;
  box-shadow: inset 0 0 0 2px var(--motcua-text);
}

.file {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem var(--motcua-space-2);
  padding: 0.625rem var(--motcua-space-2);
  border: 1px solid var(--motcua-line);
  border-radius: var(--motcua-radius);
  background: var(--motcua-surface);
}

.file-name {
  font-weight: 600;
  overflow-wrap: anywhere;
}

.file .hint {
  margin: 0;
}

.share {
  width: 100%;
  accent-color: var(--motcua-accent);
}
`;
