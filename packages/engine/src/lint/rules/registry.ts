import type { Rule } from '../rule.ts';
import { boundaryPartners } from './boundary-partners.ts';
import { calledProcessExists } from './called-process-exists.ts';
import { choiceHasQuestion } from './choice-has-question.ts';
import { choiceIsComplete } from './choice-is-complete.ts';
import { clockExists } from './clock-exists.ts';
import { clockMoves } from './clock-moves.ts';
import { compensationPartners } from './compensation-partners.ts';
import { documentHasTemplate } from './document-has-template.ts';
import { documentPlaceholders } from './document-placeholders.ts';
import { endsOfFlows } from './ends-of-flows.ts';
import { formExists } from './form-exists.ts';
import { formSchema } from './form-schema.ts';
import { formUsed } from './form-used.ts';
import { layoutFields } from './layout-fields.ts';
import { linkPartners } from './link-partners.ts';
import { oneStart } from './one-start.ts';
import { procedureFacts } from './procedure-facts.ts';
import { roleExists } from './role-exists.ts';
import { scenarioData } from './scenario-data.ts';
import { scenarioNames } from './scenario-names.ts';
import { stepHasForm } from './step-has-form.ts';
import { stepHasName } from './step-has-name.ts';
import { stepHasRole } from './step-has-role.ts';
import { stepsConnected } from './steps-connected.ts';
import { termReadable } from './term-readable.ts';
import { textsTranslated } from './texts-translated.ts';
import { timerHasTime } from './timer-has-time.ts';
import { waysComeToEnd } from './ways-come-to-end.ts';

/** Every rule by its name: the name of its file, and of its page in `docs/rules`. */
export const rules = {
  'boundary-partners': boundaryPartners,
  'called-process-exists': calledProcessExists,
  'choice-has-question': choiceHasQuestion,
  'choice-is-complete': choiceIsComplete,
  'clock-exists': clockExists,
  'clock-moves': clockMoves,
  'compensation-partners': compensationPartners,
  'document-has-template': documentHasTemplate,
  'document-placeholders': documentPlaceholders,
  'ends-of-flows': endsOfFlows,
  'form-exists': formExists,
  'form-schema': formSchema,
  'form-used': formUsed,
  'layout-fields': layoutFields,
  'link-partners': linkPartners,
  'one-start': oneStart,
  'procedure-facts': procedureFacts,
  'role-exists': roleExists,
  'scenario-data': scenarioData,
  'scenario-names': scenarioNames,
  'step-has-form': stepHasForm,
  'step-has-name': stepHasName,
  'step-has-role': stepHasRole,
  'steps-connected': stepsConnected,
  'term-readable': termReadable,
  'texts-translated': textsTranslated,
  'timer-has-time': timerHasTime,
  'ways-come-to-end': waysComeToEnd,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
