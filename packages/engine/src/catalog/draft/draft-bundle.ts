import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import { processXml } from '../../draft/process-xml.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { CatalogRecord } from '../record.ts';
import { documentFiles } from './draft-documents.ts';
import { draftChannels, draftFacts, draftLevels, draftRoles } from './draft-facts.ts';
import { draftFees } from './draft-fees.ts';
import { applicantsOf, applicationForm, officeFormFiles } from './draft-forms.ts';
import { draftPapers, paperSituations } from './draft-papers.ts';
import { draftProcess } from './draft-process.ts';
import { scenarioFiles } from './draft-scenario.ts';
import { draftTerm } from './draft-term.ts';
import { type Plan, planSteps } from './plan-steps.ts';
import { question } from './question.ts';
import { shorten } from './shorten.ts';

/** A draft procedure: the files of its bundle, where its steps come from, and what the draft itself leaves open. */
export interface DraftBundle {
  readonly files: readonly BundleFile[];
  readonly basis: Plan['basis'];
  readonly questions: readonly Problem[];
}

/**
 * A complete bundle of a record, ready to be tried out: facts, papers, forms, process, clock, fees, printed forms, a scenario for each sequence of
 * steps. It is marked as a draft, and every doubt of the record stands in `source.doubtful` of `procedure.json`. The same record gives the same
 * bytes.
 *
 * @example
 * const { files, basis } = draftBundle(record);
 * await engine.procedures.deploy({ files });
 */
export function draftBundle(record: CatalogRecord): DraftBundle {
  const channels = draftChannels(record);
  const levels = draftLevels(record);
  const roles = draftRoles(record);
  const fees = draftFees(record, channels.value);
  const { clock, term, questions: termQuestions } = draftTerm(record);
  const papers = draftPapers(record);
  const situations = paperSituations(record);
  const plan = planSteps(record);
  const name = record.name.value?.vi ?? '';
  const process = draftProcess({
    plan,
    roles,
    ...(clock === undefined ? {} : { clock: { id: clock.id, ...(term === undefined ? {} : { term }) } }),
    hasFees: fees.decision !== undefined,
    result: record.results[0]?.value?.name ?? 'đã trả kết quả',
  });
  const questions = [
    ...channels.questions,
    ...levels.questions,
    ...fees.questions,
    ...termQuestions,
    ...planQuestions(plan),
  ];
  const facts = draftFacts(record, {
    channels: channels.value,
    levels: levels.value,
    roles,
    fees: fees.byChannel,
    clock,
    papers,
    questions,
  });
  const files: readonly BundleFile[] = [
    { name: 'procedure.json', content: formatJson(facts as unknown as Json) },
    { name: 'process.bpmn', content: processXml(process.draft, shorten(name, 200)) },
    ...applicationForm({
      name,
      channels: channels.value,
      applicants: applicantsOf(record),
      papers,
      situations,
      sequences: process.sequences,
    }),
    ...officeFormFiles(process.forms),
    ...documentFiles(),
    ...(fees.decision === undefined ? [] : [{ name: 'decisions/fees.dmn', content: fees.decision }]),
    ...scenarioFiles({
      channel: channels.value[0] ?? 'in_person',
      situations,
      sequences: process.sequences,
      ways: process.ways,
      hasClock: clock !== undefined,
    }),
  ];
  return {
    files: [...files].sort((one, other) => (one.name < other.name ? -1 : 1)),
    basis: plan.basis,
    questions,
  };
}

function planQuestions({ basis, sequences }: Plan): readonly Problem[] {
  if (basis === 'standard') return [question('CATALOG_DRAFT_STANDARD_PROCESS', '')];
  const added = sequences
    .flatMap(({ start, steps }) => [start, ...steps])
    .filter(({ isAdded }) => isAdded === true);
  return [...new Set(added.map(({ name }) => name))].map((name) =>
    question('CATALOG_DRAFT_STEP_ADDED', '', { step: name }),
  );
}
