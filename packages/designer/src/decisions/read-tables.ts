import type { NamedText } from '../bundle/named-text.ts';
import { childOf, childrenOf, englishName, parseDmn, textIn } from './dmn-document.ts';

export interface InputColumn {
  readonly id: string;
  readonly label: string;
  readonly expression: string;
  readonly type: string;
}

export interface OutputColumn {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: string;
}

export interface TableRule {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly note: string;
}

/** One decision that is a table, as the screen shows it. */
export interface DecisionTable {
  readonly id: string;
  readonly name: NamedText;
  /** `UNIQUE`, `FIRST` …, with what is done with many results: `COLLECT SUM`. */
  readonly hitPolicy: string;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly TableRule[];
}

/** The tables of a file; `undefined` where it is no XML. Decisions that are no tables are left out, and stay. */
export function readTables(xml: string): readonly DecisionTable[] | undefined {
  const root = parseDmn(xml)?.documentElement;
  if (root === undefined || root === null) return undefined;
  return childrenOf(root, 'decision').flatMap((decision) => {
    const table = childOf(decision, 'decisionTable');
    return table === undefined ? [] : [readTable(decision, table)];
  });
}

function readTable(decision: Element, table: Element): DecisionTable {
  const nameEn = englishName(decision);
  const vi = decision.getAttribute('name') ?? decision.id;
  return {
    id: decision.id,
    name: nameEn === '' ? { vi } : { vi, en: nameEn },
    hitPolicy: [table.getAttribute('hitPolicy') ?? 'UNIQUE', table.getAttribute('aggregation') ?? '']
      .join(' ')
      .trim(),
    inputs: childrenOf(table, 'input').map((input) => {
      const expression = childOf(input, 'inputExpression');
      const text = textIn(expression).trim();
      return {
        id: input.id,
        label: input.getAttribute('label') ?? text,
        expression: text,
        type: expression?.getAttribute('typeRef') ?? '',
      };
    }),
    outputs: childrenOf(table, 'output').map((output) => ({
      id: output.id,
      name: output.getAttribute('name') ?? '',
      label: output.getAttribute('label') ?? output.getAttribute('name') ?? '',
      type: output.getAttribute('typeRef') ?? childOf(decision, 'variable')?.getAttribute('typeRef') ?? '',
    })),
    rules: childrenOf(table, 'rule').map((rule) => ({
      id: rule.id,
      inputs: childrenOf(rule, 'inputEntry').map(textIn),
      outputs: childrenOf(rule, 'outputEntry').map(textIn),
      note: textIn(childOf(rule, 'annotationEntry')),
    })),
  };
}
