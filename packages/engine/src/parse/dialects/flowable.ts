import { attributeOf, childrenOf, type Dialect, type ForeignElement, localName } from './dialect.ts';
import { javaAttributes, javaElements, javaHarmless, nameTo } from './java-engines.ts';

/** The text of a field, as an attribute or inside. */
function fieldText(field: ForeignElement): string | undefined {
  const inside = childrenOf(field)
    .find((child) => localName(child) === 'string')
    ?.$body?.trim();
  return attributeOf(field, 'stringValue') ?? inside;
}

/** Models for Flowable, and for Activiti, from which it came. */
export const flowable: Dialect = {
  name: 'Flowable',
  namespaces: ['http://flowable.org/bpmn', 'http://activiti.org/bpmn'],
  attributes: {
    ...javaAttributes,
    resultVariableName: nameTo('motcua:resultVariable'),
    expression: (target, text) => target.set('motcua:handler', target.name(text)),
    type(target, text) {
      if (!['external', 'external-worker', 'dmn'].includes(text)) target.unsupported('type');
    },
  },
  elements: {
    ...javaElements,
    field(target, field) {
      const text = fieldText(field);
      const name = attributeOf(field, 'name');
      if (name === 'decisionTableReferenceKey' || name === 'decisionServiceReferenceKey')
        target.set('motcua:decision', text);
      else target.unsupported(`field ${name ?? ''}`.trim());
    },
  },
  harmless: new Set([
    ...javaHarmless,
    'formFieldValidation',
    'category',
    'sameDeployment',
    'calledElementType',
    'diagramWidth',
  ]),
};
