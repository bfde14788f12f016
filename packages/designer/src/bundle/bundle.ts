/** One file of a bundle: its path inside the bundle, and its text (or bytes, which for a text are UTF-8). */
export interface BundleFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A procedure as files: `process.bpmn`, `procedure.json`, `forms/<id>.schema.json` … */
export interface Bundle {
  readonly files: readonly BundleFile[];
}

/** The usual name of the process of a bundle. */
export const PROCESS_FILE = 'process.bpmn';

/** The file that the designer draws: `process.bpmn`, else the first other BPMN file. */
export function processFile(bundle: Bundle): BundleFile | undefined {
  return (
    bundle.files.find(({ name }) => name === PROCESS_FILE) ??
    bundle.files.find(({ name }) => name.endsWith('.bpmn'))
  );
}

/** The text of a file, `undefined` where the bundle has none of that name. */
export function contentOf(bundle: Bundle, name: string): string | undefined {
  const file = bundle.files.find((candidate) => candidate.name === name);
  return file && textOf(file);
}

export function textOf({ content }: BundleFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The bundle with one text replaced, added, or (`undefined`) removed; every other file is the very same object. */
export function withContent(bundle: Bundle, name: string, content: string | undefined): Bundle {
  const found = bundle.files.find((file) => file.name === name);
  if (found === undefined ? content === undefined : textOf(found) === content) return bundle;
  if (content === undefined) return { files: bundle.files.filter((file) => file !== found) };
  if (found === undefined) return { files: [...bundle.files, { name, content }] };
  return { files: bundle.files.map((file) => (file === found ? { name, content } : file)) };
}

/** Whether two bundles hold the same files with the same texts in the same order. */
export function sameBundle(a: Bundle, b: Bundle): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every((file, index) => {
      const other = b.files[index];
      return file === other || (file.name === other?.name && file.content === other.content);
    })
  );
}
