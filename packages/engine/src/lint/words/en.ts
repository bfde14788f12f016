import { calendarProblemTexts } from '../../clocks/problem-texts.ts';
import { catalogFileTexts } from './catalog-file-texts.ts';
import { catalogTexts } from './catalog-texts.ts';
import { standardEnglish } from './standard-en.ts';

/**
 * A sentence for every problem, in English. `{name}` stands for a value of the problem's `params`; `{Step}`, `{Choice}` and `{Way}` for where it
 * is, by name; a part in `[[ ]]` is left out where a value in it is missing. For people who have never seen BPMN: what was expected, what was
 * found, what to do.
 */
export const english = {
  ...calendarProblemTexts.en,
  ...catalogFileTexts.en,
  ...catalogTexts.en,
  ...standardEnglish,

  BUNDLE_ARCHIVE_BROKEN:
    'The file cannot be unpacked ({reason}). Save the procedure again and send the new file.',
  BUNDLE_DOCUMENT_AMBIGUOUS: 'There are two templates «{id}»: {file} and {other}. Remove one of them.',
  BUNDLE_FILE_DUPLICATE:
    'The files {name} and {other} are one file on some computers. Rename or remove one of them.',
  BUNDLE_FILE_NAME: 'A file cannot be called «{name}» ({fault}). Rename it.',
  BUNDLE_FILE_TOO_LARGE:
    'The file {file} has {found} bytes; at most {limit} are allowed. Make it smaller, e.g. its pictures.',
  BUNDLE_FILE_UNKNOWN:
    'The file {file} has no place in a procedure and is kept unread. Remove it, or correct its name and folder.',
  BUNDLE_FORM_WITHOUT_SCHEMA:
    'The form «{id}» has a layout but no fields: {expected} is missing. Add the fields or remove the layout.',
  BUNDLE_FORMAT:
    'The procedure is written in format {found}, and this version reads format {expected}. Update the software, or export the procedure in the older format.',
  BUNDLE_JSON_DEPTH: 'The file {file} is nested too deeply in line {line}: at most {limit} levels are read.',
  BUNDLE_JSON_DUPLICATE_KEY:
    'In {file}, line {line}, column {column}, the name «{key}» stands twice. Keep one of the two.',
  BUNDLE_JSON_NULL_CHARACTER:
    'In {file}, line {line}, column {column}, there is a character that cannot be stored (U+0000). Remove it.',
  BUNDLE_JSON_SYNTAX:
    'The file {file} cannot be read from line {line}, column {column}: something is missing or too much there, such as a comma, a quotation mark or a bracket.',
  BUNDLE_JSON_TYPE:
    'The file {file} must hold an object in braces, but holds another kind of value ({found}).',
  BUNDLE_PROCESS_AMBIGUOUS:
    'There must be one drawing of the steps, and there are several: {names}. Keep one of them.',
  BUNDLE_PROCESS_MISSING: 'The drawing of the steps is missing: expected a file {expected}.',
  BUNDLE_TEXT_ENCODING: 'The file {file} is not written in {expected}. Save it again with that encoding.',
  BUNDLE_TOO_LARGE:
    'The procedure has {found} bytes in all; at most {limit} are allowed. Remove what is not needed.',
  BUNDLE_TOO_MANY_FILES:
    'The procedure has {found} files; at most {limit} are allowed. Remove what is not needed.',

  DIALECT_ATTRIBUTE_UNSUPPORTED:
    '[[{Step}: ]]«{attribute}» of {dialect} has no counterpart here and is left out. Check whether the procedure needs it.',
  DIALECT_EXPRESSION_UNSUPPORTED:
    '[[{Step}: ]]the expression «{expression}» of {dialect} cannot be taken over. Write it anew as a FEEL expression.',
  ELEMENT_NOT_SUPPORTED:
    '{Step} is of a kind that cannot be run yet ({type}). Replace it by another kind of step.',
  ELEMENT_WITHOUT_ID: 'A step of the drawing has no id ({type}). Draw it again.',
  EVENT_NOT_SUPPORTED:
    '{Step} waits for something, or announces something, that cannot be run yet ({type}). Replace it by another kind of event.',
  FLOW_WITHOUT_END:
    'An arrow of the drawing hangs loose: it leads from «{source}» to «{target}», and one of them is not there. Draw it again.',
  MODEL_TOO_DEEP: 'The drawing is nested {depth} levels deep; at most {maximum} are read.',
  MODEL_TOO_LARGE: 'The drawing has {length} characters; at most {maximum} are read. Divide the procedure.',
  MODEL_UNREADABLE:
    'The drawing {file} is damaged and cannot be read completely. Open the last good copy, or export the drawing again. Technical reason: {reason}',
  MODEL_WITH_DOCTYPE:
    'The drawing holds a document type or entity declaration, which is refused for safety. Export it again without one.',
  MODEL_WITH_NULL_CHARACTER: 'The drawing holds a character that cannot be stored (U+0000). Export it again.',
  NO_PROCESS: 'The drawing has no steps. Draw at least a beginning, a step and an end.',

  CONDITION_NOT_YES_NO:
    '{Way}: «{expression}» is {found}, but a condition must be answered by yes or no. Compare it with a value, such as {example}.',
  FEEL_ARGUMENTS_WRONG:
    '{Step}: the function «{name}» in «{expression}» got {found} values, which does not fit it. Look up what it needs.',
  FEEL_BUDGET_EXCEEDED:
    '{Step}: the calculation was stopped because it takes too long or grows too large ({budget}, at most {limit}). Make it simpler.',
  FEEL_FUNCTION_UNKNOWN: '{Step}: there is no function «{name}», used in «{expression}». Check the spelling.',
  FEEL_KEY_DUPLICATE: '{Step}: the name «{name}» stands twice in «{expression}». Keep one of the two.',
  FEEL_LITERAL_INVALID:
    '{Step}: «{text}» in «{expression}» is no date, time or number that exists. Correct it.',
  FEEL_NAME_AMBIGUOUS:
    '{Step}: it is not clear what «{name}» in «{expression}» means: a field of the list item, or a value of its own. Write «item.{name}» for the field.',
  FEEL_NAME_UNKNOWN:
    '{Step}: «{name}» in «{expression}» is neither a form nor a field nor a known value.[[ Did you mean «{nearest}»?]] Choose one that exists.',
  FEEL_SYNTAX:
    '{Step}: the expression «{expression}» cannot be read[[ near «{near}»]] (line {line}, column {column}). Check brackets, quotation marks and operators there.',
  FEEL_TOO_DEEP: '{Step}: the expression is nested too deeply (at most {limit} levels). Make it simpler.',
  FEEL_TOO_LONG: '{Step}: the expression is too long (at most {limit}). Make it shorter.',
  FEEL_TYPE_MISMATCH:
    '{Step}: in «{part}», {expected} is put together with {found}, and that never fits. Use two values of the same kind.',
  FEEL_TYPE_UNKNOWN:
    '{Step}: there is no kind of value called «{name}», used in «{expression}». Check the spelling.',
  LANGUAGE_UNKNOWN:
    '{Step}: «{text}» is written in a language that is not understood here ({language}). Write it anew as a FEEL expression.',

  DMN_TOO_LARGE: 'The decision model is too large. Split it into several smaller decisions.',
  DMN_CELLS_WRONG:
    'The decision[[ «{name}»]] has a rule with too few or too many cells. Give each rule one cell for each column.',
  DMN_DECISION_UNKNOWN: 'There is no decision[[ «{name}»]]. Choose one that exists.',
  DMN_HIT_POLICY_UNKNOWN:
    'The decision[[ «{name}»]] does not say in a known way what counts when several rules fit[[ ({found})]]. Choose one of the ways offered.',
  DMN_ID_DUPLICATE: 'Two parts of the decision file have the same id[[ «{id}»]]. Give each an id of its own.',
  DMN_INPUT_INVALID:
    'The decision[[ «{name}»]] was given a value that it cannot use[[ (found: {found})]]. Correct the value, or what the decision expects.',
  DMN_LANGUAGE_UNSUPPORTED:
    'The decision[[ «{name}»]] is written in a language that is not understood here[[ ({language})]]. Write it anew as a FEEL expression.',
  DMN_LOGIC_MISSING:
    'The decision[[ «{name}»]] does not say how it is decided. Add a table or an expression.',
  DMN_MODEL_UNKNOWN:
    'The decision[[ «{name}»]] uses another decision file that is not there[[ ({found})]]. Add that file.',
  DMN_NO_RULE_MATCHES:
    'The decision[[ «{name}»]]: no rule fits the values of this case. Correct the values, or add a rule for all other cases.',
  DMN_PRIORITIES_MISSING:
    'The decision[[ «{name}»]] takes the most important result, but does not say which results are more important. List the results in their order.',
  DMN_REFERENCE_UNKNOWN:
    'The decision[[ «{name}»]] needs something that is not there[[ ({reference})]]. Add it, or remove the connection.',
  DMN_REQUIREMENT_CYCLE:
    'The decision[[ «{name}»]] needs its own result, by way of others. Remove one of these connections.',
  DMN_RESULT_INVALID:
    'The decision[[ «{name}»]] gave a result of another kind than it promises[[ (found: {found})]]. Correct the rule, or the kind of the result.',
  DMN_RULE_UNREACHABLE:
    'The decision[[ «{name}»]] has a rule[[ {rule}]] that never counts[[ ({values})]], because others already cover its cases. Remove it, or change the others.',
  DMN_RULES_CONTRADICT:
    'The decision[[ «{name}»]]: several rules[[ ({rules})]] fit this case and say different things. Change them so that one fits.',
  DMN_RULES_OVERLAP:
    'The decision[[ «{name}»]] has rules[[ {rules}]] that fit the same case[[ ({values})]]. Change them so that each case fits one rule.',
  DMN_TABLE_GAP:
    'The decision[[ «{name}»]] has no rule for some cases[[, such as {values}]]. Add a rule for them, or one for all other cases.',
  DMN_TABLE_NOT_DECIDED:
    'The decision[[ «{name}»]] is too large to check for gaps and overlaps. Check it by hand, or divide it.',
  DMN_TYPE_CYCLE: 'The kind of value[[ «{name}»]] contains itself. Describe it without itself.',
  DMN_TYPE_TOO_LARGE: 'The kind of value[[ «{name}»]] has too many parts. Make it simpler.',
  DMN_TYPE_UNKNOWN: 'There is no kind of value[[ «{name}»]]. Check the spelling, or describe it.',
  DMN_VALUE_NOT_ALLOWED:
    'The decision[[ «{name}»]] found a value that is not in its list of allowed values[[ (found: {found})]]. Correct the value, or add it to the list.',
  DMN_VERSION_UNSUPPORTED:
    'The decision file is written in a version that is not read here[[ ({found})]]. Export it in a newer version.',

  CALL_WITHOUT_PROCESS: '{Step} is to run another procedure, but does not say which. Choose one.',
  CALLED_PROCESS_UNKNOWN:
    '{Step} is to run «{process}», but there is nothing of that name. Choose one that exists.',
  CANCEL_WITHOUT_TRANSACTION:
    '{Step} is to cancel a part of the case, but no part around it can be cancelled. Draw it within a part that can, or choose another kind of end.',
  CLOCK_MOMENT_UNREADABLE:
    '{Step} changes a clock at «{found}», which cannot be read as a moment. Use a date or a date and time such as 2026-01-05T08:00.',
  CLOCK_REFUSED:
    '{Step} is to change a clock, but the clock cannot take that now. Look at the history of the clock.',
  CLOCK_UNKNOWN:
    '{Step} names the clock «{clock}», which the facts of the procedure do not have. Choose a clock that exists, or add it.',
  CONDITION_UNDECIDED:
    '{Step}: the condition «{expression}» could be answered neither by yes nor by no (found: {found}), because a value is missing or of another kind. Enter the missing value, or correct the condition.',
  DECISION_UNKNOWN:
    '{Step} makes the decision «{decision}», which does not exist.[[ Did you mean «{nearest}»?]] Choose a decision that exists, or add it.',
  ERROR_NOT_CAUGHT:
    '{Step} reported the error «{error}», and nothing in the procedure says what to do then. Add a way for this error, or mend its cause and try again.',
  LANGUAGE_FAILED:
    '{Step}: «{text}» could not be computed ({reason}). Correct the expression, or the values that it reads.',
  EVENT_NOT_THROWABLE:
    '{Step} is to announce something that cannot be announced at this place ({event}). Choose another kind of event.',
  HANDLER_FAILED:
    '{Step} failed {attempts} times: the service «{handler}» answered «{reason}». When the service works again, try again.',
  JOIN_NEVER_COMPLETES:
    '{Step} waits for work that nobody does any more: one of the ways that come together here was never begun. Move the case on by hand, and correct the procedure.',
  LINK_WITHOUT_TARGET:
    '{Step} jumps to a place that does not exist. Draw the place with the same name, or an arrow instead.',
  LOOP_WITHOUT_ITEMS:
    '{Step} is to be done once for each item of a list, but found no list and no number ({found}). Name a list.',
  NO_CONDITION_HOLDS:
    '{Choice}: no way fits the values of this case. Correct the values, or add a way for all other cases.',
  QUANTITY_TOO_SMALL:
    '{Step} is to begin or to be passed on {found} times; the least is once. Enter 1 or more.',
  STEP_ENDLESS:
    '{Step} is part of a circle that never waits: it was left after {budget} rounds. Correct the condition that should lead out.',
  STEP_WITHOUT_DECISION: '{Step} is to follow a decision table, but none is chosen. Choose one.',
  STEP_WITHOUT_HANDLER: '{Step} is done by a computer, but no service is chosen. Choose one.',
  TEXT_EXPECTED:
    '{Step} needs a text, but the expression gave something else (found: {found}). Correct the expression.',
  TIMER_NOT_A_TIME:
    '{Step} waits for a time, but «{found}» is no date and no length of time. Correct the term, or the value that it is computed from.',
  TOO_DEEP:
    '{Step} begins itself again and again: too many parts lie within each other. Correct what it calls.',

  BOUNDARY_WITHOUT_HOST: '{Step} must lie on the edge of a step that it watches. Drop it onto a step.',
  BOUNDARY_WITHOUT_WAY: '{Step} does not say what happens next. Draw an arrow from it to the next step.',
  CHOICE_WITHOUT_DEFAULT:
    '{Choice} has no way for «all other cases»: where no condition fits, the case stands still. Make one way the one for all other cases.',
  CHOICE_WITHOUT_QUESTION:
    'A point where the procedure divides has no question. Name it by a question, such as «Complete?».',
  CLOCK_EFFECT_UNKNOWN:
    '{Step} does «{effect}» to the clock «{clock}», which is unknown. Choose one of: {known}.',
  CLOCK_EVENT_UNHEARD:
    'When the clock «{clock}» runs out, the case is told «{event}», but no step waits for that. Draw a step that does, or choose a name that is there.',
  CLOCK_EXPIRY_WITHOUT_CONSEQUENCE:
    'When the clock «{clock}» runs out, nothing happens. Choose who is told, or what becomes of the case.',
  CLOCK_EXTENSION_WITHOUT_TERM:
    '{Step} extends the clock «{clock}», but does not say by how much. Enter a term.',
  CLOCK_NEVER_RESUMED:
    '{Step} pauses the clock «{clock}», and no step lets it go on. Add that to the step after which time counts again.',
  CLOCK_NEVER_STARTED:
    'No step starts the clock «{clock}», so its term never runs. Choose the step that starts it, or remove the clock.',
  CLOCK_NEVER_STOPPED:
    'No step stops the clock «{clock}», so every case will look overdue in the end. Choose the step that stops it.',
  CLOCK_ROLE_UNKNOWN:
    'The rules of the clock «{clock}» name the role «{role}», which the procedure does not have. Choose a role that is there.',
  COMPENSATION_UNKNOWN:
    '{Step} is to undo «{activity}», which is not there. Choose a step of this procedure.',
  COMPENSATION_WITHOUT_HANDLER:
    '{Step} says that a step can be undone, but not how. Connect it with the step that undoes it.',
  DECISION_UNUSED: 'No step asks for a decision of the file {file}. Choose it at a step, or remove it.',
  DECISION_INPUT_UNKNOWN:
    '{Step} makes the decision «{decision}», which needs «{input}», and nothing of that name is there.[[ Did you mean «{nearest}»?]] Hand it over at the step.',
  DECISION_INPUT_TYPE:
    '{Step} makes the decision «{decision}», which expects «{input}» to be {expected}; found: {found}. Hand over another value, or correct the decision.',
  NAME_NOT_TRANSLATED: 'The name «{text}» is not translated into {locale}. Add the translation.',
  FIELD_SERVICE_UNKNOWN:
    'In the form «{form}», the field «{field}» looks something up that is unknown: «{found}»[[ ({known})]]. Choose one that is offered.',
  FIELD_WITHIN_UNKNOWN:
    'In the form «{form}», the field «{field}» lies within a place that is chosen in «{found}», a field that is not beside it.[[ Did you mean «{nearest}»?]] Choose a field of the same group.',
  SCHEMA_INVALID: 'The form «{form}» is not described as it should be at {place}: {reason}. Correct it.',
  DEFAULT_WITH_CONDITION:
    '{Way} is the one for all other cases, so its condition is never looked at. Remove the condition, or choose another way for all other cases.',
  DOCUMENT_UNKNOWN:
    '{Step} issues the printed form «{document}», which the facts of the procedure do not have.[[ Did you mean «{nearest}»?]] Choose one that exists, or add it.',
  DOCUMENT_WITHOUT_TEMPLATE:
    'The printed form «{name}» has no template: expected a file documents/{id}.*. Add the template, or remove the printed form.',
  END_WITH_WAY_OUT:
    '{Step} is an end, but an arrow leads on from it. Remove the arrow, or make it an ordinary step.',
  EVENT_CHOICE_TARGET:
    '{Choice} waits for what happens first, so each arrow must lead to something that is waited for; «{target}» is not. Put a wait there.',
  FIELD_NOT_SHOWN:
    'In the form «{form}», the field «{field}» must be filled in but is not shown. Add it to the layout, or make it optional.',
  FORM_UNKNOWN:
    '{Step} shows the form «{form}», which does not exist.[[ Did you mean «{nearest}»?]] Choose a form that exists, or make one.',
  FORM_UNUSED: 'No step shows the form «{form}». Choose it at a step, or remove it.',
  LAYOUT_FIELD_UNKNOWN:
    'The layout of the form «{form}» shows a field «{scope}» that the form does not have. Remove it from the layout, or add the field.',
  LINK_REPEATED: 'Two places have the name «{link}» to jump to. Give each a name of its own.',
  LINK_WITHOUT_SOURCE:
    '{Step} is a place to jump to, but nothing jumps there. Remove it, or let a step jump to it.',
  NO_WAY_TO_END:
    '{Step} is part of a circle that no way leads out of: such a case would never end. Draw a way to the end.',
  MIGRATION_CASE_ENDED: 'The case has ended, so it stays in the version that it has.',
  MIGRATION_JOIN_DIFFERS:
    'At {theStep} branches of the case wait for each other, but in the new version they do not come there by the same ways ({flows}). Wait until they have met, or keep the ways.',
  MIGRATION_STEP_DIFFERS:
    'The case is at {theStep}, which is of another kind in the new version (now: {kind}, then: {found}). Wait until it has left, or say which step it is to go to.',
  MIGRATION_STEP_MISSING:
    'The case is at {theStep}, which the new version does not have. Wait until it has left, or say which step it is to go to.',
  MIGRATION_UNDO_MISSING:
    'The case could still have to undo {theStep}, which the new version does not have. Keep the step, or say what it is called now.',
  NOTIFICATION_CLOCK_UNKNOWN:
    'The notification «{notification}» waits for the clock «{found}», which the procedure does not have.[[ Did you mean «{nearest}»?]] Choose a clock that is there.',
  NOTIFICATION_LEVEL_UNKNOWN:
    'The notification «{notification}» waits for the warning «{found}», which its clock does not give.[[ Did you mean «{nearest}»?]] Choose one of its warnings.',
  NOTIFICATION_MISPLACED:
    '{Step} sends the notification «{notification}», but it is not a step that sends. Put it at a send task, a throwing event or an end, or say in the notification when it is sent.',
  NOTIFICATION_NEVER_SENT:
    'Nothing sends the notification «{notification}»: it names no event, and no step names it. Say when it is sent, or remove it.',
  NOTIFICATION_PHASE_UNKNOWN:
    'The notification «{notification}» waits for the status «{found}», which no step sets.[[ Did you mean «{nearest}»?]] Choose a status that a step has.',
  NOTIFICATION_ROLE_UNKNOWN:
    'The notification «{notification}» goes to the role «{role}», which the procedure does not have.[[ Did you mean «{nearest}»?]] Choose a role that is there.',
  NOTIFICATION_STEP_UNKNOWN:
    'The notification «{notification}» waits for a step «{found}», which the procedure does not have.[[ Did you mean «{nearest}»?]] Choose a step that is there.',
  NOTIFICATION_TEXT_UNREADABLE:
    'In the notification «{notification}», «{expression}» cannot be read ({place}). Correct what stands between the braces.',
  NOTIFICATION_UNKNOWN:
    '{Step} sends the notification «{notification}», which the facts of the procedure do not have.[[ Did you mean «{nearest}»?]] Choose one that is there, or add it.',
  NOTIFICATION_VALUE_UNKNOWN:
    'The notification «{notification}» says «{name}», which is neither a form nor a field nor a fact of the case ({place}).[[ Did you mean «{nearest}»?]] Choose one that exists.',
  NOTIFICATION_WITHOUT_TASK:
    'The notification «{notification}» is about the task of a person, but the step that it names is not done by one. Choose a step that a person does, or tell somebody else.',
  PLACEHOLDER_UNKNOWN:
    'The template {file} prints «{name}» (line {line}), which is neither a form nor a field nor a fact of the case.[[ Did you mean «{nearest}»?]] Choose one that exists.',
  PLACEHOLDER_UNREADABLE:
    'In the template {file}, line {line}, «{expression}» cannot be read. Correct what stands between the braces.',
  PROCEDURE_FACT_MISSING: 'The facts of the procedure lack: {fact}[[ (at {pointer})]]. Fill it in.',
  PROCEDURE_DRAFT:
    'This procedure is a draft made from a catalogue, and nobody has gone through it. Look at each part, then say in the designer that it is checked.',
  PROCEDURE_FACT_UNKNOWN:
    'In the facts of the procedure, {place} has an entry «{key}» that nobody reads. Check the spelling, or remove it.',
  PROCEDURE_FACT_WRONG:
    'In the facts of the procedure, {place} does not have the expected form ({expected}). Found: {found}.',
  PROCEDURE_ID_REPEATED:
    'In the facts of the procedure, two entries have the id «{id}» ({place}). Give each an id of its own.',
  ROLE_UNKNOWN:
    '{Step} is done by «{role}», a role that the procedure does not have.[[ Did you mean «{nearest}»?]] Choose a role that exists, or add it.',
  SCENARIO_CLOCK_UNKNOWN:
    'The trial run «{scenario}» expects something of the clock «{clock}», which the procedure does not have. Correct the name.',
  SCENARIO_DATA_INVALID:
    'The trial run «{scenario}» fills in the form «{form}» in a way that the form refuses: {reason} ({place}). Correct the values.',
  SCENARIO_FAILED:
    'The trial run {file} does not pass: at its step {step}, the check says «{reason}». Correct the procedure, or record the trial run again.',
  SCENARIO_NOTIFICATION_UNKNOWN:
    'The trial run «{scenario}» expects something of the message «{notification}», which the procedure does not have. Correct the name.',
  SCENARIO_ROLE_UNKNOWN:
    'In the trial run «{scenario}», somebody has the role «{role}», which the procedure does not have. Correct the role.',
  SCENARIO_STEP_NOT_FOR_PERSON:
    'The trial run «{scenario}» does the step «{stepId}» by hand, but that step is not done by a person. Remove it from the trial run.',
  SCENARIO_STEP_UNKNOWN:
    'The trial run «{scenario}» names the step «{stepId}», which the procedure does not have. Correct it, or record the trial run again.',
  SCENARIO_UNREADABLE:
    'The trial run «{scenario}» cannot be read at {place}: expected {expected}. Record it again.',
  SCHEMA_BRANCHES_TOO_MANY:
    'The choices of the form «{form}» multiply: each check takes {found} comparisons, more than {allowed}. Nest fewer cases («anyOf», «oneOf»), or write a list of values as «enum».',
  SCHEMA_ENDLESS:
    'The form «{form}» refers back to itself without adding a field, so checking it never ends. Correct the reference («$ref»).',
  SCHEMA_FIELDS_TOO_MANY:
    'The form «{form}» has {found} fields, more than {allowed}: nobody can fill that in. Divide it into several forms, or use a list with rows for what repeats.',
  SCHEMA_FORMAT_UNKNOWN:
    'A field of the form «{form}» asks for the format «{format}», which is unknown, so it cannot be checked ({place}). Choose a known format.',
  SCHEMA_KEYWORD_UNSUPPORTED:
    'The form «{form}» uses «{keyword}» ({place}), which forms may not use. Refer to the shared part by its place instead.',
  SCHEMA_PATTERN_UNSAFE:
    'A field of the form «{form}» must follow the pattern «{pattern}», which cannot be checked safely ({fault}). Write the pattern in a simpler way.',
  SCHEMA_REFERENCE_UNKNOWN:
    'The form «{form}» refers to a shared part «{reference}» that does not exist ({place}). Correct the reference.',
  START_MISSING: 'The procedure[[ part «{name}»]] has no beginning. Draw one and an arrow to the first step.',
  START_REPEATED:
    'The procedure has several beginnings, and a case would begin at all of them at once: {names}. Keep one.',
  START_WITH_WAY_IN:
    '{Step} is a beginning, but an arrow leads to it. Let the arrow lead to the first step instead.',
  STEP_LEADS_NOWHERE: 'Nothing follows {theStep}. Draw an arrow to the next step or to an end.',
  STEP_NOT_REACHED: 'No way leads to {theStep}, so it is never done. Draw an arrow to it, or remove it.',
  STEP_WITHOUT_FORM:
    '{Step} has no form: whoever does it can enter nothing. Choose a form, unless nothing is to be entered.',
  STEP_WITHOUT_NAME: 'A step has no name ({element}). Say what is done, such as «Check the papers».',
  STEP_WITHOUT_ROLE: '{Step} does not say who does it. Choose a role.',
  TERMS_EXCEED_CLOCK:
    'The terms of the steps add up to {found}, more than the {allowed} of the clock «{clock}» (in days, or in months where it is set in months). Shorten the terms of the steps.',
  TERM_UNREADABLE:
    '{Step}: the term «{found}» cannot be read. Write it like «3 workingDay», «4 workingHour» or «1 month».',
  TEXT_NOT_TRANSLATED: 'The text «{text}» is not translated into {locale}. Add the translation.',
  TEXT_UNUSED:
    'The translation of «{text}» into {locale} is not used: no form shows this text. Correct the text, or remove it.',
  TIMER_UNREADABLE:
    '{Step} waits for «{found}», which is no date and no length of time. Write it like «1 workingDay» or «P1D».',
  WAIT_WITHOUT_TERM: '{Step} waits for a time, but does not say how long. Enter a term.',
  WAY_WITHOUT_CONDITION:
    '{Way} does not say when it is taken. Enter its condition, or make it the way for all other cases.',

  CASE_MAY_NEVER_END:
    'From {theStep}, a case may go round for ever and never come to an end.[[ For example over: {steps}.]] Draw a way to the end.',
  JOIN_MAY_WAIT_FOREVER:
    '{Step}[[ (just before «{next}»)]] waits for every branch that leads to it, but sometimes one never comes: the case would stand still there.[[ For example over: {steps}.]] Let the branches meet in the way in which they parted.',
  STEP_DONE_TWICE:
    'Two branches both come to {theStep}[[ (just before «{next}»)]], so from there on everything is done twice.[[ For example over: {steps}.]] Let the branches wait for each other before it, or let only one lead to it.',
  STEP_NEVER_BEGINS:
    'Whatever way a case takes, {theStep}[[ (just before «{next}»)]] is never done. Correct the branches that lead to it, or remove it.',
  WAYS_NOT_DECIDED:
    'Not every way through this procedure could be checked: there are too many combinations, or only the data decide. Try out the difficult cases, or divide the procedure into smaller parts.',

  FIX_REMOVE_FORM: 'Remove the form «{form}»',
  FIX_SET_DECISION: 'Use the decision «{decision}»',
  FIX_SET_DEFAULT: 'Make «{wayName}» the way for all other cases',
  FIX_SET_DOCUMENT: 'Use the printed form «{document}»',
  FIX_SET_FORM: 'Use the form «{form}»',
  FIX_SET_ROLE: 'Choose the role «{role}»',
} as const;

/** Every code that a problem, or the button of a fix, can have. */
export type ProblemCode = keyof typeof english;
