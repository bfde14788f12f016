import { registerFurtherChecks } from '../validator/further-checks.ts';
import { mergeChoice } from './choice-of-branch.ts';
import { chooseBranch } from './choose-branch.ts';
import { withComputed } from './compute-fields.ts';
import { registerComputing } from './computed.ts';
import { mergeDependents } from './dependents.ts';
import { registerMerges } from './effective-schema.ts';
import { mergeEntries, registerEntries } from './entries.ts';
import { furtherPartsOf } from './field-parts.ts';
import { registerErrors } from './form-error.ts';
import { registerParts, registerRules } from './form-model.ts';
import { branchChooser } from './form-state.ts';
import { furtherErrors } from './further-errors.ts';
import { ruleEffect } from './rule.ts';

/** A server does this at once; a browser when a form has a schema or a layout that needs it. */
export function registerFurtherParts(): void {
  registerFurtherChecks();
  registerMerges([mergeDependents, mergeChoice, mergeEntries]);
  registerEntries();
  registerParts(furtherPartsOf);
  registerRules(ruleEffect);
  registerErrors(furtherErrors);
  registerComputing(withComputed);
  branchChooser.choose = chooseBranch;
}
