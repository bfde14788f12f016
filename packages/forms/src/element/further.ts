import type { StyleText } from '../css.ts';
import { draftStyles } from '../draft/draft.styles.ts';
import { DraftKeeper } from '../draft/draft-keeper.ts';
import { renderFieldNotes } from '../fields/field-notes.ts';
import { fieldNotes } from '../fields/frame.ts';
import { furtherKindStyles } from '../fields/further-kinds.styles.ts';
import { furtherKinds } from '../fields/further-kinds.ts';
import { registerMissingKinds } from '../fields/registry.ts';
import { registerMissingTexts } from '../locales/missing-texts.ts';
import { viFurther } from '../locales/vi-further.ts';
import { registerFurtherParts } from '../model/further-parts.ts';
import { errorsOn, pageWith } from '../model/on-page.ts';
import { renderBack, renderProgress } from './page-views.ts';
import { reviewStyles } from './review.styles.ts';
import { renderReview } from './review-view.ts';
import { taskListStyles } from './task-list.styles.ts';
import { renderTaskList } from './task-list.ts';

/**
 * All that only some forms need, loaded in one piece: kinds of field, their words, rarer keywords, formats and layouts,
 * several pages, the review, the task list, drafts.
 */
export interface FurtherModule {
  readonly register: () => void;
  readonly renderReview: typeof renderReview;
  readonly renderTaskList: typeof renderTaskList;
  readonly renderProgress: typeof renderProgress;
  readonly renderBack: typeof renderBack;
  readonly errorsOn: typeof errorsOn;
  readonly pageWith: typeof pageWith;
  readonly DraftKeeper: typeof DraftKeeper;
  readonly styles: readonly StyleText[];
}

function register(): void {
  registerFurtherParts();
  registerMissingTexts('vi', viFurther);
  registerMissingKinds(Object.values(furtherKinds));
  fieldNotes.render = renderFieldNotes;
}

export const further: FurtherModule = {
  register,
  renderReview,
  renderTaskList,
  renderProgress,
  renderBack,
  errorsOn,
  pageWith,
  DraftKeeper,
  styles: [furtherKindStyles, reviewStyles, taskListStyles, draftStyles],
};
