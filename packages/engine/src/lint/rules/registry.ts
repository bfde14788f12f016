import type { Rule } from '../rule.ts';
import { choiceHasQuestion } from './choice-has-question.ts';
import { choiceIsComplete } from './choice-is-complete.ts';
import { formExists } from './form-exists.ts';
import { formUsed } from './form-used.ts';
import { roleExists } from './role-exists.ts';
import { stepHasForm } from './step-has-form.ts';
import { stepHasName } from './step-has-name.ts';
import { stepHasRole } from './step-has-role.ts';

/** Every rule by its name: the name of its file, and of its page in `docs/rules`. */
export const rules = {
  'choice-has-question': choiceHasQuestion,
  'choice-is-complete': choiceIsComplete,
  'form-exists': formExists,
  'form-used': formUsed,
  'role-exists': roleExists,
  'step-has-form': stepHasForm,
  'step-has-name': stepHasName,
  'step-has-role': stepHasRole,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
