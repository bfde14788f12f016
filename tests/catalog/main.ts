import { recordOfPage } from '@motcua/engine/catalog';
import { faultsOfDraft } from './drafts.ts';
import { belowTheBars, type Evaluation, evaluate, inDoubtOf, percent } from './evaluate.ts';
import { drawSample } from './labels/draw-sample.ts';
import { readHeldOutLabels, readLabels, readSecondLabels } from './labels/read-labels.ts';
import { readNationalLabels } from './national-labels.ts';
import { importedPages, readPortalPages } from './portal-pages.ts';

const pages = () => {
  const found = readPortalPages();
  if (found === undefined)
    throw new Error(
      'The records of the national portal are not here: set MOTCUA_SHARED to the folder that holds catalogue/',
    );
  return found;
};

const sumOf = ({ steps }: Evaluation, count: 'right' | 'compared'): number =>
  steps.reduce((sum, { actors }) => sum + actors[count], 0);

function print(title: string, evaluation: Evaluation): void {
  console.log(
    `\n${title}${evaluation.absent.length === 0 ? '' : ` (not in the file: ${evaluation.absent.join(', ')})`}`,
  );
  for (const [field, score] of Object.entries(evaluation.fields)) {
    const { precision, recall, inDoubt, right, given, found, expected } = score;
    const shares = `precision ${percent(precision)} (${right}/${given}), recall ${percent(recall)} (${found}/${expected})`;
    console.log(
      `  ${field}: ${shares}, in doubt ${percent(inDoubt)}, doubt-free wrong ${score.doubtFreeWrong.length}`,
    );
  }
  console.log(`  all fields: in doubt ${percent(inDoubtOf([evaluation]))}`);
  const fromText = evaluation.steps.filter(({ from }) => from === 'text');
  const right = evaluation.steps.filter(({ isRight }) => isRight);
  if (evaluation.steps.length > 0)
    console.log(
      `  steps: right ${right.length}/${evaluation.steps.length}, from the text ${fromText.length}; who acts: right ${sumOf(evaluation, 'right')}/${sumOf(evaluation, 'compared')}`,
    );
  for (const sentence of belowTheBars(evaluation)) console.log(`  BELOW: ${sentence}`);
}

/** Each value that was not right, for whoever mends the reading. */
function printFaults({ fields, steps }: Evaluation): void {
  for (const [field, { doubtFreeWrong, wrong, missed }] of Object.entries(fields)) {
    for (const line of doubtFreeWrong) console.log(`  ${field} WRONG ${line}`);
    for (const line of wrong.filter((one) => !doubtFreeWrong.includes(one)))
      console.log(`  ${field} wrong, in doubt ${line}`);
    for (const line of missed) console.log(`  ${field} missed ${line}`);
  }
  for (const { code, isRight, says, actors } of steps) {
    if (!isRight) console.log(`  steps ${code}: ${says}`);
    for (const line of actors.wrong) console.log(`  who acts ${code}: ${line}`);
  }
}

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  /** Every draft of the portal: linted, deployed, run from its application to its result. Takes some minutes. */
  drafts: async () => {
    const all = pages();
    let faulty = 0;
    for (const page of all) {
      const faults = await faultsOfDraft(recordOfPage(page as unknown as Parameters<typeof recordOfPage>[0]));
      if (faults.length === 0) continue;
      faulty += 1;
      console.log(`${page.ma_thu_tuc}: ${faults.join(', ')}`);
    }
    console.log(`${all.length - faulty} of ${all.length} drafts lint without errors and run to their result`);
    if (faulty > 0) process.exitCode = 1;
  },
  sample: () => {
    for (const code of drawSample(pages())) console.log(code);
  },
  evaluate: async () => {
    const records = await importedPages();
    const isLong = process.argv.includes('--faults');
    const known = [
      { title: '60 records labelled by hand', labels: readLabels() },
      { title: 'national records of domain/procedures.json', labels: readNationalLabels() },
    ].map(({ title, labels }) => ({ title, evaluation: evaluate(labels, records) }));
    const later = [
      { title: '25 held-out records', evaluation: evaluate(readHeldOutLabels(), records) },
      { title: '12 records after that', evaluation: evaluate(readSecondLabels(), records) },
    ];
    for (const { title, evaluation } of [...known, ...later]) {
      print(title, evaluation);
      if (isLong) printFaults(evaluation);
    }
    const both = inDoubtOf(known.map(({ evaluation }) => evaluation));
    console.log(`\nthe first two together: in doubt ${percent(both)}`);
    const withSteps = [...records.values()].filter(({ steps }) =>
      steps.some(({ value }) => value !== undefined),
    ).length;
    console.log(`\n${records.size} records; steps from their own text: ${percent(withSteps / records.size)}`);
  },
};

const command = commands[process.argv[2] ?? ''];
if (command === undefined) throw new Error(`Expected one of: ${Object.keys(commands).join(', ')}`);
await command();
