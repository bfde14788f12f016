import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../bundle/form-fields.ts';
import { nameIn } from '../bundle/named-text.ts';
import {
  type Comparison,
  emptySentence,
  formatSentence,
  type Literal,
  type Operator,
  operators,
  parseSentence,
  type Sentence,
} from '../condition/sentence.ts';
import type { Flow } from '../process/process-model.ts';
import { choiceField, textField } from './fields.ts';
import { icon } from './icons.ts';
import type { Screen } from './screen.ts';

const EQUALITY: readonly Operator[] = ['=', '!='];

/** What a new comparison says first, and which comparisons make sense, by the type of the field. */
const byType: Readonly<
  Record<FormField['type'], { readonly first: Literal; readonly operators: readonly Operator[] }>
> = {
  boolean: { first: true, operators: ['='] },
  number: { first: 0, operators },
  text: { first: '', operators: EQUALITY },
};

/** When a way is taken, as a sentence: field · is · value. What a sentence cannot say is shown and edited as FEEL. */
export function conditionEditor(flow: Flow, prefix: string, screen: Screen): TemplateResult {
  const words = screen.texts.condition;
  const sentence = parseSentence(flow.condition);
  const { forms, decisions } = screen.procedure;
  const fields = [...forms, ...decisions].flatMap((source) => source.fields);
  const write = (next: Sentence) => screen.editor.setCondition(flow.id, formatSentence(next));
  return html`<div class="condition" role="group" aria-labelledby=${`${prefix}-condition-title`}>
    <p id=${`${prefix}-condition-title`} class="condition-title">${screen.texts.panel.condition}</p>
    ${
      sentence === undefined
        ? html`<p class="hint">${words.notASentence}</p>`
        : sentenceFields({ sentence, fields, prefix, screen, write })
    }
    <details class="feel" ?open=${sentence === undefined}>
      <summary>${words.feel}</summary>
      ${textField({
        id: `${prefix}-condition`,
        label: words.feel,
        hideLabel: true,
        hint: screen.texts.panel.conditionHint,
        value: flow.condition,
        code: true,
        onChange: (value) => screen.editor.setCondition(flow.id, value),
      })}
    </details>
  </div>`;
}

interface SentenceOptions {
  readonly sentence: Sentence;
  readonly fields: readonly FormField[];
  readonly prefix: string;
  readonly screen: Screen;
  readonly write: (sentence: Sentence) => void;
}

/** A sentence as fields: each comparison, how they are joined, and one more. */
export function sentenceFields(options: SentenceOptions): TemplateResult {
  const { sentence, fields, prefix, screen, write } = options;
  const words = screen.texts.condition;
  return html`${sentence.comparisons.length > 1 ? joinField(options) : nothing}
    ${sentence.comparisons.map((comparison, index) => comparisonFields(comparison, index, options))}
    ${choiceField({
      id: `${prefix}-new-comparison`,
      label: sentence.comparisons.length === 0 ? words.first : words.another,
      value: '',
      empty: screen.texts.panel.choose,
      choices: fields.map(({ path, name }) => ({ value: path, text: nameIn(name, screen.locale) })),
      unknown: (path) => path,
      onChange: (path) => {
        if (path === '') return;
        const { joined, comparisons } = sentence.comparisons.length === 0 ? emptySentence : sentence;
        write({ joined, comparisons: [...comparisons, firstComparison(path, fields)] });
        screen.focus(`#${CSS.escape(prefix)}-comparison-${comparisons.length}-value`);
      },
    })}`;
}

function joinField({ sentence, prefix, screen, write }: SentenceOptions): TemplateResult {
  const words = screen.texts.condition;
  return choiceField({
    id: `${prefix}-joined`,
    label: words.joined,
    value: sentence.joined,
    choices: [
      { value: 'and', text: words.and },
      { value: 'or', text: words.or },
    ],
    unknown: (value) => value,
    onChange: (joined) => write({ ...sentence, joined: joined === 'or' ? 'or' : 'and' }),
  });
}

function comparisonFields(comparison: Comparison, index: number, options: SentenceOptions): TemplateResult {
  const { sentence, fields, prefix, screen, write } = options;
  const words = screen.texts.condition;
  const field = fields.find(({ path }) => path === comparison.field);
  const id = `${prefix}-comparison-${index}`;
  const replace = (next: Comparison) =>
    write({ ...sentence, comparisons: sentence.comparisons.with(index, next) });
  return html`<fieldset class="comparison">
    <legend class="hidden">${words.comparison(index + 1)}</legend>
    ${choiceField({
      id: `${id}-field`,
      label: words.field,
      hideLabel: true,
      value: comparison.field,
      choices: fields.map(({ path, name }) => ({ value: path, text: nameIn(name, screen.locale) })),
      unknown: (path) => path,
      onChange: (path) => replace(firstComparison(path, fields)),
    })}
    ${choiceField({
      id: `${id}-operator`,
      label: words.operator,
      hideLabel: true,
      value: comparison.operator,
      choices: byType[typeOf(comparison.value)].operators.map((value) => ({
        value,
        text: words.operators[value],
      })),
      unknown: (value) => value,
      onChange: (operator) => replace({ ...comparison, operator: operator as Operator }),
    })}
    ${valueField({ id: `${id}-value`, comparison, field, screen, onChange: (value) => replace({ ...comparison, value }) })}
    <button
      type="button"
      class="icon-button"
      title=${words.remove(index + 1)}
      aria-label=${words.remove(index + 1)}
      @click=${() => write({ ...sentence, comparisons: sentence.comparisons.toSpliced(index, 1) })}
    >
      ${icon('remove')}
    </button>
  </fieldset>`;
}

interface ValueOptions {
  readonly id: string;
  readonly comparison: Comparison;
  readonly field: FormField | undefined;
  readonly screen: Screen;
  readonly onChange: (value: Literal) => void;
}

/** Yes or no, one of the values of a choice, a number or a text: as the value is, so that nothing is read into it. */
function valueField({ id, comparison, field, screen, onChange }: ValueOptions): TemplateResult {
  const { value } = comparison;
  const words = screen.texts.condition;
  const shared = { id, label: words.value, hideLabel: true, unknown: (text: string) => text };
  if (typeof value === 'boolean') {
    const choices = [
      { value: 'true', text: words.yes },
      { value: 'false', text: words.no },
    ];
    return choiceField({
      ...shared,
      value: String(value),
      choices,
      onChange: (text) => onChange(text === 'true'),
    });
  }
  if (typeof value === 'string' && field !== undefined && field.options.length > 0) {
    const choices = field.options.map((option) => ({
      value: option.value,
      text: nameIn(option.name, screen.locale),
    }));
    return choiceField({ ...shared, value, choices, onChange });
  }
  return textField({
    ...shared,
    value: String(value),
    onChange: (text) => onChange(typeof value === 'number' ? numberOf(text, value) : text),
  });
}

/** What is no number is not taken. */
function numberOf(text: string, before: number): number {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? before : value;
}

function firstComparison(path: string, fields: readonly FormField[]): Comparison {
  const field = fields.find((candidate) => candidate.path === path);
  const value = field?.options[0]?.value ?? byType[field?.type ?? 'text'].first;
  return { field: path, operator: '=', value };
}

function typeOf(value: Literal): FormField['type'] {
  return typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'text';
}
