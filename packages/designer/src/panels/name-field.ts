import type { TemplateResult } from 'lit';
import { textField } from './fields.ts';
import type { Screen } from './screen.ts';

interface NameOptions {
  readonly id: string;
  readonly label: string;
  /** Shown in grey where there is no name in any language. */
  readonly nameless: string;
  readonly of: { readonly id: string; readonly name: string; readonly nameEn: string };
}

/** The name in the language of the screen, in a cell of the list. Where only the other language has one, that is shown in grey. */
export function nameField(
  { id, label, nameless, of }: NameOptions,
  { editor, locale }: Screen,
): TemplateResult {
  const english = locale === 'en';
  return textField({
    id,
    label,
    hideLabel: true,
    placeholder: (english ? of.name : of.nameEn) || nameless,
    value: english ? of.nameEn : of.name,
    onChange: (value) => (english ? editor.renameEnglish(of.id, value) : editor.rename(of.id, value)),
  });
}
