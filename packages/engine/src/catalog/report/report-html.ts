import { explainProblem, type ProblemLocale } from '../../lint/words/explain-problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { ImportSummary, ProcedureResult, ProcedureStatus } from '../folder/import-summary.ts';
import { digestOfImport } from './needs-person.ts';

interface ReportWords {
  readonly title: string;
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly fields: string;
  readonly questions: string;
  readonly needsPerson: string;
  readonly file: string;
  readonly duplicates: string;
  readonly all: string;
  readonly nothing: string;
  readonly statuses: Readonly<Record<ProcedureStatus, string>>;
}

const words: Readonly<Record<ProblemLocale, ReportWords>> = {
  vi: {
    title: 'Kết quả nhập danh mục thủ tục',
    code: 'Mã',
    name: 'Tên thủ tục',
    status: 'Tình trạng',
    fields: 'Nội dung khác nhau',
    questions: 'Cần kiểm tra',
    needsPerson: 'Cần người quyết định',
    file: 'Lỗi của tệp',
    duplicates: 'Có thể trùng với thủ tục khác',
    all: 'Tất cả thủ tục',
    nothing: 'Không có gì.',
    statuses: {
      new: 'mới',
      successor: 'thay thế mã cũ',
      changed: 'có thay đổi',
      conflict: 'xung đột',
      same: 'không đổi',
      removed: 'đã xóa tại đây',
      gone: 'nguồn không còn, đề nghị đóng',
    },
  },
  en: {
    title: 'Import of a catalogue of procedures',
    code: 'Code',
    name: 'Procedure',
    status: 'Status',
    fields: 'What differs',
    questions: 'To be checked',
    needsPerson: 'Waits for a decision',
    file: 'Problems of the file',
    duplicates: 'May be the same as another procedure',
    all: 'All procedures',
    nothing: 'Nothing.',
    statuses: {
      new: 'new',
      successor: 'takes the place of an old code',
      changed: 'changed',
      conflict: 'conflict',
      same: 'same',
      removed: 'removed here',
      gone: 'no longer in the source: proposed for closing',
    },
  },
};

/** A page about an import that needs no server and no script: counts, what waits for a person, every procedure with its open questions. */
export function reportHtml(summary: ImportSummary, locale: ProblemLocale = 'vi'): string {
  const said = words[locale];
  const { conflicts, gone, removed } = digestOfImport(summary);
  const counts = Object.entries(summary.counts).filter(([, count]) => count > 0);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
ul { margin: 0; padding-left: 1.2rem; }
summary { cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>${said.title}</h1>
<p>${escapeHtml(summary.source)}</p>
<ul>
${counts.map(([status, count]) => `<li>${said.statuses[status as ProcedureStatus]}: <strong>${count}</strong></li>`).join('\n')}
</ul>
<h2>${said.file}</h2>
${problemList(summary.problems, locale)}
<h2>${said.needsPerson}</h2>
${table([...conflicts, ...gone, ...removed], said, locale)}
<h2>${said.duplicates}</h2>
${duplicateList(summary, said)}
<h2>${said.all}</h2>
${table(summary.procedures, said, locale)}
</main>
</body>
</html>
`;
}

function table(procedures: readonly ProcedureResult[], said: ReportWords, locale: ProblemLocale): string {
  if (procedures.length === 0) return `<p>${said.nothing}</p>`;
  const head = [said.code, said.name, said.status, said.fields, said.questions];
  return `<table>
<thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>
<tbody>
${procedures.map((procedure) => row(procedure, said, locale)).join('\n')}
</tbody>
</table>`;
}

function row(procedure: ProcedureResult, said: ReportWords, locale: ProblemLocale): string {
  const { code, name, status, fields, problems } = procedure;
  const differing = Object.entries(fields).map(([field, outcome]) => `${escapeHtml(field)} (${outcome})`);
  const questions =
    problems.length === 0
      ? ''
      : `<details><summary>${problems.length}</summary>${problemList(problems, locale)}</details>`;
  return `<tr><th scope="row">${escapeHtml(code)}</th><td>${escapeHtml(name)}</td><td>${said.statuses[status]}</td><td>${differing.join('<br>')}</td><td>${questions}</td></tr>`;
}

function problemList(problems: readonly Problem[], locale: ProblemLocale): string {
  if (problems.length === 0) return `<p>${words[locale].nothing}</p>`;
  const sentences = [...new Set(problems.map((problem) => explainProblem(problem, locale)))];
  return `<ul>${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`;
}

function duplicateList({ duplicates }: ImportSummary, said: ReportWords): string {
  if (duplicates.length === 0) return `<p>${said.nothing}</p>`;
  const lines = duplicates.map(
    ({ code, name, other }) => `<li>${escapeHtml(`${code} ${name}: ${other.source} ${other.code}`)}</li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}
