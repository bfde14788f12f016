import type { Json } from '../../model/json.ts';
import { list, own } from '../names/json-schema.ts';
import type { Rule } from '../rule.ts';

/** A printed form that the procedure issues has its template in `documents/`. */
export const documentHasTemplate: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: { DOCUMENT_WITHOUT_TEMPLATE: 'error' },
  check: ({ bundle }) =>
    list(own(bundle.procedure as unknown as Json, 'documents')).flatMap((document, index) => {
      const id = own(document, 'id');
      if (typeof id !== 'string' || Object.hasOwn(bundle.documents, id)) return [];
      const name = own(own(document, 'name'), 'vi') ?? id;
      const path = `procedure.json#/documents/${index}`;
      return [{ code: 'DOCUMENT_WITHOUT_TEMPLATE', path, params: { id, name } }];
    }),
};
