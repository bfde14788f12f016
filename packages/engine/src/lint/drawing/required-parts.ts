/**
 * What an element of a type has to have, as the schema of BPMN 2.0.2 says it (`use="required"`, `minOccurs="1"`); names are those of the metamodel.
 * A number is how many there are at least.
 */
export const requiredParts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Assignment: { from: 1, to: 1 },
  Association: { sourceRef: 1, targetRef: 1 },
  BoundaryEvent: { attachedToRef: 1 },
  ChoreographyActivity: { initiatingParticipantRef: 1, participantRef: 2 },
  ChoreographyTask: { messageFlowRef: 1 },
  ComplexBehaviorDefinition: { condition: 1 },
  ConditionalEventDefinition: { condition: 1 },
  ConversationAssociation: { innerConversationNodeRef: 1, outerConversationNodeRef: 1 },
  ConversationLink: { sourceRef: 1, targetRef: 1 },
  CorrelationProperty: { correlationPropertyRetrievalExpression: 1 },
  CorrelationPropertyBinding: { correlationPropertyRef: 1, dataPath: 1 },
  CorrelationPropertyRetrievalExpression: { messageRef: 1, messagePath: 1 },
  CorrelationSubscription: { correlationKeyRef: 1 },
  DataAssociation: { targetRef: 1 },
  DataState: { name: 1 },
  Import: { importType: 1, location: 1, namespace: 1 },
  InputOutputBinding: { operationRef: 1, inputDataRef: 1, outputDataRef: 1 },
  InputOutputSpecification: { inputSets: 1, outputSets: 1 },
  Interface: { name: 1, operations: 1 },
  LinkEventDefinition: { name: 1 },
  MessageFlow: { sourceRef: 1, targetRef: 1 },
  MessageFlowAssociation: { innerMessageFlowRef: 1, outerMessageFlowRef: 1 },
  Operation: { name: 1, inMessageRef: 1 },
  ParticipantAssociation: { innerParticipantRef: 1, outerParticipantRef: 1 },
  Relationship: { type: 1, sources: 1, targets: 1 },
  Resource: { name: 1 },
  ResourceAssignmentExpression: { expression: 1 },
  ResourceParameterBinding: { parameterRef: 1, expression: 1 },
  SequenceFlow: { sourceRef: 1, targetRef: 1 },
};

/** What is always referred to, and therefore has an id, beside flow elements and what stands at the top. BPMN 2.0.2 §8.2.1. */
export const identified: readonly string[] = ['Participant', 'MessageFlow'];
