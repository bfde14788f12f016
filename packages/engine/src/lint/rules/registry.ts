import type { AnyRule, DrawingRule, Rule } from '../rule.ts';
import { arrowsAllowed } from './arrows-allowed.ts';
import { boundaryPartners } from './boundary-partners.ts';
import { calledProcessExists } from './called-process-exists.ts';
import { callsMatch } from './calls-match.ts';
import { choiceHasQuestion } from './choice-has-question.ts';
import { choiceIsComplete } from './choice-is-complete.ts';
import { clockExists } from './clock-exists.ts';
import { clockMoves } from './clock-moves.ts';
import { clockRules } from './clock-rules.ts';
import { collaborations } from './collaborations.ts';
import { compensationPartners } from './compensation-partners.ts';
import { conditionsPlaced } from './conditions-placed.ts';
import { dataFlows } from './data-flows.ts';
import { dataItems } from './data-items.ts';
import { dataSets } from './data-sets.ts';
import { decisionExists } from './decision-exists.ts';
import { decisionInputs } from './decision-inputs.ts';
import { decisionTables } from './decision-tables.ts';
import { directionsKept } from './directions-kept.ts';
import { documentExists } from './document-exists.ts';
import { documentHasTemplate } from './document-has-template.ts';
import { documentPlaceholders } from './document-placeholders.ts';
import { endsOfFlows } from './ends-of-flows.ts';
import { eventChoices } from './event-choices.ts';
import { eventData } from './event-data.ts';
import { eventDetails } from './event-details.ts';
import { eventsAllowed } from './events-allowed.ts';
import { formExists } from './form-exists.ts';
import { formSchema } from './form-schema.ts';
import { formServices } from './form-services.ts';
import { formSize } from './form-size.ts';
import { formUsed } from './form-used.ts';
import { layoutFields } from './layout-fields.ts';
import { linkPartners } from './link-partners.ts';
import { listedWays } from './listed-ways.ts';
import { messagesBetween } from './messages-between.ts';
import { namesTranslated } from './names-translated.ts';
import { notificationRules } from './notification-rules.ts';
import { oneStart } from './one-start.ts';
import { partsAllowed } from './parts-allowed.ts';
import { partsPresent } from './parts-present.ts';
import { performers } from './performers.ts';
import { procedureFacts } from './procedure-facts.ts';
import { referencesFit } from './references-fit.ts';
import { repetitions } from './repetitions.ts';
import { roleExists } from './role-exists.ts';
import { scenarioData } from './scenario-data.ts';
import { scenarioNames } from './scenario-names.ts';
import { startsAndEnds } from './starts-and-ends.ts';
import { stepHasForm } from './step-has-form.ts';
import { stepHasName } from './step-has-name.ts';
import { stepHasRole } from './step-has-role.ts';
import { stepsConnected } from './steps-connected.ts';
import { taskData } from './task-data.ts';
import { termReadable } from './term-readable.ts';
import { termsAddUp } from './terms-add-up.ts';
import { textsTranslated } from './texts-translated.ts';
import { timerHasTime } from './timer-has-time.ts';
import { undoingSteps } from './undoing-steps.ts';
import { valuesKnown } from './values-known.ts';
import { waysComeToEnd } from './ways-come-to-end.ts';
import { writtenFormally } from './written-formally.ts';

/** Every rule by its name: the name of its file, and of its page in `docs/rules`. */
export const rules = {
  'arrows-allowed': arrowsAllowed,
  'boundary-partners': boundaryPartners,
  'called-process-exists': calledProcessExists,
  'calls-match': callsMatch,
  'choice-has-question': choiceHasQuestion,
  'choice-is-complete': choiceIsComplete,
  'clock-exists': clockExists,
  'clock-moves': clockMoves,
  'clock-rules': clockRules,
  'compensation-partners': compensationPartners,
  'conditions-placed': conditionsPlaced,
  'data-flows': dataFlows,
  'data-items': dataItems,
  'data-sets': dataSets,
  'decision-exists': decisionExists,
  'decision-inputs': decisionInputs,
  'decision-tables': decisionTables,
  'directions-kept': directionsKept,
  'document-exists': documentExists,
  'document-has-template': documentHasTemplate,
  'document-placeholders': documentPlaceholders,
  'ends-of-flows': endsOfFlows,
  'event-choices': eventChoices,
  'event-data': eventData,
  'event-details': eventDetails,
  'events-allowed': eventsAllowed,
  'form-exists': formExists,
  'form-schema': formSchema,
  'form-services': formServices,
  'form-size': formSize,
  'form-used': formUsed,
  'layout-fields': layoutFields,
  'link-partners': linkPartners,
  'listed-ways': listedWays,
  'messages-between': messagesBetween,
  'names-translated': namesTranslated,
  'notification-rules': notificationRules,
  'one-start': oneStart,
  'parts-allowed': partsAllowed,
  'parts-present': partsPresent,
  'procedure-facts': procedureFacts,
  'references-fit': referencesFit,
  'role-exists': roleExists,
  'scenario-data': scenarioData,
  'scenario-names': scenarioNames,
  'starts-and-ends': startsAndEnds,
  'step-has-form': stepHasForm,
  'step-has-name': stepHasName,
  'step-has-role': stepHasRole,
  'steps-connected': stepsConnected,
  'task-data': taskData,
  'term-readable': termReadable,
  'terms-add-up': termsAddUp,
  'texts-translated': textsTranslated,
  'timer-has-time': timerHasTime,
  'undoing-steps': undoingSteps,
  'values-known': valuesKnown,
  'ways-come-to-end': waysComeToEnd,
  'written-formally': writtenFormally,
  collaborations: collaborations,
  performers: performers,
  repetitions: repetitions,
} as const satisfies Readonly<Record<string, AnyRule>>;

export type RuleName = keyof typeof rules;

type NamesOf<Kind extends AnyRule> = {
  [Name in RuleName]: (typeof rules)[Name] extends Kind ? Name : never;
}[RuleName];

/** Rules on what the file of a drawing says, and rules across the files of a bundle. */
export type DrawingRuleName = NamesOf<DrawingRule>;
export type BundleRuleName = NamesOf<Rule>;
