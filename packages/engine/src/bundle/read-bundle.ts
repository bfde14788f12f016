import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Bundle, BundleFile, BundleForm } from './bundle.ts';
import { bundleError, bundleWarning, hasError } from './bundle-problem.ts';
import { checkFiles } from './check-files.ts';
import { type FileKind, kindOfFile } from './file-kind.ts';
import { byName } from './file-name.ts';
import { type BundleLimits, defaultLimits } from './limits.ts';
import type { Procedure } from './procedure.ts';
import { isJsonObject, jsonType, readJson } from './read-json.ts';

/** The only version of `procedure.json` so far. A newer one may mean something else by the same words, so it is refused. */
const FORMAT = 1;

const PROCESS_FILE = 'process.bpmn';

/** The bundle while it is read. */
interface Draft {
  procedure?: Procedure;
  readonly processes: Map<string, string>;
  readonly schemas: Map<string, JsonObject>;
  readonly layouts: Map<string, { readonly name: string; readonly ui: JsonObject }>;
  readonly decisions: Map<string, string>;
  readonly documents: Map<string, BundleFile>;
  readonly texts: Map<string, JsonObject>;
  readonly scenarios: Map<string, Json>;
  readonly problems: Problem[];
  readonly limits: BundleLimits;
}

/**
 * Reads the files of a bundle. A lone `.bpmn` file, of any name, is a bundle too.
 *
 * What is wrong comes back as problems that name the file, and for broken JSON the line and column; with an error among them there is no bundle.
 * A file that a bundle does not know is a warning and stays in `files`.
 *
 * @param files names with `/`; contents as text, or as bytes in UTF-8
 * @param limits how large a bundle may be; default: `defaultLimits`
 *
 * @example
 * const { bundle, problems } = readBundle([{ name: 'process.bpmn', content: xml }]);
 */
export function readBundle(
  files: readonly BundleFile[],
  limits: Partial<BundleLimits> = {},
): { readonly bundle?: Bundle; readonly problems: readonly Problem[] } {
  const draft = newDraft({ ...defaultLimits, ...limits });
  draft.problems.push(...checkFiles(files, draft.limits));
  if (hasError(draft.problems)) return { problems: draft.problems };
  for (const file of files) readFile(draft, file);
  const processFile = chooseProcess(draft);
  const forms = joinForms(draft);
  if (hasError(draft.problems) || processFile === undefined) return { problems: draft.problems };
  const bundle: Bundle = {
    ...(draft.procedure === undefined ? {} : { procedure: draft.procedure }),
    process: draft.processes.get(processFile) ?? '',
    processFile,
    forms,
    decisions: toRecord(draft.decisions),
    documents: toRecord(draft.documents),
    texts: toRecord(draft.texts),
    scenarios: toRecord(draft.scenarios),
    files: [...files].sort(byName),
  };
  return { bundle, problems: draft.problems };
}

function newDraft(limits: BundleLimits): Draft {
  return {
    processes: new Map(),
    schemas: new Map(),
    layouts: new Map(),
    decisions: new Map(),
    documents: new Map(),
    texts: new Map(),
    scenarios: new Map(),
    problems: [],
    limits,
  };
}

type Reader = (draft: Draft, file: BundleFile, id: string) => void;

const readers: Readonly<Record<FileKind, Reader>> = {
  procedure: readProcedure,
  process: (draft, file) => keepText(draft, file, draft.processes, file.name),
  'form-schema': (draft, file, id) => keepObject(draft, file, (schema) => draft.schemas.set(id, schema)),
  'form-layout': (draft, file, id) =>
    keepObject(draft, file, (ui) => draft.layouts.set(id, { name: file.name, ui })),
  decision: (draft, file, id) => keepText(draft, file, draft.decisions, id),
  document: keepDocument,
  text: (draft, file, id) => keepObject(draft, file, (texts) => draft.texts.set(id, texts)),
  scenario: (draft, file, id) => keepJson(draft, file, (scenario) => draft.scenarios.set(id, scenario)),
};

function readFile(draft: Draft, file: BundleFile): void {
  const found = kindOfFile(file.name);
  if (found === undefined) draft.problems.push(bundleWarning('BUNDLE_FILE_UNKNOWN', file.name));
  else readers[found.kind](draft, file, found.id);
}

function readProcedure(draft: Draft, file: BundleFile): void {
  keepObject(draft, file, (found) => {
    if (found.format === FORMAT) draft.procedure = found as unknown as Procedure;
    else {
      const params = { expected: FORMAT, found: found.format ?? null };
      draft.problems.push(bundleError('BUNDLE_FORMAT', `${file.name}#/format`, params));
    }
  });
}

/** Two templates of one id, such as `receipt.html` and `receipt.docx`, would leave it open which is meant. */
function keepDocument(draft: Draft, file: BundleFile, id: string): void {
  const other = draft.documents.get(id);
  if (other !== undefined) {
    draft.problems.push(bundleError('BUNDLE_DOCUMENT_AMBIGUOUS', file.name, { id, other: other.name }));
  }
  draft.documents.set(id, file);
}

function keepText(draft: Draft, file: BundleFile, into: Map<string, string>, id: string): void {
  const text = textOf(draft, file);
  if (text !== undefined) into.set(id, text);
}

function keepJson(draft: Draft, file: BundleFile, keep: (value: Json) => void): void {
  const text = textOf(draft, file);
  if (text === undefined) return;
  const result = readJson(file.name, text, draft.limits);
  if ('value' in result) keep(result.value);
  else draft.problems.push(result.problem);
}

function keepObject(draft: Draft, file: BundleFile, keep: (value: JsonObject) => void): void {
  keepJson(draft, file, (value) => {
    if (isJsonObject(value)) keep(value);
    else {
      const params = { expected: 'object', found: jsonType(value) };
      draft.problems.push(bundleError('BUNDLE_JSON_TYPE', file.name, params));
    }
  });
}

/** The text of a file without a byte-order mark. */
function textOf(draft: Draft, { name, content }: BundleFile): string | undefined {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    draft.problems.push(bundleError('BUNDLE_TEXT_ENCODING', name, { expected: 'UTF-8' }));
    return undefined;
  }
}

/** `process.bpmn`, else the only BPMN file that there is. */
function chooseProcess({ processes, problems }: Draft): string | undefined {
  const names = [...processes.keys()];
  if (processes.has(PROCESS_FILE) && names.length === 1) return PROCESS_FILE;
  if (names.length === 1) return names[0];
  if (names.length > 1) problems.push(bundleError('BUNDLE_PROCESS_AMBIGUOUS', names[1], { names }));
  else if (!hasError(problems)) {
    problems.push(bundleError('BUNDLE_PROCESS_MISSING', undefined, { expected: PROCESS_FILE }));
  }
  return undefined;
}

function joinForms({ schemas, layouts, problems }: Draft): Readonly<Record<string, BundleForm>> {
  for (const [id, { name }] of layouts) {
    const expected = `forms/${id}.schema.json`;
    if (!schemas.has(id)) problems.push(bundleError('BUNDLE_FORM_WITHOUT_SCHEMA', name, { id, expected }));
  }
  const forms = [...schemas].map(([id, schema]): [string, BundleForm] => {
    const ui = layouts.get(id)?.ui;
    return [id, ui === undefined ? { schema } : { schema, ui }];
  });
  return toRecord(new Map(forms));
}

function toRecord<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null);
  for (const [id, value] of map) record[id] = value;
  return record;
}
