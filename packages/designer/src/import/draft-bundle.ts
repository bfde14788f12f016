import { processXml } from '@motcua/engine/bundle';
import { type Bundle, contentOf, PROCESS_FILE, processFile, withContent } from '../bundle/bundle.ts';
import { PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import { readProcedure } from '../bundle/procedure-view.ts';
import { addEntries } from './add-entries.ts';
import type { DraftForm, ProcessDraft } from './draft.ts';
import { draftProcess } from './draft-process.ts';
import type { ProcedureTable } from './procedure-table.ts';

/** One file that an import changes. */
export interface FileChange {
  readonly name: string;
  readonly content: string;
}

/**
 * The bundle with the process of a table in the place of its own. Roles, clocks and forms are added; what `procedure.json` and the
 * forms of the same name say stays.
 *
 * @example
 * const table = readTable(readGrid({ text: pasted }));
 * const bundle = bundleOfTable(table, { files: [] });
 */
export function bundleOfTable(table: ProcedureTable, into: Bundle): Bundle {
  const procedure = readProcedure(into);
  const draft = draftProcess(table, procedure.roles);
  const process = processFile(into)?.name ?? PROCESS_FILE;
  const changes = [
    ...otherFiles(draft, into),
    { name: process, content: processXml(draft, procedure.name.vi) },
  ];
  return changes.reduce((bundle, { name, content }) => withContent(bundle, name, content), into);
}

/** What changes besides the process. */
export function otherFiles(draft: ProcessDraft, into: Bundle): readonly FileChange[] {
  const before = contentOf(into, PROCEDURE_FILE) ?? '{\n  "format": 1\n}\n';
  const withRoles = addEntries(
    before,
    'roles',
    draft.roles.map(({ id, name, applicant }) => ({
      id,
      name: { vi: name },
      ...(applicant && { applicant }),
    })),
  );
  const clocks = draft.clocks.map(({ id, kind, name, term }) => ({
    id,
    kind,
    name: { vi: name },
    term: { unit: term.unit, amount: Number(term.amount) },
  }));
  return [
    { name: PROCEDURE_FILE, content: addEntries(withRoles, 'clocks', clocks) },
    ...draft.forms
      .map((form) => ({ name: `forms/${form.id}.schema.json`, content: formSchema(form) }))
      .filter(({ name }) => contentOf(into, name) === undefined),
  ];
}

const longText = (title: string) => ({ type: 'string', title, minLength: 1, maxLength: 2000 });

const shapes: Readonly<Record<DraftForm['shape'], (form: DraftForm) => object>> = {
  note: () => ({ properties: { note: longText('Ghi chú') } }),
  opinion: () => ({
    required: ['agrees'],
    properties: { agrees: { type: 'boolean', title: 'Đồng ý?' }, reason: longText('Lý do') },
  }),
  application: ({ variants }) => ({
    ...(variants.length > 0 && { required: ['variant'] }),
    properties: {
      ...(variants.length > 0 && {
        variant: {
          type: 'string',
          title: 'Trường hợp',
          oneOf: variants.map(({ id, title }) => ({ const: id, title })),
        },
      }),
      content: longText('Nội dung đề nghị'),
    },
  }),
};

/** The smallest form with which the step can be done; its fields are for the administrator to add. */
function formSchema(form: DraftForm): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: form.title,
    additionalProperties: false,
    ...shapes[form.shape](form),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
