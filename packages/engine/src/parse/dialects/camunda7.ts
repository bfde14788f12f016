import type { Dialect } from './dialect.ts';
import { inputOutput, javaAttributes, javaElements, javaHarmless, onlyIf } from './java-engines.ts';

/** Models for Camunda 7 (also Operaton, which kept its words). */
export const camunda7: Dialect = {
  name: 'Camunda 7',
  namespaces: ['http://camunda.org/schema/1.0/bpmn', 'http://operaton.org/schema/1.0/bpmn'],
  attributes: {
    ...javaAttributes,
    formRef: (target, text) => target.set('motcua:form', text),
    decisionRef: (target, text) => target.set('motcua:decision', target.name(text)),
    expression: (target, text) => target.set('motcua:handler', target.name(text)),
    type: onlyIf('type', 'external'),
    formRefBinding: onlyIf('formRefBinding', 'latest'),
    decisionRefBinding: onlyIf('decisionRefBinding', 'latest'),
    calledElementBinding: onlyIf('calledElementBinding', 'latest'),
  },
  elements: { ...javaElements, inputOutput },
  harmless: new Set([...javaHarmless, 'historyTimeToLive', 'diagramRelationId', 'errorMessage']),
};
