import type { JsonObject } from '../../model/json.ts';
import { emptyRecord } from '../empty-record.ts';
import { codedRecords } from '../input/coded-records.ts';
import { jsonLines } from '../input/json-lines.ts';
import { type Reading, read } from '../reading.ts';
import type { CatalogLegalBasis, CatalogRecord, CatalogRelated, CatalogResult } from '../record.ts';
import type { CatalogSource } from '../source.ts';
import { isNothing } from '../understand/nothing-stated.ts';
import {
  readAgencies,
  readCode,
  readLevels,
  readList,
  readName,
  readText,
  stepsOf,
} from '../understand/read-facts.ts';
import { placeOf } from '../understand/span.ts';
import { legalRows } from './portal-page/legal-rows.ts';
import { readChannels } from './portal-page/read-channels.ts';
import { papersUnread, readPapers } from './portal-page/read-papers.ts';
import { resultRows } from './portal-page/result-rows.ts';

const SOURCE = 'national-portal-pages';

/**
 * Pages of the national portal (dichvucong.gov.vn) as crawlers write them: one JSON object a line, with a key for each section of the page and the
 * cells of its tables side by side without anything between them.
 */
export const nationalPortalPages: CatalogSource = {
  id: SOURCE,
  recognises: (_name, head) => /"ma_thu_tuc"\s*:/.test(head),
  read: (input) =>
    codedRecords(input, jsonLines(input), {
      codeOf: (page) => textOf(page, 'ma_thu_tuc'),
      recordOf: recordOfPage,
    }),
};

/** A page as a record. */
export function recordOfPage(page: JsonObject): CatalogRecord {
  const code = readCode('ma_thu_tuc', textOf(page, 'ma_thu_tuc'));
  const text = (field: string) => textOf(page, field);
  const { procedure, papers } = partedSections(page);
  return {
    ...emptyRecord({
      source: SOURCE,
      code,
      name: readName('ten_thu_tuc', text('ten_thu_tuc'), code.value ?? ''),
    }),
    url: readText('detail_url', text('detail_url')),
    decision: readText('so_quyet_dinh', text('so_quyet_dinh')),
    kind: readText('loai_thu_tuc', text('loai_thu_tuc')),
    field: readText('linh_vuc', text('linh_vuc')),
    applicants: readList('doi_tuong_thuc_hien', text('doi_tuong_thuc_hien')),
    levels: readLevels('cap_thuc_hien', text('cap_thuc_hien')),
    agencies: [
      ...readAgencies('competent', 'co_quan_co_tham_quyen', text('co_quan_co_tham_quyen')),
      ...readAgencies('implementing', 'co_quan_thuc_hien', text('co_quan_thuc_hien')),
      ...readAgencies('delegated', 'co_quan_duoc_uy_quyen', text('co_quan_duoc_uy_quyen')),
      ...readAgencies('coordinating', 'co_quan_phoi_hop', text('co_quan_phoi_hop')),
      ...readAgencies('address', 'dia_chi_tiep_nhan', text('dia_chi_tiep_nhan')),
    ],
    ...readChannels('cach_thuc_thuc_hien', text('cach_thuc_thuc_hien')),
    ...papersOf(papers),
    conditions: readText('yeu_cau_dieu_kien', text('yeu_cau_dieu_kien')),
    results: resultsOf(text('ket_qua_xu_ly')),
    legalBases: legalBasesOf(text('can_cu_phap_ly')),
    related: relatedOf(text('thu_tuc_lien_quan')),
    steps: stepsOf('trinh_tu_thuc_hien', procedure),
  };
}

function textOf(page: JsonObject, field: string): string {
  const value = Object.hasOwn(page, field) ? page[field] : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * Crawlers cut a page at its headings. Where the sequence of steps itself says «… theo mục Thành phần hồ sơ …», its rest stands in the place of
 * the papers, and goes back to where it belongs.
 */
function partedSections(page: JsonObject): { readonly procedure: string; readonly papers: string } {
  const [procedure, papers] = [textOf(page, 'trinh_tu_thuc_hien'), textOf(page, 'thanh_phan_ho_so')];
  const isCut = papers !== '' && !papers.includes('Số lượng') && !/^-*$/.test(papers.trim());
  const seam = /^\s*(?:Bước \d|\d{1,2}\.|[a-eđ]\)|-)/u.test(papers) ? '\n' : ' ';
  return isCut
    ? { procedure: `${procedure} Thành phần hồ sơ${seam}${papers}`, papers: '' }
    : { procedure, papers };
}

function papersOf(text: string): Pick<CatalogRecord, 'situations' | 'papers' | 'notes' | 'forms'> {
  const facts = readPapers('thanh_phan_ho_so', text);
  return facts ?? { situations: [], papers: [papersUnread('thanh_phan_ho_so', text)], notes: [], forms: [] };
}

function resultsOf(text: string): readonly Reading<CatalogResult>[] {
  return resultRows('ket_qua_xu_ly', text)
    .filter(({ name }) => name.text !== '')
    .map(({ row, name, code }) =>
      read(
        { name: name.text.replace(/^[-+\s]+/, ''), ...(code === undefined ? {} : { code }) },
        row.text,
        placeOf(row),
        code === undefined || /^KQ\.[A-Z]\d{2}\.\d{5,7}$/.test(code)
          ? []
          : [{ code: 'CATALOG_RESULT_CODE_UNUSUAL', params: { code } }],
      ),
    );
}

function legalBasesOf(text: string): readonly Reading<CatalogLegalBasis>[] {
  if (isNothing(text)) return [];
  return legalRows('can_cu_phap_ly', text).map(({ row, title, number }) =>
    read(
      {
        ...(number === undefined ? {} : { number }),
        ...(title.text === '' ? {} : { title: title.text }),
      },
      row.text,
      placeOf(row),
      number === undefined ? [{ code: 'CATALOG_LEGAL_BASIS_WITHOUT_NUMBER' }] : [],
    ),
  );
}

function relatedOf(text: string): readonly Reading<CatalogRelated>[] {
  return readText('thu_tuc_lien_quan', text).map(({ value = '', ...reading }) => ({
    ...reading,
    value: { name: value },
  }));
}
