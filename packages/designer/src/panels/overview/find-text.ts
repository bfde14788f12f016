import { type Bundle, textOf } from '../../bundle/bundle.ts';
import { asList, asObject, readObject } from '../../bundle/unknown-json.ts';
import { templateBlocks } from '../../documents/template.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { bundleTexts } from '../../texts/bundle-texts.ts';

/** A place in the procedure where a text stands. */
export interface FoundText {
  readonly text: string;
  /** A step or flow. */
  readonly element?: string;
  /** The file, with the pointer into it. */
  readonly path?: string;
  /** What is to be open in its panel, where the path does not say it. */
  readonly place?: string;
}

const MOST = 50;
const AROUND = 80;

/** «ký» finds «Chữ ký» and «Ký duyệt», «chu ky» finds them as well. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

/** Everything that people read in a procedure, in either language: steps, facts, papers, forms, tables, messages, documents, notes. */
export function findText(words: string, process: ProcessModel, files: Bundle): readonly FoundText[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const has = (text: string) => plain(text).includes(wanted);
  return [...placedTexts(process, files), ...noteTexts(process), ...documentTexts(files)]
    .filter(({ texts }) => texts.some(has))
    .map(({ texts, ...place }) => ({ ...place, text: shortened(texts.find(has) ?? '') }))
    .slice(0, MOST);
}

interface Searched extends Omit<FoundText, 'text'> {
  readonly texts: readonly string[];
}

function placedTexts(process: ProcessModel, files: Bundle): readonly Searched[] {
  return bundleTexts(files, process).map(({ vi, en, where }): Searched => {
    const texts = [vi, en];
    if (where.type === 'process') return { texts, element: where.element };
    if (where.type === 'form') return { texts, path: `forms/${where.form}.schema.json` };
    if (where.type === 'decision') return { texts, path: where.file, place: `${where.file}#${where.id}` };
    return { texts, path: `procedure.json#/${where.path.join('/')}` };
  });
}

function noteTexts({ steps }: ProcessModel): readonly Searched[] {
  return steps
    .filter(({ documentation }) => documentation !== '')
    .map(({ id, documentation }) => ({ texts: [documentation], element: id }));
}

/** The words of each printed form, at the place of its facts. */
function documentTexts({ files }: Bundle): readonly Searched[] {
  const procedure = files.find(({ name }) => name === 'procedure.json');
  const ids = asList(readObject(procedure && textOf(procedure)).documents).map((item) => asObject(item).id);
  return files.flatMap((file) => {
    const id = /^documents\/(.+)\.html$/.exec(file.name)?.[1];
    if (id === undefined) return [];
    const texts = templateBlocks(textOf(file)).map(({ text }) => text.replace(/<[^>]*>/g, ' '));
    return texts.map((text) => ({
      texts: [text],
      path: `procedure.json#/documents/${ids.indexOf(id)}`,
    }));
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > AROUND ? `${line.slice(0, AROUND)}…` : line;
}
