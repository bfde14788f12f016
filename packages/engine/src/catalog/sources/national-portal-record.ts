import type { Channel } from '../../bundle/procedure.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { emptyRecord } from '../empty-record.ts';
import { codedRecords } from '../input/coded-records.ts';
import { jsonObjects } from '../input/json-lines.ts';
import { type Doubt, type Reading, read, unread } from '../reading.ts';
import type {
  CatalogFee,
  CatalogPaper,
  CatalogRecord,
  CatalogSituation,
  CatalogStep,
  CatalogTerm,
} from '../record.ts';
import type { CatalogSource } from '../source.ts';
import { actorOf } from '../understand/actor-of.ts';
import { doubtsAboutPaper } from '../understand/doubt-paper.ts';
import { currencyOf } from '../understand/money.ts';
import { percentageFeesIn } from '../understand/percentage-fees.ts';
import { plainWords } from '../understand/plain-words.ts';
import { readAmount } from '../understand/read-amount.ts';
import {
  readAgencies,
  readCode,
  readLevels,
  readList,
  readName,
  readText,
  stepsOf,
} from '../understand/read-facts.ts';
import { readPaper } from '../understand/read-paper.ts';
import { termUnitOf } from '../understand/read-terms.ts';
import { spanOf } from '../understand/span.ts';

const SOURCE = 'national-portal-record';

/** Records of the national portal's service «LayThuTuc»: one a line, or in a list. */
export const nationalPortalRecord: CatalogSource = {
  id: SOURCE,
  recognises: (_name, head) => /"MATTHC"\s*:/.test(head),
  read: (input) =>
    codedRecords(input, jsonObjects(input), {
      codeOf: (value) => textAt(value, 'MATTHC'),
      recordOf: recordOfPortal,
    }),
};

/** A record of the portal's service as a record of a catalogue. Places are JSON pointers into it. */
export function recordOfPortal(value: JsonObject): CatalogRecord {
  const code = readCode('/MATTHC', textAt(value, 'MATTHC'));
  const agencies = (role: 'competent' | 'implementing' | 'delegated' | 'coordinating', key: string) =>
    listAt(value, key).flatMap((entry, index) =>
      readAgencies(role, `/${key}/${index}/TENDONVI`, nameOf(entry, 'TENDONVI')),
    );
  const dossier = listAt(value, 'THANHPHANHOSO');
  return {
    ...emptyRecord({
      source: SOURCE,
      code,
      name: readName('/TENTTHC', textAt(value, 'TENTTHC'), code.value ?? ''),
    }),
    field: readText('/LINHVUCTHUCHIEN', textAt(value, 'LINHVUCTHUCHIEN')),
    applicants: listAt(value, 'DOITUONGTHUCHIEN').flatMap((entry, index) =>
      readList(`/DOITUONGTHUCHIEN/${index}`, nameOf(entry, 'TENDOITUONG')),
    ),
    levels: listAt(value, 'CAPTHUCHIEN').flatMap((entry, index) =>
      readLevels(`/CAPTHUCHIEN/${index}`, nameOf(entry, 'TENCAP')),
    ),
    agencies: [
      ...agencies('competent', 'COQUANCOTHAMQUYEN'),
      ...agencies('implementing', 'COQUANTHUCHIEN'),
      ...agencies('delegated', 'COQUANDUOCUYQUYEN'),
      ...agencies('coordinating', 'COQUANPHOIHOP'),
    ],
    ...waysOf(listAt(value, 'CACHTHUCTHUCHIEN')),
    situations: dossier.flatMap((entry, index) => situationOf(entry, index)),
    ...papersOf(dossier),
    conditions: readText('/YEUCAU', textAt(value, 'YEUCAU')),
    results: listAt(value, 'KETQUATHUCHIEN').flatMap((entry, index) => {
      const name = textAt(entry, 'TENKETQUA').trim();
      const result = textAt(entry, 'MAKETQUA').trim();
      const place = { field: `/KETQUATHUCHIEN/${index}` };
      return name === '' ? [] : [read({ name, ...(result === '' ? {} : { code: result }) }, name, place)];
    }),
    legalBases: listAt(value, 'CANCUPHAPLY').flatMap((entry, index) => {
      const [number, title] = [textAt(entry, 'SOVANBAN').trim(), textAt(entry, 'TENVANBAN').trim()];
      const basis = { ...(number === '' ? {} : { number }), ...(title === '' ? {} : { title }) };
      const doubts: readonly Doubt[] = number === '' ? [{ code: 'CATALOG_LEGAL_BASIS_WITHOUT_NUMBER' }] : [];
      return number + title === ''
        ? []
        : [read(basis, `${title} ${number}`.trim(), { field: `/CANCUPHAPLY/${index}` }, doubts)];
    }),
    steps: sequenceOf(listAt(value, 'TRINHTUTHUCHIEN')),
  };
}

function channelOf(text: string): Channel | undefined {
  const plain = plainWords(text).trim();
  if (plain === '1' || plain.includes('truc tiep')) return 'in_person';
  if (plain === '2' || plain.includes('truc tuyen')) return 'online';
  return plain === '3' || plain.includes('buu') ? 'postal' : undefined;
}

function waysOf(ways: readonly JsonObject[]): Pick<CatalogRecord, 'channels' | 'terms' | 'fees'> {
  const channels: Reading<Channel>[] = [];
  const terms: Reading<CatalogTerm>[] = [];
  const fees: Reading<CatalogFee>[] = [];
  for (const [index, way] of ways.entries()) {
    const field = `/CACHTHUCTHUCHIEN/${index}`;
    const text = textAt(way, 'KENH');
    const channel = channelOf(text);
    const place = { field: `${field}/KENH` };
    if (channel === undefined) channels.push(unread(text, place, [{ code: 'CATALOG_TEXT_UNREAD' }]));
    else if (!channels.some(({ value }) => value === channel)) channels.push(read(channel, text, place));
    for (const [row, time] of listAt(way, 'THOIGIAN').entries()) {
      terms.push(termOf(time, `${field}/THOIGIAN/${row}`, channel));
      for (const [at, fee] of listAt(time, 'PHILEPHI').entries())
        fees.push(feeOf(fee, `${field}/THOIGIAN/${row}/PHILEPHI/${at}`, channel));
    }
  }
  return { channels, terms, fees };
}

function termOf(time: JsonObject, field: string, channel: Channel | undefined): Reading<CatalogTerm> {
  const source = `${textAt(time, 'THOIGIANGIAIQUYET')} ${textAt(time, 'DONVITINH')}`.trim();
  const amount = readAmount(textAt(time, 'THOIGIANGIAIQUYET').trim());
  if (amount === undefined || amount === 0)
    return unread(source, { field }, [{ code: 'CATALOG_TERM_NOT_STATED' }]);
  const unit = termUnitOf(textAt(time, 'DONVITINH'));
  const situation = textAt(time, 'MOTA').trim();
  const value: CatalogTerm = {
    ...(channel === undefined ? {} : { channel }),
    ...(situation === '' ? {} : { situation }),
    amount: unit === undefined ? amount : amount * unit[1],
    ...(unit === undefined ? {} : { unit: unit[0] }),
  };
  return read(value, source, { field }, unit === undefined ? [{ code: 'CATALOG_TERM_UNIT_MISSING' }] : []);
}

const LEAST_FEE = 1000;

function feeOf(fee: JsonObject, field: string, channel: Channel | undefined): Reading<CatalogFee> {
  const text = textAt(fee, 'SOTIEN').trim();
  const source = `${text} ${textAt(fee, 'DONVI')}`.trim();
  const [share] = percentageFeesIn(spanOf(field, text), channel === undefined ? {} : { channel });
  if (share !== undefined)
    return read(share.fee, source, { field }, share.isClear ? [] : [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }]);
  const amount = /mien/.test(plainWords(text)) ? 0 : readAmount(text);
  if (amount === undefined) return unread(source, { field }, [{ code: 'CATALOG_FEE_NOT_STATED' }]);
  const note = textAt(fee, 'MOTA').trim();
  const currency = currencyOf(textAt(fee, 'DONVI'));
  const isTiny = currency === 'VND' && amount > 0 && amount < LEAST_FEE;
  const value = {
    ...(channel === undefined ? {} : { channel }),
    amount,
    currency,
    ...(note === '' ? {} : { note }),
  };
  return read(value, source, { field }, isTiny ? [{ code: 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE' }] : []);
}

function situationOf(entry: JsonObject, index: number): readonly Reading<CatalogSituation>[] {
  const name = textAt(entry, 'TRUONGHOP').trim();
  if (name === '') return [];
  const plain = plainWords(name);
  const value = {
    id: `s${index + 1}`,
    name,
    exclusive: /truong hop|doi voi/.test(plain),
    presentOnly: /xuat trinh/.test(plain.slice(0, 60)),
  };
  return [read(value, name, { field: `/THANHPHANHOSO/${index}/TRUONGHOP` })];
}

interface ReadRow {
  readonly paper?: Reading<CatalogPaper>;
  readonly note?: Reading<string>;
  readonly form?: CatalogRecord['forms'][number];
}

function papersOf(dossier: readonly JsonObject[]): Pick<CatalogRecord, 'papers' | 'notes' | 'forms'> {
  const rows = dossier.flatMap((entry, index) => {
    const situation = situationOf(entry, index)[0]?.value;
    return listAt(entry, 'GIAYTO').map((paper, row) =>
      rowOf(paper, `/THANHPHANHOSO/${index}/GIAYTO/${row}`, situation),
    );
  });
  return {
    papers: rows.flatMap(({ paper }) => paper ?? []),
    notes: rows.flatMap(({ note }) => note ?? []),
    forms: rows.flatMap(({ form }) => form ?? []),
  };
}

function rowOf(row: JsonObject, field: string, situation: CatalogSituation | undefined): ReadRow {
  const text = textAt(row, 'TENGIAYTO').trim();
  const [form, url] = [textAt(row, 'TENMAUDON').trim(), textAt(row, 'URL').trim()];
  const { name } = readPaper(text);
  const file = { file: form, paper: name, ...(url === '' ? {} : { url }) };
  const said = form === '' ? {} : { form: read(file, form, { field }) };
  if (text === '') return said;
  const paper = paperOf(row, text, situation);
  if (paper.originals + paper.copies === 0) return { ...said, note: read(text, text, { field }) };
  return { ...said, paper: read(paper, text, { field }, doubtsAboutPaper(paper)) };
}

function paperOf(row: JsonObject, text: string, situation: CatalogSituation | undefined): CatalogPaper {
  const { name, required, presentOnly } = readPaper(text);
  const form = textAt(row, 'TENMAUDON').trim();
  const replacedBy = textAt(row, 'MA_KQ_THAYTHE').trim();
  return {
    name,
    originals: countAt(row, 'SOBANCHINH'),
    copies: countAt(row, 'SOBANSAO'),
    required,
    presentOnly: presentOnly || situation?.presentOnly === true,
    ...(situation === undefined ? {} : { situation: situation.id }),
    ...(form === '' ? {} : { form }),
    ...(replacedBy === '' ? {} : { replacedByResult: replacedBy }),
  };
}

/** One text for a whole sequence is read as the pages are; entries of their own are the steps. */
function sequenceOf(sequences: readonly JsonObject[]): readonly Reading<CatalogStep>[] {
  return sequences.flatMap((entry, index) => {
    const situation = textAt(entry, 'TRUONGHOP').trim();
    const texts = listAt(entry, 'TRINHTU').map((step) => textAt(step, 'TENTRINHTU').trim());
    const field = `/TRINHTUTHUCHIEN/${index}/TRINHTU`;
    const [only = ''] = texts;
    const steps =
      texts.length === 1
        ? stepsOf(`${field}/0/TENTRINHTU`, only)
        : texts.map((text, at) => stepOf(text, at, field));
    if (situation === '') return steps;
    return steps.map((step) =>
      step.value === undefined ? step : { ...step, value: { ...step.value, situation } },
    );
  });
}

function stepOf(text: string, index: number, field: string): Reading<CatalogStep> {
  const [first = '', ...rest] = text.split('\n');
  const name = first.replace(/^(?:bước|buoc)\s*\d+\s*[:.)-]?\s*/iu, '');
  const body = rest.join('\n').trim();
  const order = index + 1;
  return read({ order, name, text: body, actor: actorOf(name, body, order) }, text, {
    field: `${field}/${index}/TENTRINHTU`,
  });
}

function textAt(value: JsonObject, key: string): string {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

function countAt(value: JsonObject, key: string): number {
  const count = Number(textAt(value, key));
  return Number.isInteger(count) && count >= 0 ? count : 0;
}

/** A list; one entry alone, as services answer it, is a list of one, and a text an entry with a name. */
function listAt(value: JsonObject, key: string): readonly JsonObject[] {
  const found: Json | undefined = Object.hasOwn(value, key) ? value[key] : undefined;
  const entries = Array.isArray(found)
    ? (found as readonly Json[])
    : found === undefined || found === null
      ? []
      : [found];
  return entries.flatMap((entry): readonly JsonObject[] => {
    if (typeof entry === 'string') return [{ text: entry }];
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [entry as JsonObject] : [];
  });
}

function nameOf(entry: JsonObject, key: string): string {
  return textAt(entry, key) || textAt(entry, 'text');
}
