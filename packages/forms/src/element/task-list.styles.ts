import { css } from '../css.ts';

export const taskListStyles = css`
.tasks {
  padding: 0;
  list-style: none;
  border-top: 1px solid var(--motcua-line);
}

.task {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 var(--motcua-space-2);
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--motcua-line);
}

.task-state {
  color: var(--motcua-muted);
}

.task-state.done {
  color: var(--motcua-text);
  font-weight: 600;
}

.back {
  margin-bottom: var(--motcua-space-2);
}

.progress {
  margin-bottom: var(--motcua-space-2);
  color: var(--motcua-muted);
}
`;
