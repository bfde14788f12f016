import type { Bundle } from '../bundle/bundle.ts';
import { nameIn } from '../bundle/named-text.ts';
import type { Choice, ProcedureView } from '../bundle/procedure-view.ts';
import type { DescribedFix } from '../check/describe-problem.ts';
import type { Problem } from '../check/problem.ts';
import type { Texts } from '../locales/vi.ts';
import type { Editor, EditorState } from '../process/editor.ts';
import type { ProcessModel } from '../process/process-model.ts';
import type { StepRow } from '../process/step-rows.ts';

/** A problem with its sentence. */
export interface DescribedProblem extends Problem {
  readonly sentence: string;
  readonly buttons: readonly DescribedFix[];
}

/** What every part of the screen is drawn from. Parts are functions of it: they keep nothing, so undo needs no second thought. */
export interface Screen {
  readonly editor: Editor;
  readonly state: EditorState;
  /** The process as it is told: without the gateways that only bring ways together. */
  readonly told: ProcessModel;
  /** The files as they are now, the process of an earlier state among them. */
  readonly files: Bundle;
  /** The version that is published, where the host knows one. */
  readonly published: Bundle | undefined;
  /** The services that the host offers to automatic steps. */
  readonly connectors: readonly Choice[];
  readonly procedure: ProcedureView;
  readonly rows: readonly StepRow[];
  readonly problems: readonly DescribedProblem[];
  readonly texts: Texts;
  readonly locale: string;
  /** Where it goes on, once what was done is on the screen. */
  readonly focus: (selector: string) => void;
}

/** What a step is called where there is no room for its kind: its name, else its kind. */
export function titleOf(
  step: { readonly name: string; readonly nameEn: string; readonly kind: keyof Texts['kinds'] },
  screen: Screen,
): string {
  return nameIn({ vi: step.name, en: step.nameEn }, screen.locale) || screen.texts.kinds[step.kind];
}
