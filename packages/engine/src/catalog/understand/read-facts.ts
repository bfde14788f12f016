import type { LocalizedText } from '../../model/localized-text.ts';
import { type Doubt, type Reading, read, unread } from '../reading.ts';
import type { CatalogAgency, CatalogAgencyRole, CatalogLevel, CatalogStep } from '../record.ts';
import { isNothing } from './nothing-stated.ts';
import { plainWords } from './plain-words.ts';
import { agenciesIn, isOfDistrict } from './read-agencies.ts';
import { readSteps } from './read-steps.ts';
import { part, placeOf, type Span, spanOf } from './span.ts';

const CODE = /^[0-9A-Z][0-9A-Za-z._-]{0,59}$/;

export function readCode(field: string, text: string): Reading<string> {
  const span = part(spanOf(field, text), 0);
  const doubts: readonly Doubt[] = CODE.test(span.text) ? [] : [{ code: 'CATALOG_CODE_UNUSUAL' }];
  return read(span.text.replace(/[^0-9A-Za-z._-]+/g, '-'), span.text, placeOf(span), doubts);
}

/** A name, without the code that some sources repeat in it. */
export function readName(field: string, text: string, code: string): Reading<LocalizedText> {
  const span = part(spanOf(field, text), 0);
  const name = span.text
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`\\s*[([]?${code.replaceAll('.', '\\.')}[)\\]]?\\s*`, 'g'), ' ')
    .trim();
  const hasCode = code !== '' && span.text.includes(code) && name !== '';
  return read({ vi: hasCode ? name : span.text.replace(/\s+/g, ' ') }, span.text, placeOf(span), [
    ...(hasCode ? [{ code: 'CATALOG_NAME_HOLDS_CODE' } as const] : []),
  ]);
}

/** A text that is taken as it stands; nothing where the source says nothing. */
export function readText(field: string, text: string): readonly Reading<string>[] {
  const span = part(spanOf(field, text), 0);
  return isNothing(span.text) ? [] : [read(span.text, span.text, placeOf(span))];
}

/** A list with commas; a comma in brackets, or before a small letter, belongs to its entry. */
export function readList(field: string, text: string): readonly Reading<string>[] {
  return listSpans(spanOf(field, text)).map((span) => read(span.text, span.text, placeOf(span)));
}

function listSpans(list: Span): readonly Span[] {
  if (isNothing(list.text)) return [];
  const spans: Span[] = [];
  let [start, depth] = [0, 0];
  for (let index = 0; index < list.text.length; index += 1) {
    const letter = list.text[index];
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter !== ',' || depth > 0 || !/^,\s*\p{Lu}/u.test(list.text.slice(index, index + 4))) continue;
    spans.push(part(list, start, index));
    start = index + 1;
  }
  return [...spans, part(list, start)].filter(({ text }) => text !== '');
}

const levels: readonly (readonly [RegExp, CatalogLevel])[] = [
  [/^(?:cap )?(?:bo|trung uong|quoc gia)/, 'ministry'],
  [/^(?:cap )?(?:tinh|thanh pho)/, 'province'],
  [/^(?:cap )?(?:huyen|quan)/, 'district'],
  [/^(?:cap )?(?:xa|phuong|dac khu)/, 'commune'],
  [/^co quan khac|^khac/, 'other'],
];

export function readLevels(field: string, text: string): readonly Reading<CatalogLevel>[] {
  return listSpans(spanOf(field, text)).map((span) => {
    const plain = plainWords(span.text);
    const level = levels.find(([pattern]) => pattern.test(plain))?.[1];
    if (level === undefined) return unread(span.text, placeOf(span), [{ code: 'CATALOG_LEVEL_UNKNOWN' }]);
    const doubts: readonly Doubt[] = level === 'district' ? [{ code: 'CATALOG_LEVEL_ABOLISHED' }] : [];
    return read(level, span.text, placeOf(span), doubts);
  });
}

export function readAgencies(
  role: CatalogAgencyRole,
  field: string,
  text: string,
): readonly Reading<CatalogAgency>[] {
  if (isNothing(text)) return [];
  const whole = spanOf(field, text);
  const spans = role === 'address' ? [part(whole, 0)] : agenciesIn(whole);
  return spans.map((span) => {
    const doubts: readonly Doubt[] =
      role !== 'address' && isOfDistrict(span.text) ? [{ code: 'CATALOG_AGENCY_DISSOLVED' }] : [];
    return read({ role, name: span.text }, span.text, placeOf(span), doubts);
  });
}

/** The steps of a sequence; a text that says none is one reading without a value. */
export function stepsOf(field: string, text: string): readonly Reading<CatalogStep>[] {
  if (isNothing(text)) return [];
  const { steps, by, isReordered } = readSteps(spanOf(field, text));
  if (steps.length === 0)
    return [
      unread(text.slice(0, 400), { field, from: 0, to: text.length }, [{ code: 'CATALOG_STEPS_NOT_STATED' }]),
    ];
  const doubts: readonly Doubt[] = [
    ...(by === 'marks' ? [{ code: 'CATALOG_STEPS_NOT_NUMBERED' } as const] : []),
    ...(isReordered ? [{ code: 'CATALOG_STEPS_REORDERED' } as const] : []),
  ];
  return steps.map(({ step, span }) => read(step, span.text, placeOf(span), doubts));
}
