/** What a file of a bundle is, by its name. */
export const FileKind = {
  PROCEDURE: 'procedure',
  PROCESS: 'process',
  FORM_SCHEMA: 'form-schema',
  FORM_LAYOUT: 'form-layout',
  DECISION: 'decision',
  DOCUMENT: 'document',
  TEXT: 'text',
  SCENARIO: 'scenario',
} as const;

export type FileKind = (typeof FileKind)[keyof typeof FileKind];

/** An id may hold letters of any script, digits, `-`, `_` and dots in between: it becomes a name in expressions and a key in data. */
const ID = '([\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_-])?)';

const patterns: Readonly<Record<FileKind, RegExp>> = {
  procedure: /^procedure\.json$/,
  process: /^[^/]+\.bpmn$/,
  'form-schema': new RegExp(`^forms/${ID}\\.schema\\.json$`, 'u'),
  'form-layout': new RegExp(`^forms/${ID}\\.ui\\.json$`, 'u'),
  decision: new RegExp(`^decisions/${ID}\\.dmn$`, 'u'),
  document: new RegExp(`^documents/${ID}\\.[a-z0-9]+$`, 'u'),
  text: new RegExp(`^texts/${ID}\\.json$`, 'u'),
  scenario: new RegExp(`^scenarios/${ID}\\.json$`, 'u'),
};

/** The folders that a bundle may have. */
export const bundleFolders: readonly string[] = ['forms', 'decisions', 'documents', 'texts', 'scenarios'];

/** The kind and the id of a file, or `undefined` where the name says neither. */
export function kindOfFile(name: string): { readonly kind: FileKind; readonly id: string } | undefined {
  for (const kind of Object.values(FileKind)) {
    const match = patterns[kind].exec(name);
    if (match !== null) return { kind, id: match[1] ?? '' };
  }
  return undefined;
}
