import { checkTables } from '../../decision/checks/check-tables.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

function check({ decisions }: Subject): readonly Finding[] {
  return Object.entries(decisions.compiled.elements).flatMap(([key, element]) =>
    checkTables({ version: 1, elements: { [key]: element } }).map(
      ({ code, params }): Finding => ({
        code: code as Finding['code'],
        path: `${decisions.paths.get(element.namespace)}#${element.id}`,
        params: { ...params, name: element.name },
      }),
    ),
  );
}

/** A decision table has one answer for every case: its rules leave no gap, do not contradict each other, and each can count. */
export const decisionTables: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: {
    DMN_RULES_OVERLAP: 'error',
    DMN_TABLE_GAP: 'warning',
    DMN_RULE_UNREACHABLE: 'error',
    DMN_TABLE_NOT_DECIDED: 'warning',
  },
  check,
};
