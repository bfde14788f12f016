import { elementOf } from '../bpmn-element.ts';
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
export function nameTo(property: string): Translation<string> {
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

/** A number that is written out; one that is computed has no equivalent. */
function numberTo(property: string, name: string): Translation<string> {
  return (target, text) => {
    if (/^\d+$/.test(text.trim())) target.set(property, Number(text));
    else target.unsupported(name);
  };
}

/** A choice of which one value is what we do anyway. */
export function onlyIf(name: string, same: string): Translation<string> {
  return (target, text) => {
    if (text !== same) target.unsupported(name);
  };
}

/** What Camunda 7, Flowable and Activiti have in common. */
export const javaAttributes: Dialect['attributes'] = {
  assignee: valueTo('motcua:assignee'),
  candidateGroups: firstGroup,
  formKey,
  dueDate,
  priority: numberTo('motcua:priority', 'priority'),
  topic: handler,
  class: handler,
  delegateExpression: handler,
  resultVariable: nameTo('motcua:resultVariable'),
  collection(target, text) {
    const value = target.value(text);
    target.set('motcua:collection', value === undefined || value.startsWith('=') ? value : `=${value}`);
  },
  elementVariable: nameTo('motcua:item'),
};

function siblings({ element }: Target, name: string): readonly ForeignElement[] {
  const extensions = elementOf(element, 'extensionElements')?.get('values');
  return (Array.isArray(extensions) ? (extensions as ForeignElement[]) : []).filter(
    (each) => localName(each) === name,
  );
}

/** Whether all variables go in and all come back: the called process then works on the data of its caller, as ours does without mappings. */
function sharesAll(target: Target): boolean {
  const mappings = [...siblings(target, 'in'), ...siblings(target, 'out')];
  const directions = new Set(mappings.map(localName));
  return directions.size === 2 && mappings.every((mapping) => attributeOf(mapping, 'variables') === 'all');
}

/** The source of a mapping: an expression, a constant, or (inside `inputParameter`) the content of the element. */
function mapAll(direction: 'Input' | 'Output'): Translation<ForeignElement> {
  return (target, mapping) => {
    const source = attributeOf(mapping, 'source');
    const expression = attributeOf(mapping, 'sourceExpression');
    const value = source === undefined ? expression && target.value(expression) : `=${source}`;
    const name = attributeOf(mapping, 'target');
    if (attributeOf(mapping, 'variables') === 'all' && sharesAll(target)) return;
    if (name === undefined || value === undefined) target.unsupported(localName(mapping));
    else target.map(direction, name, value);
  };
}

/** A value inside of a list or map, in FEEL; undefined where it has no equivalent. */
function inFeel(target: Target, content: ForeignElement): string | undefined {
  const [inner] = childrenOf(content);
  if (inner !== undefined) return collected(target, inner);
  const value = target.value(content.$body?.trim() ?? '');
  return value?.startsWith('=') === true ? value.slice(1) : JSON.stringify(value ?? '');
}

/** A list or a map, in FEEL. */
function collected(target: Target, content: ForeignElement): string | undefined {
  const parts = childrenOf(content).map((part) => ({
    key: attributeOf(part, 'key'),
    feel: inFeel(target, part),
  }));
  if (parts.some(({ feel }) => feel === undefined)) return undefined;
  if (localName(content) === 'list') return `[${parts.map(({ feel }) => feel).join(', ')}]`;
  const entries = parts.map(({ key = '', feel }) => `${JSON.stringify(key)}: ${feel}`);
  return localName(content) === 'map' ? `{${entries.join(', ')}}` : undefined;
}

function parameter(target: Target, mapping: ForeignElement): void {
  const direction = localName(mapping) === 'inputParameter' ? 'Input' : 'Output';
  const [inner] = childrenOf(mapping);
  const feel = inner === undefined ? undefined : collected(target, inner);
  const whole = feel === undefined ? undefined : `=${feel}`;
  const value = inner === undefined ? target.value(mapping.$body?.trim() ?? '') : whole;
  if (inner !== undefined && whole === undefined) target.unsupported(localName(mapping));
  else target.map(direction, attributeOf(mapping, 'name'), value);
}

/** Input and output parameters, one by one. */
export const inputOutput: Translation<ForeignElement> = (target, element) => {
  for (const mapping of childrenOf(element)) parameter(target, mapping);
};

export const javaElements: Dialect['elements'] = {
  in: mapAll('Input'),
  out: mapAll('Output'),
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
  'modelerTemplate',
  'modelerTemplateVersion',
  'modelerTemplateIcon',
];
