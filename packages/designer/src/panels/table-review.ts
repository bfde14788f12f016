import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureTable, TableStep, TableVariant } from '../import/procedure-table.ts';
import { isGap, type PlacedQuestion, type Reading } from '../import/reading.ts';
import { formatAmount, parseTerm } from '../process/term.ts';
import { icon } from './icons.ts';
import type { Screen } from './screen.ts';

/** What was understood, row by row, with every question at its row. */
export function tableReview(table: ProcedureTable, screen: Screen): TemplateResult {
  const words = screen.texts.table;
  return html`<div class="review" tabindex="0" role="region" aria-label=${words.review}>
    ${table.variants.map(
      (variant) => html`<table>
        <caption>${variant.title || words.review}</caption>
        <thead><tr>${words.columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
        <tbody>${variant.steps.map((step) => reviewRow(step, table.questions, screen))}</tbody>
      </table>`,
    )}
  </div>`;
}

/** The questions that belong to no step: the table as a whole, its totals. */
export function generalQuestions(
  { variants, questions }: ProcedureTable,
  screen: Screen,
): TemplateResult | typeof nothing {
  const rows = new Set(variants.flatMap(({ steps }: TableVariant) => steps.map(({ row }) => row)));
  const general = questions.filter(({ row }) => !rows.has(row));
  return general.length === 0 ? nothing : questionList(general, screen);
}

function reviewRow(step: TableStep, questions: readonly PlacedQuestion[], screen: Screen): TemplateResult {
  const words = screen.texts.table;
  const own = questions.filter(({ row }) => row === step.row);
  return html`<tr data-row=${step.row}>
    ${valueCell(step.number, step.number.value, screen)} ${valueCell(step.name, step.name.value, screen)}
    ${valueCell(step.role, step.role.value, screen)} ${valueCell(step.time, timeOf(step, screen), screen)}
    <td>${step.results}</td>
    <td>
      ${waysOf(step, screen).map((way) => html`<div>${way}</div>`)} ${step.sharesTime ? html`<div>${words.shared}</div>` : nothing}
      ${own.length === 0 ? nothing : questionList(own, screen)}
    </td>
  </tr>`;
}

function valueCell(reading: Reading<unknown>, value: string | undefined, { texts }: Screen): TemplateResult {
  if (reading.question === undefined) return html`<td>${value}</td>`;
  return html`<td class="unclear">${reading.source} <span class="muted">(${texts.table.notUnderstood})</span></td>`;
}

function timeOf({ time }: TableStep, { texts, locale }: Screen): string {
  const term = parseTerm(time.value?.term ?? '');
  return term === undefined ? time.source : `${formatAmount(term, locale)} ${texts.units[term.unit]}`;
}

function waysOf({ disagree, parallel }: TableStep, { texts }: Screen): readonly string[] {
  const words = texts.table;
  const to = disagree?.value?.to;
  return [
    ...(to === undefined ? [] : [to === 'end' ? words.disagreeEnd : words.disagree(to)]),
    ...(parallel?.value === undefined ? [] : [words.parallel(parallel.value.join(', '))]),
  ];
}

function questionList(questions: readonly PlacedQuestion[], { texts }: Screen): TemplateResult {
  return html`<ul>
    ${questions.map((question) => {
      const severity = isGap(question) ? 'error' : 'warning';
      return html`<li class=${severity}>
        ${icon(severity)}<span class="hidden">${texts.problems[severity]}: </span><span>${texts.table.questions[question.question]}</span>
      </li>`;
    })}
  </ul>`;
}
