import { type Bundle, textOf } from '../../bundle/bundle.ts';
import type { ProcessModel } from '../../process/process-model.ts';

/** A place in the procedure where a text stands. */
export interface FoundText {
  /** A step or flow: its id. A file: its name. */
  readonly element?: string;
  readonly file?: string;
  readonly text: string;
}

const MOST = 50;
const AROUND = 40;

/** «ký» finds «Chữ ký» and «Ký duyệt», «chu ky» finds them as well. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

/** Everything in a procedure that has these words: names of steps and flows first, then forms, papers, texts and documents. */
export function findText(words: string, process: ProcessModel, files: Bundle): readonly FoundText[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const has = (text: string) => plain(text).includes(wanted);
  const elements = [...process.steps, ...process.flows].flatMap(({ id, name, nameEn }) =>
    [name, nameEn]
      .filter(has)
      .slice(0, 1)
      .map((text) => ({ element: id, text })),
  );
  const inFiles = files.files.flatMap((file) =>
    file.name.endsWith('.bpmn') || typeof file.content !== 'string'
      ? []
      : places(textOf(file), has).map((text) => ({ file: file.name, text })),
  );
  return [...elements, ...inFiles].slice(0, MOST);
}

/** The lines of a file that have the words, shortened. */
function places(content: string, has: (text: string) => boolean): readonly string[] {
  const lines = content
    .split('\n')
    .filter(has)
    .map((line) => line.trim());
  return [...new Set(lines)]
    .map((line) => (line.length > 2 * AROUND ? `${line.slice(0, 2 * AROUND)}…` : line))
    .slice(0, 5);
}
