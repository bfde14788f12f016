import { registerFurtherChecks } from '../validator/further-checks.ts';
import { mergeChoice } from './choice-of-branch.ts';
import { chooseBranch } from './choose-branch.ts';
import { registerChoices } from './effective-schema.ts';
import { registerRules } from './form-model.ts';
import { branchChooser } from './form-state.ts';
import { ruleEffect } from './rule.ts';

/** A server does this at once; a browser when a form has a schema or a layout that needs it. */
export function registerFurtherParts(): void {
  registerFurtherChecks();
  registerChoices(mergeChoice);
  registerRules(ruleEffect);
  branchChooser.choose = chooseBranch;
}
