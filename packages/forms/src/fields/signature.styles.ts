import { css } from '../css.ts';

export const signatureStyles = css`
.pad {
  display: block;
  width: 100%;
  max-width: 30rem;
  margin-bottom: 0.5rem;
  border: 1px dashed var(--motcua-border);
  border-radius: var(--motcua-radius);
  background: var(--motcua-surface);
  cursor: crosshair;
  touch-action: none;
}

.pad.shown {
  max-width: 15rem;
  border-style: solid;
  cursor: default;
}

.ink {
  fill: none;
  stroke: var(--motcua-text);
  stroke-width: 3;
  stroke-linecap: round;
  stroke-linejoin: round;
}
`;
