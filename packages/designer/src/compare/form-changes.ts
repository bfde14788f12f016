import { type Bundle, contentOf, textOf } from '../bundle/bundle.ts';
import { asList, asObject, readObject, type UnknownObject } from '../bundle/unknown-json.ts';
import type { Change } from './change.ts';
import { namesOf } from './names-of.ts';

export const FORM_FILE = /^forms\/(.+)\.schema\.json$/;

export function formChanges(published: Bundle, draft: Bundle, locale: string): readonly Change[] {
  const names = namesOf(draft, locale);
  return draft.files.flatMap((file) => {
    const form = FORM_FILE.exec(file.name)?.[1];
    const old = form === undefined ? undefined : contentOf(published, file.name);
    if (old === undefined || old === textOf(file)) return [];
    const [before, after] = [fieldsOf(readObject(old)), fieldsOf(readObject(textOf(file)))];
    return [
      ...[...after]
        .filter(([key]) => !before.has(key))
        .map(([, field]) => ({
          kind: 'field-added' as const,
          name: field.title,
          before: '',
          after: names.form(form ?? ''),
        })),
      ...[...before]
        .filter(([key]) => !after.has(key))
        .map(([, field]) => ({
          kind: 'field-removed' as const,
          name: field.title,
          before: names.form(form ?? ''),
          after: '',
        })),
      ...[...after].flatMap(([key, field]) => {
        const was = before.get(key);
        return was === undefined || was.content === field.content
          ? []
          : [{ kind: 'field-changed' as const, name: was.title, before: was.title, after: field.title }];
      }),
    ];
  });
}

interface PlainField {
  readonly title: string;
  readonly content: string;
}

function fieldsOf(schema: UnknownObject, path = ''): ReadonlyMap<string, PlainField> {
  const required = new Set(asList(schema.required));
  return new Map(
    Object.entries(asObject(schema.properties)).flatMap(([key, value]) => {
      const { properties, ...own } = asObject(value);
      const title = typeof own.title === 'string' ? own.title : key;
      const field = { title, content: JSON.stringify([own, required.has(key)]) };
      return [
        [`${path}/${key}`, field] as const,
        ...fieldsOf(asObject({ ...own, properties }), `${path}/${key}`),
      ];
    }),
  );
}
