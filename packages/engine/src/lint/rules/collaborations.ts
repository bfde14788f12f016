import { type BpmnElement, elementOf, elementsOf } from '../../parse/bpmn-element.ts';
import { type Drawing, given, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What only a plain picture of who speaks to whom may have. */
const ONLY_PLAIN: Readonly<Record<string, readonly string[]>> = {
  Choreography: ['choreographyRef', 'conversations'],
  GlobalConversation: ['choreographyRef', 'conversations'],
};

function checkContent(collaboration: BpmnElement): readonly Finding[] {
  return Object.entries(ONLY_PLAIN)
    .filter(([type]) => is(collaboration, type))
    .flatMap(([, parts]) => parts)
    .filter((part) => valuesOf(collaboration, part).length > 0)
    .map(
      (part): Finding => ({
        code: 'COLLABORATION_PART',
        ...placeOf(collaboration),
        params: { owner: labelOf(collaboration), part },
      }),
    );
}

/** A line between who takes part and what they speak about. */
function checkLink(link: BpmnElement): readonly Finding[] {
  const ends = [elementOf(link, 'sourceRef'), elementOf(link, 'targetRef')];
  if (ends.some((end) => end === undefined)) return [];
  const speaks = ends.filter((end) => is(end, 'ConversationNode')).length === 1;
  return speaks
    ? []
    : [
        {
          code: 'COLLABORATION_PART',
          ...placeOf(link),
          params: { owner: labelOf(link), part: 'conversationLink' },
        },
      ];
}

/** Who begins to speak is one of those who speak; a task of it is between two. */
function checkSpeakers(activity: BpmnElement): readonly Finding[] {
  const speakers = valuesOf(activity, 'participantRef');
  const isKnown = speakers.includes(elementOf(activity, 'initiatingParticipantRef'));
  if (isKnown && (!is(activity, 'ChoreographyTask') || speakers.length === 2)) return [];
  const params = { owner: labelOf(activity), part: 'participantRef' };
  return [{ code: 'COLLABORATION_PART', ...placeOf(activity), params }];
}

/** A public process is a description for others. */
function checkProcess(process: BpmnElement): readonly Finding[] {
  const isRun = process.get('isExecutable') === true;
  if (!isRun || given(process, 'processType') !== 'Public') return [];
  return [{ code: 'PROCESS_PUBLIC', ...placeOf(process), params: { owner: labelOf(process) } }];
}

/** Lanes divide the steps of their own process: no step lies in two lanes of one division. */
function checkLanes(set: BpmnElement): readonly Finding[] {
  const seen = new Set<unknown>();
  const container = set.$parent;
  return elementsOf(set, 'lanes').flatMap((lane) =>
    (valuesOf(lane, 'flowNodeRef') as readonly BpmnElement[])
      .filter((node) => {
        const isForeign = is(container, 'FlowElementsContainer') && node.$parent !== container;
        const isDouble = seen.has(node);
        seen.add(node);
        return isForeign || isDouble;
      })
      .map(
        (node): Finding => ({
          code: 'LANE_STEP',
          ...placeOf(lane),
          params: { owner: labelOf(lane), found: labelOf(node) },
        }),
      ),
  );
}

function check(drawing: Drawing): readonly Finding[] {
  return [
    ...ofType(drawing, 'Collaboration').flatMap(checkContent),
    ...ofType(drawing, 'ChoreographyActivity').flatMap(checkSpeakers),
    ...ofType(drawing, 'ConversationLink').flatMap(checkLink),
    ...ofType(drawing, 'Process').flatMap(checkProcess),
    ...ofType(drawing, 'LaneSet').flatMap(checkLanes),
  ];
}

/** Who takes part is drawn as the standard has it: conversations, public processes and lanes keep to their kind. BPMN 2.0.2 §9.2, §9.5, §10.2, §10.8. */
export const collaborations: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { COLLABORATION_PART: 'error', PROCESS_PUBLIC: 'error', LANE_STEP: 'error' },
  checkDrawing: check,
};
