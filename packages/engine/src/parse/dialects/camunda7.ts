import type { Dialect } from './dialect.ts';
import { javaAttributes, javaElements, javaHarmless } from './java-engines.ts';

/** Models for Camunda 7 (also Operaton, which kept its words). */
export const camunda7: Dialect = {
  name: 'Camunda 7',
  namespaces: ['http://camunda.org/schema/1.0/bpmn', 'http://operaton.org/schema/1.0/bpmn'],
  attributes: {
    ...javaAttributes,
    formRef: (target, text) => target.set('motcua:form', text),
    decisionRef: (target, text) => target.set('motcua:decision', target.name(text)),
    expression: (target, text) => target.set('motcua:handler', target.name(text)),
    type(target, text) {
      if (text !== 'external') target.unsupported('type');
    },
  },
  elements: javaElements,
  harmless: new Set([
    ...javaHarmless,
    'historyTimeToLive',
    'formRefBinding',
    'decisionRefBinding',
    'calledElementBinding',
  ]),
};
