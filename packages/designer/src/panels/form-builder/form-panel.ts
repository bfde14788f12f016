import { html, nothing, type TemplateResult } from 'lit';
import { freeId } from '../../bundle/free-id.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { keyOfTitle } from '../../forms/field-line.ts';
import { inSchema } from '../../forms/form-edit.ts';
import { schemaFile, uiFile } from '../../forms/form-texts.ts';
import { addField, choiceField, textField } from '../fields.ts';
import { icon } from '../icons.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { titleOf } from '../screen.ts';
import { additions } from './additions.ts';
import { applyReworded, type Builder, builderOf, translate, translated } from './builder.ts';
import { outlineList } from './outline-list.ts';
import { preview } from './preview.ts';
import { formStyles } from './styles.ts';
import { formWords } from './words.ts';

/** The form builder: the fields of a form in their pages and sections, each with a form of its own, beside the form as people see it. */
export const panel: PartPanel = { styles: formStyles, render };

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(formWords, screen.locale);
  const { forms } = screen.procedure;
  const [wanted = '', open = ''] = context.place.split('/');
  const id = forms.some((form) => form.id === wanted) ? wanted : forms[0]?.id;
  return html`<h2>${words.title}</h2>
    <div class="columns">
      <div class="column">
        ${
          id === undefined
            ? html`<p class="hint">${words.none}</p>`
            : choiceField({
                id: 'form-open',
                label: words.form,
                value: id,
                choices: forms.map((form) => ({ value: form.id, text: nameIn(form.name, screen.locale) })),
                unknown: (value) => value,
                onChange: (value) => context.goTo(value),
              })
        }
      </div>
      <div class="column">
        ${addField({ id: 'form-new', label: words.newForm, hint: words.newFormHint, button: screen.texts.parts.add, onChange: (name) => create(context, name) })}
      </div>
    </div>
    ${id === undefined ? nothing : builder(builderOf(context, id, open))}`;
}

function builder(form: Builder): TemplateResult {
  const { words } = form;
  return html`<div class="builder">
    <div class="builder-fields">
      ${head(form)}
      <h3 id="form-outline-title">${words.outline}</h3>
      ${outlineList(form.nodes, form, 'form-outline-title')} ${additions(form)}
    </div>
    ${preview(form)}
  </div>`;
}

/** The name of the form, who uses it, and its end. */
function head(form: Builder): TemplateResult {
  const { words, context, id } = form;
  const { screen } = context;
  const title = typeof form.form.schema.title === 'string' ? form.form.schema.title : '';
  const users = screen.state.process.steps.filter(({ attributes }) => attributes.form === id);
  const remove = () => {
    screen.editor.atOnce(() => {
      screen.editor.changeFile(uiFile(id), undefined);
      screen.editor.changeFile(schemaFile(id), undefined);
    });
    context.goTo('');
    context.focus('#form-new');
  };
  return html`${textField({
    id: 'form-title',
    label: words.name,
    value: title,
    onChange: (to) => applyReworded(form, inSchema(['title'], to.trim()), { from: title, to: to.trim() }),
  })}
  ${textField({
    id: 'form-title-en',
    label: screen.texts.panel.nameEn,
    optional: words.optional,
    value: translated(form, title).en ?? '',
    onChange: (english) => translate(form, title, english),
  })}
  ${
    users.length > 0
      ? html`<p class="hint">${words.usedBySteps(users.map((step) => `«${titleOf(step, screen)}»`).join(', '))}</p>`
      : html`<p class="hint">${words.notUsed}</p>
          <button type="button" class="danger" data-action="remove-form" @click=${remove}>${icon('remove')}${words.removeForm}</button>`
  }`;
}

/** An empty form that is valid at once. Its id is a name that expressions can use. */
function create({ screen, goTo, focus }: PartContext, name: string): void {
  const title = name.trim();
  if (title === '') return;
  const taken = screen.procedure.forms.map(({ id }) => id);
  const id = freeId(keyOfTitle(title), taken).replace('-', '');
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title,
    additionalProperties: false,
    properties: {},
  };
  screen.editor.changeFile(schemaFile(id), `${JSON.stringify(schema, null, 2)}\n`);
  goTo(id);
  focus('#form-add-fields');
}
