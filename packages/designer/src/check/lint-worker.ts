import { checkBundle } from './check-bundle.ts';
import type { LintAnswer, LintQuestion } from './worker-lint.ts';

/** The check in a thread of its own: typing and dragging go on while it thinks. */
self.addEventListener('message', (event: MessageEvent<LintQuestion>) => {
  const { question, bundle } = event.data;
  const answer = (content: Omit<LintAnswer, 'question'>) => self.postMessage({ question, ...content });
  checkBundle(bundle).then(
    (problems) => answer({ problems }),
    (error: unknown) => answer({ failure: String(error) }),
  );
});

self.postMessage({ ready: true });
