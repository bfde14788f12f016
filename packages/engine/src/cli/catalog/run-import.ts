import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { importCatalog } from '../../catalog/folder/import-catalog.ts';
import type { ImportSummary } from '../../catalog/folder/import-summary.ts';
import { writeSafely } from '../../catalog/folder/write-safely.ts';
import { digestOfImport } from '../../catalog/report/needs-person.ts';
import { reportHtml } from '../../catalog/report/report-html.ts';
import { explainProblem } from '../../lint/words/explain-problem.ts';
import { type ExitCode, type Options, type Output, UsageError } from '../command.ts';
import { readJsonFile } from '../read-json-file.ts';
import { openCatalogFile, sourceOf } from './catalog-file.ts';
import { progressBar } from './progress-bar.ts';

/** The options that `import` and `diff` have in common. */
export const importOptions = {
  out: { type: 'string', help: 'the folder with a bundle folder for each procedure' },
  source: { type: 'string', help: 'the kind of catalogue (default: what the file looks like)' },
  mapping: {
    type: 'string',
    help: 'which column of a table means what: a JSON file with an object of names',
  },
  take: {
    type: 'string',
    help: 'fields to take from upstream even where they were edited: all, papers, 1.000232:name, …',
  },
  keep: { type: 'string', help: 'fields to keep as they are here: the same words' },
  report: {
    type: 'string',
    help: 'where the HTML report goes (default: .catalog/report.html in the folder)',
  },
  locale: { type: 'string', help: 'the language of the report: vi (default) or en' },
  json: { type: 'boolean', help: 'what happened as one line of JSON' },
} as const;

/** Imports, or says what an import would do. */
export async function runImport(
  path: string,
  options: Options,
  { output, dryRun }: { readonly output: Output; readonly dryRun: boolean },
): Promise<ExitCode> {
  // An import makes much garbage and keeps little: the young generation, which V8 lets grow, was a third of its memory (267 MB, without it 176 MB).
  setFlagsFromString('--semi-space-growth-factor=1');
  const { out } = options;
  if (typeof out !== 'string') throw new UsageError('Expected --out <folder>');
  const file = openCatalogFile(path);
  const source = await sourceOf(file, textOption(options.source));
  const bar = progressBar(file.bytes);
  let count = 0;
  const mapping = textOption(options.mapping);
  const summary = await importCatalog({
    input: file.input,
    source,
    out,
    at: new Date().toISOString(),
    dryRun,
    rules: { take: listOption(options.take), keep: listOption(options.keep) },
    sourceOptions:
      mapping === undefined ? {} : { mapping: readJsonFile(mapping) as Readonly<Record<string, string>> },
    onProcedure: ({ code }) => {
      count += 1;
      bar.show(file.bytesRead(), `${count} ${code}`);
    },
  });
  bar.end();
  const report = writeReport(summary, options, { out, dryRun });
  if (options.json === true) output.result(JSON.stringify(summary));
  else printSummary(summary, report, output);
  return exitCode(summary);
}

/** Written where something changed, or where it was asked for: the same input again changes no file. */
function writeReport(
  summary: ImportSummary,
  { report, locale }: Options,
  { out, dryRun }: { readonly out: string; readonly dryRun: boolean },
): string | undefined {
  const html = () => reportHtml(summary, locale === 'en' ? 'en' : 'vi');
  if (typeof report === 'string') {
    writeFileSync(report, html());
    return report;
  }
  if (dryRun || summary.id === undefined) return undefined;
  const path = join(out, '.catalog', 'report.html');
  writeSafely(path, html());
  return path;
}

const MOST_LINES = 20;

function printSummary(summary: ImportSummary, report: string | undefined, output: Output): void {
  const { counts, procedures, problems } = summary;
  const said = Object.entries(counts).flatMap(([status, count]) =>
    count === 0 ? [] : [`${count} ${status}`],
  );
  output.result(`${procedures.length} procedures of ${summary.source}: ${said.join(', ') || 'none'}`);
  for (const problem of problems.slice(0, MOST_LINES)) output.message(explainProblem(problem, 'en'));
  const { conflicts, gone, standard, duplicates, doubts } = digestOfImport(summary);
  for (const { code, fields } of conflicts.slice(0, MOST_LINES))
    output.result(`  conflict in ${code}: ${fieldNames(fields, 'conflict').join(', ')}`);
  if (gone.length > 0)
    output.result(
      `  proposed for closing: ${gone
        .slice(0, MOST_LINES)
        .map(({ code }) => code)
        .join(', ')}`,
    );
  if (duplicates.length > 0) output.result(`  perhaps the same as in another source: ${duplicates.length}`);
  if (standard.length > 0)
    output.result(`  with the standard process instead of steps of their own: ${standard.length}`);
  for (const { code, procedures: count, places } of doubts.slice(0, MOST_LINES))
    output.result(`  ${code}: ${places} in ${count} procedures`);
  if (report !== undefined) output.result(`Report: ${report}`);
}

function fieldNames(
  fields: ImportSummary['procedures'][number]['fields'],
  outcome: string,
): readonly string[] {
  return Object.entries(fields).flatMap(([field, found]) => (found === outcome ? [field] : []));
}

/** Problems of the file and conflicts are for a person to look at. */
function exitCode({ problems, counts }: ImportSummary): ExitCode {
  return problems.some(({ severity }) => severity === 'error') || counts.conflict > 0 ? 1 : 0;
}

function textOption(value: Options[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOption(value: Options[string]): readonly string[] {
  return typeof value === 'string' ? value.split(',').map((word) => word.trim()) : [];
}
