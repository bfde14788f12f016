/** What is wrong with the file of a drawing by the standard, in English. */
export const standardEnglish = {
  MODEL_PART_REPEATED:
    'The file says «{part}» of {theStep} twice, and there can be only one. Remove one of them.',
  FILE_PART_MISSING:
    'In the file, «{owner}» lacks «{part}», which the standard requires. Add it, or export the drawing again.',
  FILE_VALUE_UNKNOWN:
    'In the file, «{part}» of «{owner}» is «{found}», which the standard does not know. Correct it.',
  FILE_REFERENCE_WRONG:
    'In the file, «{part}» of «{owner}» names «{found}», which is a thing of another kind. Name one that fits.',
  WAY_NOT_LISTED:
    'In the file, «{owner}» does not list the same arrows as are drawn at it (see «{found}»). Export the drawing again.',
  EXPRESSION_EMPTY:
    '«{owner}» has an empty expression («{part}»). Write what is to be computed, or remove it.',
  EXPRESSION_NOT_FORMAL:
    '«{owner}»: what stands in «{part}» is written as a remark, not as something that can be computed. Mark it as an expression.',
  CONDITION_CONSTANT:
    '«{owner}»: the condition in «{part}» is only a value and can be answered neither by yes nor by no. Write a comparison.',
  SCRIPT_WITHOUT_FORMAT: '«{owner}» holds a program, but does not say in which language. Name the language.',
  TIMER_AMBIGUOUS:
    '«{owner}» waits for several times at once. Keep one: a date, a length of time, or a repetition.',
  WAY_LEAVES_PART:
    '{Way} leads out of its part of the procedure, to «{target}». Let arrows end within the part that they begin in.',
  WAY_AT_PART_APART:
    '«{owner}» begins by itself or only undoes something, so no arrow may lead to it or on from it. Remove the arrow.',
  WAY_AT_EDGE:
    '«{owner}» lies at the edge of a step and has an arrow that cannot be there. Remove the arrow.',
  CONDITION_MISPLACED: '{Way} has a condition, but nothing is asked at «{owner}». Remove the condition.',
  CONDITION_ALONE:
    '{Way} has a condition and is the only one out of «{owner}»: if it does not hold, the case stands still. Draw another way, or remove the condition.',
  WAY_NOT_IMMEDIATE:
    '{Way} says that other things may happen in between, which is not possible in a procedure that is run. Remove that mark (isImmediate).',
  DEFAULT_CONDITIONAL:
    '{Way} is the one for all other cases at «{owner}», so its condition is never looked at. Remove the condition, or choose another way.',
  DEFAULT_ELSEWHERE:
    '«{owner}» takes «{found}» for all other cases, but that arrow does not begin there. Choose one of its own.',
  DIRECTION_WRONG:
    '«{owner}» has {into} ways in and {out} ways out, which does not fit what the file says of it ({found}). Correct the arrows, or leave the direction open.',
  EVENT_CHOICE_TOO_FEW:
    '«{owner}» waits for what happens first, but has fewer than two things to wait for. Draw another one, or an arrow instead.',
  EVENT_CHOICE_MIXED:
    '«{owner}» waits for messages in two manners: by steps that receive, and by events. Use one of them.',
  EVENT_CHOICE_SHARED:
    '«{target}» is waited for at «{owner}», but another arrow leads to it, too. Let only one lead there.',
  EVENT_CHOICE_KIND:
    '«{target}» cannot be waited for at «{owner}»: only a message, a time, a signal or something that becomes true can, and nothing may lie at its edge. Replace it.',
  EVENT_CHOICE_BEGINNING:
    '«{owner}» is to begin a case: then no arrow leads to it, and several messages are waited for together only there. Correct it.',
  EVENT_KIND_MISPLACED:
    '«{owner}» cannot be about that at this place ({event}). Choose another kind of event, or put it elsewhere.',
  EVENT_KIND_MISSING: '«{owner}» does not say what it waits for. Choose a message, a time or something else.',
  EVENT_MUST_INTERRUPT:
    '«{owner}» always ends what it happens in ({event}), but is drawn as if work went on. Let it interrupt.',
  EVENT_DEFINITION_BORROWED:
    '«{owner}» uses what belongs to «{found}» alone. Define it for all, or for each.',
  EVENT_DETAIL_MISSING:
    '«{owner}» does not say which one it is about ({event}): «{part}» is missing. Choose one.',
  EVENT_DATA_COUNT:
    '«{owner}» does not have one piece of data for each thing that it is about. Add what is missing, or remove what is too much.',
  EVENT_DATA_TYPE:
    '«{owner}» hands over data of another kind than what it is about. Choose the same kind, in the same order.',
  START_NOT_DRAWN: '«{owner}» has an end, but no beginning. Draw a beginning.',
  END_NOT_DRAWN: '«{owner}» has a beginning, but no end. Draw an end.',
  STEP_WITHOUT_WAY_IN: 'No arrow leads to «{owner}». Draw one, or remove it.',
  STEP_WITHOUT_WAY_OUT: 'No arrow leads on from «{owner}». Draw one to the next step or to an end.',
  STEP_BEFORE_BEGINNING:
    '«{owner}» begins a case, but an arrow leads to it. Remove the arrow, or let a case begin elsewhere.',
  LINK_WITH_WAY: '«{owner}» is one end of a jump and has an arrow on the wrong side. Remove the arrow.',
  PART_WITH_ONE_START:
    '«{owner}» begins by itself and needs exactly one beginning; it has {found}. Keep or draw one.',
  PART_WITHOUT_STEP: '«{owner}» holds no step to be done. Draw at least one.',
  PART_NOT_ALLOWED: '«{found}» cannot be within «{owner}». Move it elsewhere, or remove it.',
  PART_WITH_DATA_PORTS:
    '«{owner}» sees the data around it and has no inputs and outputs of its own. Remove them.',
  TASK_DATA_COUNT:
    '«{owner}» does not have exactly one piece of data for the message that it exchanges. Correct its inputs and outputs.',
  TASK_DATA_TYPE: '«{owner}» exchanges data of another kind than its message has. Choose the same kind.',
  REPETITION_UNBOUNDED:
    '«{owner}» is to be done several times, but does not say how often. Enter a number, or choose a list.',
  REPETITION_LIST:
    '«{owner}» is repeated over «{found}», which is no list of its own, or a list of things of another kind. Choose another list.',
  REPETITION_EVENT:
    '«{owner}»: what is announced while it is repeated does not fit («{part}»). Add it, or remove it.',
  DATA_WITHOUT_SET: '«{found}» is data of «{owner}», but belongs to none of its sets. Add it to one.',
  DATA_SET_PARTS:
    'A set of data of «{owner}» calls something optional that is not in the set. Add it to the set.',
  DATA_SET_PARTNER:
    'Two sets of data of «{owner}» belong together, but only one of them says so. Let each name the other.',
  DATA_FLOW_DIRECTION:
    'At «{owner}», data flows the wrong way («{found}»): into a step goes what it can see, out of it what it has made. Turn it round.',
  DATA_OUT_OF_REACH:
    '«{owner}» cannot see the data that it is to use («{found}»): it belongs to another part. Move the data outwards.',
  DATA_FLOW_SEVERAL:
    '«{owner}» is to make one value out of several («{found}»), but does not say how. Write the expression.',
  DATA_FLOW_TYPE:
    'At «{owner}», data is copied to «{found}», which is of another kind. Choose the same kind, or say how it is converted.',
  DATA_LIST_UNCLEAR:
    '«{owner}» is a list by itself but not by its kind «{found}», or the other way round. Make both the same.',
  DATA_NAME_WRONG: '«{owner}» is data in a certain state and should be called «{expected}». Rename it.',
  CALL_DATA_DIFFERS:
    '«{owner}» hands other data to «{found}», or takes other data from it, than that one has. Make both the same.',
  CALLED_WITHOUT_START:
    '«{owner}» is to run «{found}», which only begins by itself. Draw a plain beginning there.',
  OPERATION_UNBOUND:
    '«{owner}» offers a service, but does not say which of its data the service takes and gives. Connect them.',
  OPERATION_DATA_DIFFERS:
    '«{owner}» offers a service with data of another kind than the service has. Choose the same kind.',
  MESSAGE_END_WRONG:
    'A message goes from «{source}» to «{target}», and one of them can neither send nor receive it. Connect who takes part, or steps that send and receive.',
  MESSAGE_TO_SELF:
    'A message goes from «{source}» to «{target}» of the same participant. Within one procedure draw an arrow instead.',
  COLLABORATION_PART: '«{owner}» cannot have «{part}» in the way in which it is drawn. Remove it.',
  PROCESS_PUBLIC:
    '«{owner}» is marked as a description for others and cannot be run at the same time. Choose one.',
  LANE_STEP:
    'The lane «{owner}» holds «{found}», which lies in another lane or in another procedure. Put each step into one lane.',
  PERFORMER_TWICE: '«{owner}» says in two ways who does it: by name, and by an expression. Keep one.',
  PERFORMER_PARAMETERS:
    '«{owner}» asks for properties of whoever does it, but not of anybody who has them. Name who does it, or remove the properties.',
  UNDOING_STEP_UNCLEAR:
    '«{owner}» says that its step can be undone, but not by exactly one step that is marked for that. Connect it with one.',
  UNDONE_ELSEWHERE:
    '«{owner}» is to undo «{found}», which belongs to another procedure. Choose a step of the same one.',
} as const;
