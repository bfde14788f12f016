import { contentOf } from '../../bundle/bundle.ts';
import { formFields } from '../../bundle/form-fields.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { englishOf } from '../../bundle/translations.ts';
import { readObject } from '../../bundle/unknown-json.ts';
import type { Placeholder } from '../../documents/placeholders.ts';
import { schemaFile } from '../../forms/form-texts.ts';
import type { Screen } from '../screen.ts';

/** Which values of a case a text may say, beside the fields of its forms. */
interface OfferedValues {
  /** By their expressions. */
  readonly facts: Readonly<Record<string, string>>;
  /** Of each time limit: `dueOn` … by the name of the limit. */
  readonly clock: Readonly<Record<string, (clock: string) => string>>;
}

/** What a printed form or a message can say: facts, due days, and what the forms ask. Equal names are told apart by a number. */
export function caseValues(screen: Screen, { facts, clock }: OfferedValues): readonly Placeholder[] {
  const { files, procedure, locale } = screen;
  const translate = (vi: string) => ({ vi, en: englishOf(files, vi) });
  const ofClocks = procedure.clocks.flatMap(({ id, name }) =>
    Object.entries(clock).map(([key, say]) => ({
      expression: `case.clocks.${id}.${key}`,
      name: say(nameIn(name, locale)),
    })),
  );
  const fields = procedure.forms.flatMap(({ id }) =>
    formFields(id, readObject(contentOf(files, schemaFile(id))), translate, { times: true }).map(
      ({ path, name }) => ({ expression: path, name: nameIn(name, locale).replaceAll(/[[\]]/g, '') }),
    ),
  );
  const named = Object.entries(facts).map(([expression, name]) => ({ expression, name }));
  return distinct([...named, ...ofClocks, ...fields]);
}

function distinct(values: readonly Placeholder[]): readonly Placeholder[] {
  const seen = new Map<string, number>();
  return values.map(({ expression, name }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { expression, name: count === 1 ? name : `${name} ${count}` };
  });
}
