import { css } from '../css.ts';

/**
 * Colours, spaces and type of a form. A host changes them by setting the custom properties on the element. Dark colours follow the page: one
 * that does not declare any keeps its form light. A section ends where more room follows
 * than between its own fields. (Comments stand outside: what is inside is sent to every browser.)
 */
export const formStyles = css`
:host {
  --motcua-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  --motcua-size: 1.0625rem;
  --motcua-text: #16212e;
  --motcua-muted: #4a5868;
  --motcua-paper: #ffffff;
  --motcua-surface: #f5f7f9;
  --motcua-line: #ccd3da;
  --motcua-border: #5a6877;
  --motcua-accent: #0b4f8a;
  --motcua-accent-strong: #083b68;
  --motcua-on-accent: #ffffff;
  --motcua-error: #b3141b;
  --motcua-focus: #f5b400;
  --motcua-radius: 6px;
  --motcua-space-1: 0.5rem;
  --motcua-space-2: 1rem;
  --motcua-space-3: 1.5rem;
  --motcua-space-4: 2rem;
  --motcua-measure: 42rem;
}

@supports (color: light-dark(white, black)) {
  :host {
    --motcua-text: light-dark(#16212e, #eef2f6);
    --motcua-muted: light-dark(#4a5868, #b4c0cc);
    --motcua-paper: light-dark(#ffffff, #141a21);
    --motcua-surface: light-dark(#f5f7f9, #1d252e);
    --motcua-line: light-dark(#ccd3da, #3d4a57);
    --motcua-border: light-dark(#5a6877, #93a2b1);
    --motcua-accent: light-dark(#0b4f8a, #7cb8ee);
    --motcua-accent-strong: light-dark(#083b68, #a5d0f5);
    --motcua-on-accent: light-dark(#ffffff, #0c1a27);
    --motcua-error: light-dark(#b3141b, #ff8f8a);
    --motcua-focus: light-dark(#f5b400, #ffc93d);
  }
}

@media (prefers-contrast: more) {
  :host {
    --motcua-muted: var(--motcua-text);
    --motcua-line: var(--motcua-text);
    --motcua-border: var(--motcua-text);
  }
}

:host([theme='light']) {
  color-scheme: light;
}

:host([theme='dark']) {
  color-scheme: dark;
}

:host {
  display: block;
  color: var(--motcua-text);
  font-family: var(--motcua-font);
  font-size: var(--motcua-size);
  line-height: 1.5;
  text-align: start;
}

:host([hidden]) {
  display: none;
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

p,
h2,
ul,
dl,
dd {
  margin: 0;
}

form {
  max-width: var(--motcua-measure);
}

.stack {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--motcua-space-3);
}

.side-by-side {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  gap: var(--motcua-space-3);
  align-items: start;
}

.stack > .section:not(:first-child),
.stack > .part:not(:first-child),
.stack > .part + .field:not(.part),
.stack > .section + .field:not(.part) {
  margin-top: var(--motcua-space-2);
}

.section > .stack > .part:not(:first-child),
.part .part:not(:first-child) {
  margin-top: 0;
}

.heading {
  margin: 0 0 var(--motcua-space-2);
  padding-bottom: 0.5rem;
  border-bottom: 1px solid var(--motcua-line);
  font-size: 1.375em;
  font-weight: 700;
  line-height: 1.3;
}

.field {
  position: relative;
  min-width: 0;
}

.large :is(.block, .section, .part) {
  overflow-clip-margin: 0.5rem;
  contain-intrinsic-size: auto 60rem;
  content-visibility: auto;
}

.wrong {
  padding-inline-start: var(--motcua-space-2);
  border-inline-start: 4px solid var(--motcua-error);
}

.label {
  display: block;
  margin: 0 0 0.375rem;
  padding: 0;
  font-weight: 600;
  overflow-wrap: anywhere;
}

.optional {
  color: var(--motcua-muted);
  font-weight: 400;
}

.hint {
  margin: 0 0 0.5rem;
  color: var(--motcua-muted);
  font-size: 0.9375em;
}

.hint:empty {
  display: none;
}

.input + .hint {
  margin: 0.375rem 0 0;
}

.error {
  margin: 0 0 0.5rem;
  color: var(--motcua-error);
  font-weight: 600;
}

.fieldset {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
}

.input {
  display: block;
  width: 100%;
  min-height: 2.875rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--motcua-border);
  border-radius: var(--motcua-radius);
  background: var(--motcua-paper);
  color: inherit;
  font: inherit;
}

textarea.input {
  resize: vertical;
}

select.input {
  width: auto;
  max-width: 100%;
  padding-inline-end: 2rem;
}

.input.medium {
  max-width: 16rem;
}

.input.short {
  max-width: 10rem;
}

.wrong .input {
  border-color: var(--motcua-error);
  border-width: 2px;
}

.input:focus {
  outline: 3px solid var(--motcua-focus);
  outline-offset: 0;
  border-color: var(--motcua-text);
  box-shadow: inset 0 0 0 1px var(--motcua-text);
}

.answer {
  display: block;
  overflow-wrap: anywhere;
}

.lines {
  white-space: pre-line;
}

.button {
  display: inline-block;
  min-height: 2.875rem;
  padding: 0.5rem 1.25rem;
  border: 1px solid var(--motcua-accent);
  border-radius: var(--motcua-radius);
  background: var(--motcua-accent);
  color: var(--motcua-on-accent);
  font: inherit;
  font-weight: 600;
  text-align: center;
  cursor: pointer;
}

.button:hover {
  border-color: var(--motcua-accent-strong);
  background: var(--motcua-accent-strong);
}

.button[aria-disabled='true'] {
  opacity: 0.6;
  cursor: default;
}

.button:focus-visible,
a:focus-visible {
  outline: 3px solid var(--motcua-focus);
  outline-offset: 0;
  box-shadow: inset 0 0 0 2px var(--motcua-text);
}

a {
  color: var(--motcua-accent);
  text-underline-offset: 0.2em;
}

[tabindex='-1']:focus {
  outline: none;
}

.actions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--motcua-space-2);
  margin-top: var(--motcua-space-4);
}

.summary {
  margin-bottom: var(--motcua-space-4);
  padding: var(--motcua-space-2) var(--motcua-space-3);
  border: 3px solid var(--motcua-error);
  border-radius: var(--motcua-radius);
}

.summary:focus {
  outline: 3px solid var(--motcua-focus);
}

.summary-title {
  margin-bottom: 0.5rem;
  font-size: 1.25em;
  line-height: 1.3;
}

.summary ul {
  display: grid;
  gap: 0.375rem;
  padding: 0;
  list-style: none;
}

.summary a {
  color: var(--motcua-error);
  font-weight: 600;
}

.spoken {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (forced-colors: active) {
  .wrong {
    border-inline-start-color: CanvasText;
  }

  .input:focus,
  .button:focus-visible,
  .tick:focus-visible {
    outline-color: Highlight;
  }
}

@media print {
  .actions,
  .button {
    display: none;
  }
}
`;
