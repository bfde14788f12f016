import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseProcesses } from '../parse-processes.ts';
import type { Dialect } from './dialect.ts';
import { dialects } from './registry.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/dialects.md'), 'utf8');

/** The words that the documentation of each engine names: attributes, then elements in `extensionElements`. */
const JAVA_ATTRIBUTES = `assignee asyncBefore asyncAfter exclusive candidateGroups candidateUsers class collection delegateExpression dueDate
  elementVariable expression formKey initiator priority resultVariable topic type candidateStarterGroups candidateStarterUsers`;
const JAVA_ELEMENTS = 'executionListener taskListener field formProperty failedJobRetryTimeCycle in out';

const WORDS: Readonly<Record<string, { readonly attributes: string; readonly elements: string }>> = {
  'Camunda 7': {
    attributes: `${JAVA_ATTRIBUTES} calledElementBinding calledElementVersion calledElementVersionTag calledElementTenantId caseBinding caseRef
      caseTenantId caseVersion decisionRef decisionRefBinding decisionRefTenantId decisionRefVersion decisionRefVersionTag diagramRelationId
      errorCodeVariable errorMessage errorMessageVariable escalationCodeVariable followUpDate formHandlerClass formRef formRefBinding
      formRefVersion historyTimeToLive isStartableInTasklist jobPriority mapDecisionResult modelerTemplate modelerTemplateIcon
      modelerTemplateVersion resource taskPriority variableEvents variableMappingClass variableMappingDelegateExpression variableName versionTag`,
    elements: `${JAVA_ELEMENTS} connector errorEventDefinition formData inputOutput potentialStarter properties`,
  },
  'Camunda 8': {
    attributes: 'modelerTemplate modelerTemplateIcon modelerTemplateVersion',
    elements: `adHoc assignmentDefinition calledDecision calledElement conditionalFilter executionListeners formDefinition ioMapping linkedResources
      loopCharacteristics priorityDefinition properties script subscription taskDefinition taskHeaders taskListeners taskSchedule userTask
      userTaskForm versionTag`,
  },
  Flowable: {
    attributes: `${JAVA_ATTRIBUTES} async autoStoreVariables businessCalendarName businessKey calledElementType category completeAsync diagramWidth
      doNotIncludeVariables elementIndexVariable fallbackToDefaultTenant formFieldValidation idVariableName inheritBusinessKey inheritVariables
      jobCategory owner parallelInSameTransaction processInstanceIdVariableName processInstanceName resultVariableName sameDeployment
      skipExpression storeResultVariableAsTransient taskCompleterVariableName taskIdVariableName triggerable useLocalScopeForResultVariable`,
    elements: `${JAVA_ELEMENTS} channelKey eventCorrelationParameter eventInParameter eventListener eventOutParameter eventType mapException
      variableAggregation`,
  },
};

function wordsOf({ name }: Dialect, kind: 'attributes' | 'elements'): readonly string[] {
  return (WORDS[name]?.[kind] ?? '').split(/\s+/).filter((word) => word !== '');
}

/** Those that are neither translated nor without effect. */
function withoutEquivalent(dialect: Dialect, kind: 'attributes' | 'elements'): readonly string[] {
  return wordsOf(dialect, kind).filter(
    (word) => !Object.hasOwn(dialect[kind], word) && !dialect.harmless.has(word),
  );
}

async function problemsOf({ namespaces: [uri] }: Dialect, attributes: string, inside: string) {
  const xml = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="${uri}" targetNamespace="urn:t">
    <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u"${attributes}><extensionElements>${inside}</extensionElements></userTask>
    <sequenceFlow id="f" sourceRef="s" targetRef="u"/></process></definitions>`;
  const { problems } = await parseProcesses(xml);
  return problems.map(({ code, params }) => `${code} ${String(params.attribute)}`);
}

describe.each(dialects)('$name', (dialect) => {
  test('each word without an equivalent is a problem that names it, and stands on the page', async () => {
    const [attributes, elements] = [
      withoutEquivalent(dialect, 'attributes'),
      withoutEquivalent(dialect, 'elements'),
    ];

    const problems = await problemsOf(
      dialect,
      attributes.map((word) => ` x:${word}="a"`).join(''),
      elements.map((word) => `<x:${word}/>`).join(''),
    );

    expect(problems.sort()).toEqual(
      [...attributes, ...elements].map((word) => `DIALECT_ATTRIBUTE_UNSUPPORTED ${word}`).sort(),
    );
    expect([...attributes, ...elements].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  test('every word that is translated is one that its documentation names', () => {
    const known = new Set([...wordsOf(dialect, 'attributes'), ...wordsOf(dialect, 'elements')]);
    const translated = [...Object.keys(dialect.attributes), ...Object.keys(dialect.elements)];

    expect(translated.filter((word) => !known.has(word))).toEqual([]);
  });
});
