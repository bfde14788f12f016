import { type Bundle, contentOf, textOf } from './bundle.ts';
import { editJson, renameJsonKey } from './edit-json.ts';
import { readObject } from './unknown-json.ts';

/** The texts of forms and documents in English, by the Vietnamese text itself. */
export const ENGLISH_FILE = 'texts/en.json';

export function englishOf(bundle: Bundle, text: string): string {
  const texts = readObject(contentOf(bundle, ENGLISH_FILE));
  const english = Object.hasOwn(texts, text) ? texts[text] : undefined;
  return typeof english === 'string' ? english : '';
}

/** The file with one text translated; without the text where the translation is emptied. */
export function withEnglish(bundle: Bundle, text: string, english: string): string | undefined {
  const before = contentOf(bundle, ENGLISH_FILE);
  if (text === '' || (before === undefined && english === '')) return before;
  return editJson(before ?? '{}\n', [text], english === '' ? undefined : english);
}

/** The file after a text was worded anew: its translation goes along, and stays behind too where the old words are still used. */
export function withReworded(bundle: Bundle, from: string, to: string): string | undefined {
  const before = contentOf(bundle, ENGLISH_FILE);
  const english = englishOf(bundle, from);
  if (before === undefined || english === '' || to === '' || englishOf(bundle, to) !== '') return before;
  return countOf(bundle, from) > 1 ? editJson(before, [to], english) : renameJsonKey(before, [from], to);
}

/** How often the files other than the translations say exactly this. */
function countOf(bundle: Bundle, text: string): number {
  const quoted = JSON.stringify(text);
  return bundle.files
    .filter(({ name }) => name.startsWith('forms/'))
    .reduce((count, file) => count + textOf(file).split(quoted).length - 1, 0);
}
