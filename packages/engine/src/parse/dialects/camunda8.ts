import { elementOf } from '../bpmn-element.ts';
import {
  attributeOf,
  childrenOf,
  type Dialect,
  localName,
  type Target,
  type Translation,
} from './dialect.ts';

type ElementTranslation = Dialect['elements'][string];

const ioMapping: ElementTranslation = (target, element) => {
  for (const mapping of childrenOf(element)) {
    const direction = localName(mapping) === 'input' ? 'Input' : 'Output';
    target.map(direction, attributeOf(mapping, 'target'), attributeOf(mapping, 'source'));
  }
};

/** `="clerks"` and `=["clerks"]` are the group «clerks»; a list that is computed has no equivalent. */
const firstGroup: Translation<string> = (target, text) => {
  const literal = /^=?\s*\[?\s*"?([\w-]+)"?\s*\]?$/.exec(text)?.[1];
  if (literal === undefined) target.unsupported('assignmentDefinition candidateGroups');
  else target.set('motcua:role', literal);
};

/** What is called is of the same bundle; a version by its tag has no equivalent. */
const boundTo: ElementTranslation = (target, element) => {
  if (attributeOf(element, 'bindingType') === 'versionTag')
    target.unsupported(`${localName(element)} versionTag`);
};

/** Whether a step says itself what goes in and out. */
function isMapped({ element }: Target): boolean {
  const extensions = elementOf(element, 'extensionElements')?.get('values');
  return Array.isArray(extensions) && extensions.some((each) => localName(each) === 'ioMapping');
}

const assignmentDefinition: ElementTranslation = (target, element) => {
  target.set('motcua:assignee', attributeOf(element, 'assignee'));
  const groups = attributeOf(element, 'candidateGroups');
  if (groups !== undefined) firstGroup(target, groups);
  if (attributeOf(element, 'candidateUsers') !== undefined)
    target.unsupported('assignmentDefinition candidateUsers');
};

const loopCharacteristics: ElementTranslation = (target, element) => {
  target.set('motcua:collection', attributeOf(element, 'inputCollection'));
  target.set('motcua:item', attributeOf(element, 'inputElement'));
  target.set('motcua:outputCollection', attributeOf(element, 'outputCollection'));
  target.set('motcua:outputItem', attributeOf(element, 'outputElement'));
};

/** Models for Camunda 8. Its expressions are FEEL with a leading `=`, as ours. */
export const camunda8: Dialect = {
  name: 'Camunda 8',
  namespaces: ['http://camunda.org/schema/zeebe/1.0'],
  attributes: {},
  elements: {
    ioMapping,
    assignmentDefinition,
    loopCharacteristics,
    taskDefinition(target, element) {
      target.set('motcua:handler', attributeOf(element, 'type'));
      const retries = attributeOf(element, 'retries');
      if (retries !== undefined && /^\d+$/.test(retries)) target.set('motcua:retries', Number(retries));
    },
    formDefinition(target, element) {
      const named = ['formId', 'formKey', 'externalReference'].map((name) => attributeOf(element, name));
      target.set(
        'motcua:form',
        named.find((name) => name !== undefined),
      );
      boundTo(target, element);
    },
    calledElement(target, element) {
      target.set('calledElement', attributeOf(element, 'processId'));
      for (const name of ['propagateAllParentVariables', 'propagateAllChildVariables'])
        if (attributeOf(element, name) === 'false' && !isMapped(target))
          target.unsupported(`calledElement ${name}`);
      boundTo(target, element);
    },
    priorityDefinition(target, element) {
      const priority = attributeOf(element, 'priority');
      if (priority !== undefined && /^\d+$/.test(priority)) target.set('motcua:priority', Number(priority));
      else target.unsupported('priorityDefinition');
    },
    calledDecision(target, element) {
      boundTo(target, element);
      target.set('motcua:decision', attributeOf(element, 'decisionId'));
      target.set('motcua:resultVariable', attributeOf(element, 'resultVariable'));
    },
    script(target, element) {
      target.set('script', attributeOf(element, 'expression')?.replace(/^=/, ''));
      target.set('motcua:resultVariable', attributeOf(element, 'resultVariable'));
    },
    subscription: (target, element) =>
      target.set('motcua:correlationKey', attributeOf(element, 'correlationKey')),
    taskSchedule(target, element) {
      const due = attributeOf(element, 'dueDate');
      if (due !== undefined && /^P/.test(due)) target.set('motcua:term', due);
      else if (due !== undefined) target.unsupported('taskSchedule dueDate');
      if (attributeOf(element, 'followUpDate') !== undefined) target.unsupported('taskSchedule followUpDate');
    },
  },
  harmless: new Set([
    'properties',
    'userTask',
    'versionTag',
    'modelerTemplate',
    'modelerTemplateVersion',
    'modelerTemplateIcon',
    'userTaskForm',
  ]),
};
