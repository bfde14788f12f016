import { type Bundle, textOf } from './bundle.ts';
import type { FormField } from './form-fields.ts';
import type { NamedText } from './named-text.ts';

/** A decision that a step can make, and what it answers with, as conditions name it. */
export interface DecisionChoice {
  readonly id: string;
  readonly name: NamedText;
  readonly file: string;
  readonly fields: readonly FormField[];
}

const DECISION = /<(?:[\w.-]+:)?decision\s([^>]*[^/])>([\s\S]*?)<\/(?:[\w.-]+:)?decision\s*>/g;
const OUTPUT = /<(?:[\w.-]+:)?output\s([^>]*)>/g;
const TYPES: Readonly<Record<string, FormField['type']>> = {
  boolean: 'boolean',
  number: 'number',
  string: 'text',
};

/**
 * The decisions of a bundle. The text is looked through, not parsed: choosing from a list must not wait for a reader of DMN, which the
 * panel of the tables loads.
 */
export function decisionChoices(bundle: Bundle): readonly DecisionChoice[] {
  return bundle.files
    .filter(({ name }) => /^decisions\/.+\.dmn$/.test(name))
    .flatMap((file) =>
      [...textOf(file).matchAll(DECISION)].map(([, attributes = '', body = '']) =>
        choiceOf(file.name, attributes, body),
      ),
    );
}

function choiceOf(file: string, attributes: string, body: string): DecisionChoice {
  const id = attribute(attributes, 'id');
  const vi = attribute(attributes, 'name') || id;
  const en = attribute(attributes, '[\\w.-]+:nameEn');
  const name = en === '' ? { vi } : { vi, en };
  const outputs = [...body.matchAll(OUTPUT)].map(([, own = '']) => own);
  const fields = outputs.flatMap((own): FormField[] => {
    const type = TYPES[attribute(own, 'typeRef')];
    const key = attribute(own, 'name');
    const path = outputs.length === 1 ? id : `${id}.${key}`;
    const label = attribute(own, 'label') || key;
    const shown = outputs.length === 1 ? name : { vi: `${label} (${vi})`, en: `${label} (${en || vi})` };
    return type === undefined || !/^[A-Za-z_][\w.]*$/.test(path)
      ? []
      : [{ path, name: shown, type, options: [] }];
  });
  return { id, name, file, fields };
}

function attribute(attributes: string, name: string): string {
  const [, value = ''] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes) ?? [];
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
