import type { TrialSession } from '../../trial/trial-session.ts';
import type { PartContext } from '../parts/part-panel.ts';
import type { Screen } from '../screen.ts';
import type { TrialWords } from './words.ts';

/** What the parts of this panel are drawn from. */
export interface TrialView {
  readonly context: PartContext;
  readonly screen: Screen;
  readonly session: TrialSession;
  readonly words: TrialWords;
}
