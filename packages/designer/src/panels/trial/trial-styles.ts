import { css } from 'lit';

export const trialStyles = css`
  .trial-head { display: grid; gap: 0.625rem; padding: 0.75rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
  .trial-now { margin: 0; }
  .trial-alert { margin: 0; padding: 0.5rem 0.75rem; border: 1px solid var(--error); border-radius: var(--radius); background: var(--error-soft); }
  .trial-alert p { margin: 0; }
  .trial-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .trial-people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0.75rem; align-items: start; }
  .trial-person { border: 1px solid var(--line); border-radius: var(--radius); padding: 0.75rem; display: grid; gap: 0.5rem; min-width: 0; }
  .trial-person p { margin: 0; }
  .trial-work { display: grid; gap: 0.5rem; padding: 0.625rem; border-left: 4px solid var(--accent); background: var(--accent-soft); min-width: 0; }
  .trial-work p { margin: 0; }
  section > .trial-work + .trial-work { margin-top: 0.5rem; }
  .part section > h3 { margin-bottom: 0.5rem; }
  .trial-clock p { margin: 0 0 0.25rem; }
  .trial-history { margin: 0; padding-left: 1.5rem; max-height: 16rem; overflow: auto; }
  .trial-notices { margin: 0; padding-left: 1.25rem; display: grid; gap: 0.5rem; }
  .trial-notices p { margin: 0; }
  .trial-viewer { height: 20rem; border: 1px solid var(--line); border-radius: var(--radius); }
  .trial-scenarios, .trial-checklist { display: grid; gap: 0.625rem; justify-items: start; }
  .trial-scenarios p, .trial-checklist p { margin: 0; }
  .trial-list { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.375rem; }
  .trial-list li { display: flex; flex-wrap: wrap; gap: 0.25rem 0.625rem; align-items: center; }
  .trial-list .ok .icon { color: #2e7d4f; }
  .trial-list .error .icon { color: var(--error); }
  .trial-list .warning .icon { color: var(--warning); }
`;
