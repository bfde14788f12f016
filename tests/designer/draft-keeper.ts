import { keepDraft } from '../../packages/designer/src/drafts.ts';

/** What the page of the tests has, bundled for them alone. */
export interface DraftPage {
  readonly keepDraft: typeof keepDraft;
}

Object.assign(globalThis, { keepDraft } satisfies DraftPage);
