import type { FormField } from '../bundle/form-fields.ts';
import { freeId } from '../bundle/free-id.ts';
import { keyOfTitle } from '../forms/field-line.ts';
import {
  childOf,
  childrenOf,
  insertElement,
  type NewElement,
  removeElement,
  setEnglishName,
  setText,
} from './dmn-document.ts';

/** An edit of one table of a model. */
export type TableEdit = (table: Element, decision: Element) => void;

/** Finds the table of a decision and edits it. */
export function inTable(decisionId: string, edit: TableEdit): (document: Document) => void {
  return ({ documentElement }) => {
    const decision = childrenOf(documentElement, 'decision').find(({ id }) => id === decisionId);
    const table = decision && childOf(decision, 'decisionTable');
    if (decision !== undefined && table !== undefined) edit(table, decision);
  };
}

/** A new model with one table that answers with a number; its id is a name that expressions can use. */
export function newModel(id: string, name: string): string {
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" id="${id}Definitions" name="${escaped}" namespace="https://motcua.dev/decisions/${id}">
  <decision id="${id}" name="${escaped}">
    <variable id="${id}Variable" name="${escaped}" typeRef="number"/>
    <decisionTable id="${id}Table" hitPolicy="UNIQUE">
      <output id="${id}Output" label="${escaped}" name="${id}" typeRef="number"/>
      <rule id="${id}Rule1">
        <outputEntry id="${id}Rule1Output"><text>0</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
`;
}

export const renameTable =
  (name: string): TableEdit =>
  (_, decision) => {
    decision.setAttribute('name', name);
    childOf(decision, 'variable')?.setAttribute('name', name);
  };

export const renameTableInEnglish =
  (name: string): TableEdit =>
  (_, decision) =>
    setEnglishName(decision, name);

/** The English of any decision of a model, also of one that is no table. */
export function nameDecisionInEnglish(decisionId: string, name: string): (document: Document) => void {
  return ({ documentElement }) => {
    const decision = childrenOf(documentElement, 'decision').find(({ id }) => id === decisionId);
    if (decision !== undefined) setEnglishName(decision, name);
  };
}

/** `COLLECT SUM` is a policy and what is done with many results. */
export const setHitPolicy =
  (policy: string): TableEdit =>
  (table) => {
    const [, name = policy, aggregation] = /^(COLLECT)(?: (\w+))$/.exec(policy) ?? [];
    table.setAttribute('hitPolicy', name);
    if (aggregation === undefined) table.removeAttribute('aggregation');
    else table.setAttribute('aggregation', aggregation);
  };

/** Input `column` of rule `row` is tested so. */
export const setTest =
  (row: number, column: number, feel: string): TableEdit =>
  (table) => {
    const entry = childrenOf(childrenOf(table, 'rule')[row] as Element, 'inputEntry')[column];
    if (entry !== undefined) setText(entry, feel);
  };

export const setResult =
  (row: number, column: number, feel: string): TableEdit =>
  (table) => {
    const entry = childrenOf(childrenOf(table, 'rule')[row] as Element, 'outputEntry')[column];
    if (entry !== undefined) setText(entry, feel);
  };

export const setNote =
  (row: number, text: string): TableEdit =>
  (table) => {
    const rule = childrenOf(table, 'rule')[row] as Element;
    const note = childOf(rule, 'annotationEntry');
    if (note !== undefined && text === '') removeElement(note);
    else if (note !== undefined) setText(note, text);
    else if (text !== '')
      insertElement(rule, { name: 'annotationEntry', children: [{ name: 'text', text }] });
    nameAnnotation(table);
  };

/** DMN wants as many annotations of the table as its rules have. */
function nameAnnotation(table: Element): void {
  const has = childOf(table, 'annotation');
  const needs = childrenOf(table, 'rule').some((rule) => childOf(rule, 'annotationEntry') !== undefined);
  const [first] = childrenOf(table, 'rule');
  if (needs && has === undefined)
    insertElement(table, { name: 'annotation', attributes: { name: 'Căn cứ' } }, first);
}

/** A rule at the end that matches everything. */
export const addRule: TableEdit = (table) => {
  const id = freeElementId(table, `${table.id || 'table'}Rule`);
  const inputs = childrenOf(table, 'input').map(
    (_, index): NewElement => entry('inputEntry', `${id}Input${index + 1}`, '-'),
  );
  const outputs = childrenOf(table, 'output').map((output, index) =>
    entry('outputEntry', `${id}Output${index + 1}`, output.getAttribute('typeRef') === 'string' ? '""' : '0'),
  );
  insertElement(table, { name: 'rule', attributes: { id }, children: [...inputs, ...outputs] });
};

export const removeRule =
  (row: number): TableEdit =>
  (table) => {
    const rule = childrenOf(table, 'rule')[row];
    if (rule !== undefined) removeElement(rule);
  };

export const moveRule =
  (row: number, by: 1 | -1): TableEdit =>
  (table) => {
    const rules = childrenOf(table, 'rule');
    const [upper, lower] = by === 1 ? [rules[row], rules[row + 1]] : [rules[row - 1], rules[row]];
    if (upper === undefined || lower === undefined) return;
    const marker = table.ownerDocument.createTextNode('');
    upper.replaceWith(marker);
    lower.replaceWith(upper);
    marker.replaceWith(lower);
  };

/** A column that tests a field of a form. The decision then requires the form; each rule has a cell that takes everything. */
export const addInput =
  (field: FormField, label: string): TableEdit =>
  (table, decision) => {
    const id = freeElementId(table, `${table.id || 'table'}Input`);
    const [firstOutput] = childrenOf(table, 'output');
    const type = { boolean: 'boolean', number: 'number', text: 'string' }[field.type];
    const values = field.options.map(({ value }) => JSON.stringify(value)).join(', ');
    insertElement(
      table,
      {
        name: 'input',
        attributes: { id, label },
        children: [
          {
            name: 'inputExpression',
            attributes: { id: `${id}Expression`, typeRef: type },
            children: [{ name: 'text', text: field.path }],
          },
          ...(values === ''
            ? []
            : [
                {
                  name: 'inputValues',
                  attributes: { id: `${id}Values` },
                  children: [{ name: 'text', text: values }],
                },
              ]),
        ],
      },
      firstOutput,
    );
    for (const rule of childrenOf(table, 'rule'))
      insertElement(rule, entry('inputEntry', `${rule.id}${id}`, '-'), childOf(rule, 'outputEntry'));
    require(decision, field.path.split('.')[0] ?? '');
  };

export const removeInput =
  (column: number): TableEdit =>
  (table) => {
    const input = childrenOf(table, 'input')[column];
    if (input !== undefined) removeElement(input);
    for (const rule of childrenOf(table, 'rule')) {
      const cell = childrenOf(rule, 'inputEntry')[column];
      if (cell !== undefined) removeElement(cell);
    }
  };

/** One more part of the answer: then each part has a name, and the answer is all of them. */
export const addOutput =
  (label: string): TableEdit =>
  (table, decision) => {
    const outputs = childrenOf(table, 'output');
    const id = freeElementId(table, `${table.id || 'table'}Output`);
    const taken = outputs.map((output) => output.getAttribute('name') ?? '');
    const name = freeId(keyOfTitle(label), taken).replace('-', '');
    for (const output of outputs) if (!output.hasAttribute('name')) output.setAttribute('name', decision.id);
    const next = childOf(table, 'annotation') ?? childOf(table, 'rule');
    insertElement(table, { name: 'output', attributes: { id, label, name, typeRef: 'number' } }, next);
    for (const rule of childrenOf(table, 'rule'))
      insertElement(rule, entry('outputEntry', `${rule.id}${id}`, '0'), childOf(rule, 'annotationEntry'));
    childOf(decision, 'variable')?.removeAttribute('typeRef');
  };

export const removeOutput =
  (column: number): TableEdit =>
  (table, decision) => {
    const outputs = childrenOf(table, 'output');
    const gone = outputs[column];
    if (gone === undefined || outputs.length < 2) return;
    removeElement(gone);
    for (const rule of childrenOf(table, 'rule')) {
      const cell = childrenOf(rule, 'outputEntry')[column];
      if (cell !== undefined) removeElement(cell);
    }
    const [only, another] = childrenOf(table, 'output');
    const type = only?.getAttribute('typeRef') ?? '';
    if (another === undefined && type !== '') childOf(decision, 'variable')?.setAttribute('typeRef', type);
  };

/** What kind of value the table answers with. */
export const setOutputType =
  (column: number, type: string): TableEdit =>
  (table, decision) => {
    const outputs = childrenOf(table, 'output');
    outputs[column]?.setAttribute('typeRef', type);
    if (outputs.length === 1) childOf(decision, 'variable')?.setAttribute('typeRef', type);
  };

/** A decision sees what it requires, and nothing else: the data of a form comes in under the form's id. */
function require(decision: Element, form: string): void {
  const root = decision.parentElement as Element;
  const inputs = childrenOf(root, 'inputData');
  const known = inputs.find((input) => input.getAttribute('name') === form);
  const id = known?.id ?? freeElementId(root, form);
  if (known === undefined)
    insertElement(
      root,
      {
        name: 'inputData',
        attributes: { id, name: form },
        children: [{ name: 'variable', attributes: { name: form } }],
      },
      childOf(root, 'decision'),
    );
  const required = [...decision.getElementsByTagName('*')].some(
    (element) => element.localName === 'requiredInput' && element.getAttribute('href') === `#${id}`,
  );
  if (required) return;
  insertElement(
    decision,
    {
      name: 'informationRequirement',
      attributes: { id: freeElementId(root, `${decision.id}Requires`) },
      children: [{ name: 'requiredInput', attributes: { href: `#${id}` } }],
    },
    childOf(decision, 'decisionTable'),
  );
}

function entry(name: string, id: string, text: string): NewElement {
  return { name, attributes: { id }, children: [{ name: 'text', text }] };
}

function freeElementId(within: Element, base: string): string {
  const taken = [...(within.ownerDocument?.getElementsByTagName('*') ?? [])].map(({ id }) => id);
  return freeId(base, taken).replace('-', '');
}
