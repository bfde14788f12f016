import type { CatalogField } from '@motcua/engine/catalog';

/** How a part of a value is entered. */
export type PartKind = 'text' | 'number' | 'flag' | readonly string[];

/** A part of a value: its key, none where the value is a text by itself. */
export interface ValuePart {
  readonly key: string | undefined;
  readonly kind: PartKind;
  /** Most values have none: it is entered behind a click. */
  readonly isRare?: true;
}

const channels = ['', 'online', 'in_person', 'postal'];
const units = ['', 'workingDay', 'day', 'hour', 'week', 'month', 'year'];
const levels = ['ministry', 'province', 'commune', 'other'];

const text = (key: string): ValuePart => ({ key, kind: 'text' });
const number = (key: string): ValuePart => ({ key, kind: 'number' });
const rarely = (part: ValuePart): ValuePart => ({ ...part, isRare: true });
const choice = (key: string, of: readonly string[]): ValuePart => ({ key, kind: of });

const alone: readonly ValuePart[] = [{ key: undefined, kind: 'text' }];

/** The parts of a value that are entered, field by field; a field whose values are single texts has one part without a key. */
export const valueParts: Readonly<Record<CatalogField, readonly ValuePart[]>> = {
  code: alone,
  name: [text('vi'), text('en')],
  description: [text('vi'), text('en')],
  url: alone,
  decision: alone,
  kind: alone,
  field: alone,
  applicants: alone,
  levels: [{ key: undefined, kind: levels }],
  agencies: [
    text('name'),
    choice('role', ['competent', 'implementing', 'delegated', 'coordinating', 'address']),
  ],
  channels: [{ key: undefined, kind: ['online', 'in_person', 'postal'] }],
  terms: [number('amount'), choice('unit', units), choice('channel', channels), rarely(text('situation'))],
  fees: [
    number('amount'),
    text('currency'),
    text('per'),
    choice('channel', channels),
    rarely(number('percent')),
    rarely(number('least')),
    rarely(number('most')),
    rarely(text('situation')),
    rarely(text('note')),
  ],
  situations: [text('name'), { key: 'exclusive', kind: 'flag' }, { key: 'presentOnly', kind: 'flag' }],
  papers: [text('name'), number('originals'), number('copies'), { key: 'required', kind: 'flag' }],
  notes: alone,
  forms: [text('file'), text('url')],
  conditions: alone,
  results: [text('name'), text('code')],
  legalBases: [text('number'), text('title')],
  related: [text('code'), text('name')],
  steps: [text('name'), choice('actor', ['applicant', 'desk', 'office']), text('text')],
};

/** What has to be there for a value to be one, where a source had nothing to read. */
const required: Readonly<Partial<Record<CatalogField, Readonly<Record<string, unknown>>>>> = {
  fees: { currency: 'VND' },
  papers: { originals: 1, copies: 0, required: true, presentOnly: false },
  steps: { order: 1, text: '', actor: 'office' },
};

/** What an entry begins as that a source had nothing to read for. */
export const beginning = (field: CatalogField, channel: string | undefined): unknown =>
  channel === undefined ? undefined : { ...required[field], channel };

/** What stands in an entry field for a part. */
export function partOf(value: unknown, { key }: ValuePart): unknown {
  if (key === undefined) return value ?? '';
  return typeof value === 'object' && value !== null
    ? ((value as Readonly<Record<string, unknown>>)[key] ?? '')
    : '';
}

/** The value with another part. An emptied part is left out, since «nothing» is no value of it. */
export function withPart(
  field: CatalogField,
  value: unknown,
  { key, kind }: ValuePart,
  entered: unknown,
): unknown {
  const part = kind === 'number' && entered !== '' ? Number(entered) : entered;
  if (key === undefined) return part;
  const before = (typeof value === 'object' && value !== null ? value : required[field]) as Readonly<
    Record<string, unknown>
  >;
  const { [key]: _, ...others } = before ?? {};
  return part === '' ? others : { ...others, [key]: part };
}
