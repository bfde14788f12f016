import {
  attributeOf,
  childrenOf,
  type Dialect,
  type ForeignElement,
  localName,
  type Target,
  type Translation,
} from './dialect.ts';

/** Copies a value that may hold an expression. */
function valueTo(property: string): Translation<string> {
  return (target, text) => target.set(property, target.value(text));
}

/** Copies a name. */
function nameTo(property: string): Translation<string> {
  return (target, text) => target.set(property, target.name(text));
}

/** Work in Java is work of a handler with the name of the class, bean or topic. */
const handler: Translation<string> = nameTo('motcua:handler');

const firstGroup: Translation<string> = (target, text) => {
  const [first = '', ...others] = text.split(',').map((group) => group.trim());
  target.set('motcua:role', target.name(first));
  if (others.length > 0) target.unsupported('candidateGroups');
};

/** A form key such as `embedded:app:forms/apply.html` names the form `apply`. */
const formKey: Translation<string> = (target, text) => {
  const file = text.split(/[/:]/).at(-1) ?? text;
  target.set('motcua:form', file.replace(/\.(html|form|json)$/, ''));
};

/** Due dates are terms: a length of time. A fixed moment has no equivalent. */
const dueDate: Translation<string> = (target, text) => {
  if (/^\d{4}-/.test(text)) target.unsupported('dueDate');
  else target.set('motcua:term', target.value(text));
};

/** What Camunda 7, Flowable and Activiti have in common. */
export const javaAttributes: Dialect['attributes'] = {
  assignee: valueTo('motcua:assignee'),
  candidateGroups: firstGroup,
  formKey,
  dueDate,
  topic: handler,
  class: handler,
  delegateExpression: handler,
  resultVariable: nameTo('motcua:resultVariable'),
  resultVariableName: nameTo('motcua:resultVariable'),
  collection(target, text) {
    const value = target.value(text);
    target.set('motcua:collection', value === undefined || value.startsWith('=') ? value : `=${value}`);
  },
  elementVariable: nameTo('motcua:item'),
};

/** The source of a mapping: an expression, a constant, or (inside `inputParameter`) the content of the element. */
function mapAll(direction: 'Input' | 'Output'): Translation<ForeignElement> {
  return (target, mapping) => {
    const source = attributeOf(mapping, 'source');
    const expression = attributeOf(mapping, 'sourceExpression');
    const value = source === undefined ? expression && target.value(expression) : `=${source}`;
    const name = attributeOf(mapping, 'target');
    if (name === undefined || value === undefined) target.unsupported(localName(mapping));
    else target.map(direction, name, value);
  };
}

function parameter(target: Target, mapping: ForeignElement): void {
  const direction = localName(mapping) === 'inputParameter' ? 'Input' : 'Output';
  const body = mapping.$body?.trim();
  if (childrenOf(mapping).length > 0 || body === undefined) target.unsupported(localName(mapping));
  else target.map(direction, attributeOf(mapping, 'name'), target.value(body));
}

export const javaElements: Dialect['elements'] = {
  in: mapAll('Input'),
  out: mapAll('Output'),
  inputOutput(target, element) {
    for (const mapping of childrenOf(element)) parameter(target, mapping);
  },
  failedJobRetryTimeCycle(target, element) {
    const count = /^R(\d+)\//.exec(element.$body?.trim() ?? '')?.[1];
    if (count === undefined) target.unsupported('failedJobRetryTimeCycle');
    else target.set('motcua:retries', Number(count));
  },
};

/** Every step of ours is a transaction, so where theirs end says nothing. */
export const javaHarmless: readonly string[] = [
  'async',
  'asyncBefore',
  'asyncAfter',
  'exclusive',
  'versionTag',
  'properties',
  'isStartableInTasklist',
];
