import '@motcua/forms';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { contentOf } from '../../bundle/bundle.ts';
import { ENGLISH_FILE } from '../../bundle/translations.ts';
import { readObject } from '../../bundle/unknown-json.ts';
import type { Builder } from './builder.ts';

/** The form as people will see it, to be tried at once. It is drawn again only when it changed: what was filled in stays. */
export function preview({ words, texts, form, context }: Builder): TemplateResult {
  const { locale, files } = context.screen;
  const english = contentOf(files, ENGLISH_FILE);
  return html`<section class="preview" aria-label=${words.preview}>
    <h3>${words.preview}</h3>
    <p class="hint">${words.previewHint}</p>
    ${guard(
      [texts.schema, texts.ui, locale, english],
      () => html`<motcua-form
        theme="light"
        .schema=${form.schema as never}
        .uiSchema=${form.ui as never}
        .locale=${locale as never}
        .translations=${(locale === 'en' ? readObject(english) : {}) as never}
      ></motcua-form>`,
    )}
  </section>`;
}
