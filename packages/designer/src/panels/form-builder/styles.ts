import { css } from 'lit';

/** The outline beside the preview; one below the other where there is no room for both. */
export const formStyles = css`
  .builder { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 28rem); gap: 1.5rem; align-items: start; }
  .builder-fields { display: flex; flex-direction: column; gap: 0.875rem; min-width: 0; }
  .outline { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.375rem; }
  .outline .outline, .within { margin: 0.375rem 0 0 1.25rem; }
  .outline summary { line-height: 1.35; }
  .drag { display: inline-grid; place-items: center; min-width: 24px; min-height: 24px; margin: -4px 2px -4px -6px; cursor: grab; touch-action: none; color: var(--muted); vertical-align: middle; }
  .drag .icon { width: 1.125rem; height: 1.125rem; }
  .dragged { opacity: 0.5; }
  .outline .drop-before { box-shadow: 0 -3px 0 var(--accent); }
  .outline .drop-after { box-shadow: 0 3px 0 var(--accent); }
  .outline .drop-into { outline: 2px dashed var(--accent); }
  .marks { color: var(--muted); font-weight: 400; font-size: 0.8125rem; }
  .outline [data-type='page'] > summary, .outline [data-type='section'] > summary { background: var(--surface); }
  .additions, .within, .add-lines { display: grid; gap: 0.5rem; }
  .additions { border-top: 1px solid var(--line); padding-top: 0.875rem; gap: 0.875rem; }
  .add-lines button { justify-self: start; }
  .preview { position: sticky; top: 0; border: 1px solid var(--line); border-radius: var(--radius); padding: 0.875rem; background: var(--surface); min-width: 0; display: grid; gap: 0.5rem; max-height: calc(100cqb - 2rem); overflow: auto; }
  .preview motcua-form { background: var(--paper); padding: 0.875rem; min-width: 0; }

  @container (max-width: 60rem) {
    .builder { grid-template-columns: minmax(0, 1fr); }
    .preview { position: static; }
  }
`;
