import type { Channel, ClockDefinition, Fee, Procedure, Role } from '../../bundle/procedure.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Problem } from '../../model/problem.ts';
import { problemsOf } from '../problems-of.ts';
import type { Reading } from '../reading.ts';
import type { CatalogAgencyRole, CatalogField, CatalogLevel, CatalogRecord } from '../record.ts';
import { receiptForm, resultForm } from './draft-documents.ts';
import type { DraftPaper } from './draft-papers.ts';
import { doubtfulEntry, question } from './question.ts';
import { shorten } from './shorten.ts';

type Level = Procedure['levels'][number];

/** A choice that a draft had to make, and the questions about it. */
export interface Chosen<T> {
  readonly value: T;
  readonly questions: readonly Problem[];
}

const channelOrder: readonly Channel[] = ['online', 'in_person', 'postal'];

export function draftChannels(record: CatalogRecord): Chosen<readonly Channel[]> {
  const named = values(record.channels);
  const channels = channelOrder.filter((channel) => named.includes(channel));
  return channels.length > 0
    ? { value: channels, questions: [] }
    : { value: ['in_person'], questions: [question('CATALOG_DRAFT_CHANNEL_ASSUMED', '/channels')] };
}

/** Districts ended, and «other» is no level: they are never mapped to another level. */
export function draftLevels(record: CatalogRecord): Chosen<readonly Level[]> {
  const isLevel = (level: CatalogLevel): level is Level =>
    ['ministry', 'province', 'commune'].includes(level);
  const levels = [...new Set(values(record.levels).filter(isLevel))];
  if (levels.length > 0) return { value: levels, questions: [] };
  const found = record.levels.map(({ source }) => source).join(', ');
  return { value: ['province'], questions: [question('CATALOG_DRAFT_LEVEL_ASSUMED', '/levels', { found })] };
}

export function draftRoles(record: CatalogRecord): readonly Role[] {
  const office = values(record.agencies).find(({ role }) => role === 'implementing')?.name ?? '';
  const name = office.length > 0 && office.length <= 80 ? office : 'Cơ quan giải quyết';
  return [
    { id: 'applicant', name: { vi: 'Người nộp hồ sơ', en: 'Applicant' }, applicant: true },
    { id: 'reception', name: { vi: 'Bộ phận tiếp nhận và trả kết quả', en: 'Reception desk' } },
    { id: 'officer', name: { vi: name, ...(name === office ? {} : { en: 'Deciding office' }) } },
  ];
}

export interface FactParts {
  readonly channels: readonly Channel[];
  readonly levels: readonly Level[];
  readonly roles: readonly Role[];
  readonly fees: ReadonlyMap<Channel, readonly Fee[]>;
  readonly clock: ClockDefinition | undefined;
  readonly papers: readonly DraftPaper[];
  readonly questions: readonly Problem[];
}

/** `procedure.json` of a draft: every fact of the record, and every open question in `source.doubtful`. */
export function draftFacts(record: CatalogRecord, parts: FactParts): Procedure {
  const { channels, levels, roles, fees, clock, papers, questions } = parts;
  const [url] = values(record.url);
  const [field] = values(record.field);
  const [decision] = values(record.decision);
  const [description] = values(record.description);
  const doubtful = unique([...recordQuestions(record, parts), ...questions].map(doubtfulEntry));
  return {
    format: 1,
    code: record.code.value ?? '',
    name: record.name.value ?? { vi: record.code.value ?? '' },
    ...(description === undefined ? {} : { description }),
    ...(field === undefined ? {} : { field: { vi: field } }),
    levels,
    ...agenciesOf(record),
    applicants: values(record.applicants).map((vi) => ({ vi })),
    channels: channels.map((channel) => ({ channel, fees: fees.get(channel) ?? [] })),
    roles,
    ...(clock === undefined ? {} : { clocks: [clock] }),
    papers: papers.map(({ paper }) => paper),
    results: values(record.results).map(resultOf),
    legalBases: [
      ...new Set(
        values(record.legalBases)
          .map(legalBasis)
          .filter((text) => text !== ''),
      ),
    ],
    documents: [receiptForm, resultForm],
    ...(decision === undefined ? {} : { decision }),
    source: {
      name: record.source,
      ...(url !== undefined && URL.canParse(url) ? { url } : {}),
      ...(doubtful.length === 0 ? {} : { doubtful }),
    },
    draft: true,
  };
}

function unique<T>(entries: readonly T[]): readonly T[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function values<T>(readings: readonly Reading<T>[]): readonly T[] {
  return readings.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function agenciesOf(record: CatalogRecord): Pick<Procedure, 'agencies'> {
  const named = (role: CatalogAgencyRole) =>
    values(record.agencies).flatMap((agency) => (agency.role === role ? [agency.name] : []));
  const joined = (names: readonly string[]): LocalizedText => ({ vi: names.join('; ') });
  const [competent, implementing, coordinating] = [
    named('competent'),
    named('implementing'),
    named('coordinating'),
  ];
  if (competent.length + implementing.length + coordinating.length === 0) return {};
  return {
    agencies: {
      ...(competent.length === 0 ? {} : { competent: joined(competent) }),
      ...(implementing.length === 0 ? {} : { implementing: joined(implementing) }),
      ...(coordinating.length === 0 ? {} : { coordinating: coordinating.map((vi) => ({ vi })) }),
    },
  };
}

function resultOf({ code, name }: { readonly code?: string; readonly name: string }): {
  readonly code?: string;
  readonly name: LocalizedText;
} {
  const known = code !== undefined && /^KQ\.[A-Z][0-9]{2}\.[0-9]{5,7}$/.test(code) ? { code } : {};
  return { ...known, name: { vi: shorten(name, 1000) } };
}

function legalBasis({
  number = '',
  title = '',
}: {
  readonly number?: string;
  readonly title?: string;
}): string {
  return title === '' || title.includes(number) ? title || number : `${title} (${number})`.trim();
}

/** Where the doubtful values of a field stand in `procedure.json`. Papers may move when the source brings another, so that they are named by their text. */
const pointers: Readonly<Partial<Record<CatalogField, string>>> = {
  code: '/code',
  name: '/name',
  levels: '/levels',
  agencies: '/agencies',
  channels: '/channels',
  fees: '/channels',
  terms: '/clocks',
  papers: '/papers',
  notes: '/papers',
  results: '/results',
  legalBases: '/legalBases',
};

/** The doubts of a record, each once where channels repeat it, and then at all of them. */
function recordQuestions(record: CatalogRecord, { fees, channels }: FactParts): readonly Problem[] {
  const found = new Map<string, { readonly problem: Problem; readonly places: readonly string[] }>();
  for (const problem of problemsOf(record)) {
    const [field = '', index = '0'] = (problem.path?.split('#/')[1] ?? '').split('/');
    const general = pointers[field as CatalogField] ?? '';
    // What a bundle asks itself is one question, whatever it was found at.
    const asked = problem.code === 'CATALOG_BUNDLE_DOUBTFUL' ? problem.params.note : problem.params;
    const key = `${problem.code} ${general} ${JSON.stringify(asked)}`;
    const place = field === 'fees' ? feePlace(Number(index), channels, fees) : undefined;
    const places = [...(found.get(key)?.places ?? []), place ?? general];
    found.set(key, { problem, places });
  }
  return [...found.values()].map(({ problem, places: [place = '', ...more] }) => {
    const pointer = more.length === 0 ? place : place.replace(/^(\/channels)\/.*$/, '$1');
    return { ...problem, path: `procedure.json#${pointer}` };
  });
}

/** Where a fee of the record stands in the draft, if it does. */
function feePlace(index: number, channels: readonly Channel[], fees: FactParts['fees']): string | undefined {
  for (const [at, channel] of channels.entries()) {
    const place = (fees.get(channel) ?? []).findIndex(({ id }) => id === `fee-${index + 1}`);
    if (place !== -1) return `/channels/${at}/fees/${place}`;
  }
  return undefined;
}
