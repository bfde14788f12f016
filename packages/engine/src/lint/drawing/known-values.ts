/** Whether a text has the form that the standard asks for. */
type Form = (value: string) => boolean;

const oneOf =
  (...values: readonly string[]): Form =>
  (value) =>
    values.includes(value);

/** RFC 2046: a type and a subtype. */
const isMediaType: Form = (value) => /^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/.test(value);

/** RFC 3986 as `xsd:anyURI` takes it: letters of any language, and `%` only before two digits. */
export const isUri: Form = (value) => !/%(?![0-9a-f]{2})|[\s<>"{}|\\^`]/i.test(value);

const atLeast =
  (minimum: number): Form =>
  (value) =>
    /^[+-]?\d+$/.test(value) && Number(value) >= minimum;

/** The form of properties by type and name. BPMN 2.0.2: the tables of each type, and the simple types of its schema. */
export const knownValues: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  Activity: { startQuantity: atLeast(1), completionQuantity: atLeast(1) },
  AdHocSubProcess: { ordering: oneOf('Parallel', 'Sequential') },
  Association: { associationDirection: oneOf('None', 'One', 'Both') },
  ChoreographyActivity: {
    loopType: oneOf('None', 'Standard', 'MultiInstanceSequential', 'MultiInstanceParallel'),
  },
  Definitions: { expressionLanguage: isUri, typeLanguage: isUri, targetNamespace: isUri },
  Documentation: { textFormat: isMediaType },
  EventBasedGateway: { eventGatewayType: oneOf('Exclusive', 'Parallel') },
  FormalExpression: { language: isUri },
  Gateway: { gatewayDirection: oneOf('Unspecified', 'Converging', 'Diverging', 'Mixed') },
  GlobalScriptTask: { scriptLanguage: isMediaType },
  Import: { importType: isUri, namespace: isUri },
  ItemDefinition: { itemKind: oneOf('Information', 'Physical') },
  MultiInstanceLoopCharacteristics: { behavior: oneOf('None', 'One', 'All', 'Complex') },
  ParticipantMultiplicity: { minimum: atLeast(0), maximum: atLeast(1) },
  Process: { processType: oneOf('None', 'Public', 'Private') },
  Relationship: { direction: oneOf('None', 'Forward', 'Backward', 'Both') },
  ScriptTask: { scriptFormat: isMediaType },
  StandardLoopCharacteristics: { loopMaximum: atLeast(0) },
  TextAnnotation: { textFormat: isMediaType },
  Transaction: { method: isUri },
};

/** What services, messages and people are asked with: a URI, or one of two marks. */
export const implementedBy: readonly string[] = [
  'BusinessRuleTask',
  'GlobalBusinessRuleTask',
  'GlobalUserTask',
  'ReceiveTask',
  'SendTask',
  'ServiceTask',
  'UserTask',
];
