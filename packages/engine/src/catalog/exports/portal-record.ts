import type { Channel } from '../../bundle/procedure.ts';
import type { Reading } from '../reading.ts';
import type {
  CatalogAgencyRole,
  CatalogFee,
  CatalogLevel,
  CatalogRecord,
  CatalogTerm,
  CatalogTermUnit,
} from '../record.ts';
import { type CatalogExporter, lostParts } from './export.ts';

const channelCodes: Readonly<Record<Channel, string>> = { in_person: '1', online: '2', postal: '3' };
const units: Readonly<Record<CatalogTermUnit, string>> = {
  workingDay: 'Ngày làm việc',
  day: 'Ngày',
  hour: 'Giờ',
  week: 'Tuần',
  month: 'Tháng',
  year: 'Năm',
};
const levels: Readonly<Record<CatalogLevel, string>> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Cơ quan khác',
};

const valuesOf = <T>(readings: readonly Reading<T>[]): readonly T[] =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value]));

const holdsFor = (channel: Channel) => (entry: { readonly channel?: Channel }) =>
  entry.channel === undefined || entry.channel === channel;

const feeOf = (fee: CatalogFee) => ({
  MAPHILEPHI: '',
  SOTIEN: fee.amount ?? '',
  DONVI: fee.currency,
  MOTA: [
    fee.name,
    fee.percent === undefined ? undefined : `${fee.percent}%`,
    fee.per === undefined ? undefined : `/${fee.per}`,
    fee.situation,
    fee.note,
  ]
    .filter((part) => part !== undefined)
    .join(' '),
  TENTEP: '',
  URL: '',
});

const termOf = (term: CatalogTerm | undefined, fees: readonly CatalogFee[]) => ({
  THOIGIANGIAIQUYET: term === undefined ? '' : String(term.amount),
  DONVITINH: term?.unit === undefined ? '' : units[term.unit],
  MOTA: term?.situation ?? '',
  PHILEPHI: fees.map(feeOf),
});

/** The fees of a channel stand at its first term, since the record of the portal has no other place for them. */
function wayOf(record: CatalogRecord, channel: Channel) {
  const terms = valuesOf(record.terms).filter(holdsFor(channel));
  const fees = valuesOf(record.fees).filter(holdsFor(channel));
  const [first, ...others] = terms;
  return {
    KENH: channelCodes[channel],
    THOIGIAN: [termOf(first, fees), ...others.map((term) => termOf(term, []))],
  };
}

function dossierOf(record: CatalogRecord) {
  const papers = valuesOf(record.papers);
  const of = (situation: string | undefined) =>
    papers
      .filter((paper) => paper.situation === situation)
      .map((paper, index) => ({
        MAGIAYTO: `${situation ?? 'chung'}-${index + 1}`,
        TENGIAYTO: paper.name,
        MA_KQ_THAYTHE: paper.replacedByResult ?? '',
        SOBANCHINH: String(paper.originals),
        SOBANSAO: String(paper.copies),
        TENMAUDON: paper.form ?? '',
        URL: valuesOf(record.forms).find(({ file }) => file === paper.form)?.url ?? '',
      }));
  const situations = valuesOf(record.situations).map(({ id, name }) => ({ TRUONGHOP: name, GIAYTO: of(id) }));
  const common = of(undefined);
  return common.length === 0 ? situations : [...situations, { TRUONGHOP: '', GIAYTO: common }];
}

function stepsOf(record: CatalogRecord) {
  const steps = valuesOf(record.steps);
  const situations = [...new Set(steps.map(({ situation }) => situation))];
  return situations.map((situation) => ({
    TRUONGHOP: situation ?? '',
    TRINHTU: steps
      .filter((step) => step.situation === situation)
      .map(({ name, text }) => ({ TENTRINHTU: text === '' || text === name ? name : `${name}\n${text}` })),
  }));
}

const agenciesOf = (record: CatalogRecord, role: CatalogAgencyRole) =>
  valuesOf(record.agencies)
    .filter((agency) => agency.role === role)
    .map(({ name }) => ({ MADONVI: '', TENDONVI: name }));

/** A procedure as the service «LayThuTuc» of the national portal answers it. Codes that only the portal gives out are left empty. */
const portalRecordOf = (record: CatalogRecord) => ({
  MATTHC: record.code.value ?? '',
  TENTTHC: record.name.value?.vi ?? '',
  MACOQUANCONGBO: '',
  TRANGTHAI: '1',
  LINHVUCTHUCHIEN: valuesOf(record.field).join(', '),
  TRINHTUTHUCHIEN: stepsOf(record),
  CACHTHUCTHUCHIEN: valuesOf(record.channels).map((channel) => wayOf(record, channel)),
  THANHPHANHOSO: dossierOf(record),
  DOITUONGTHUCHIEN: valuesOf(record.applicants),
  CAPTHUCHIEN: valuesOf(record.levels).map((level) => levels[level]),
  COQUANTHUCHIEN: agenciesOf(record, 'implementing'),
  COQUANCOTHAMQUYEN: agenciesOf(record, 'competent'),
  COQUANDUOCUYQUYEN: agenciesOf(record, 'delegated'),
  COQUANPHOIHOP: agenciesOf(record, 'coordinating'),
  KETQUATHUCHIEN: valuesOf(record.results).map(({ code, name }) => ({
    MAKETQUA: code ?? '',
    TENKETQUA: name,
    TENTEP: '',
    URL: '',
  })),
  CANCUPHAPLY: valuesOf(record.legalBases).map(({ number, title }) => ({
    SOVANBAN: number ?? '',
    TENVANBAN: title ?? '',
    COQUANBANHANH: '',
    NGAYBANHANH: '',
    NGAYHIEULUC: '',
    DIACHITRUYCAP: '',
  })),
  YEUCAU: valuesOf(record.conditions).join('\n'),
  MOTADOITUONGTHUCHIEN: '',
});

/** The procedures as the portal's own records, in one JSON list. */
export const portalRecords: CatalogExporter = {
  id: 'portal-record',
  write: async (records) => ({
    files: [
      { name: 'catalogue.portal.json', content: `${JSON.stringify(records.map(portalRecordOf), null, 2)}\n` },
    ],
    lost: lostParts(records, [
      ['name.en', ({ name }) => name.value?.en !== undefined],
      ['description', ({ description }) => description.length > 0],
      ['decision', ({ decision }) => decision.length > 0],
      ['kind', ({ kind }) => kind.length > 0],
      ['url', ({ url }) => url.length > 0],
      ['fees.least', ({ fees }) => valuesOf(fees).some(({ least, most }) => (least ?? most) !== undefined)],
      ['situations.exclusive', ({ situations }) => situations.length > 0],
      [
        'papers.exclusiveSet',
        ({ papers }) => valuesOf(papers).some(({ exclusiveSet }) => exclusiveSet !== undefined),
      ],
      ['papers.required', ({ papers }) => valuesOf(papers).some(({ required }) => !required)],
      ['notes', ({ notes }) => notes.length > 0],
      ['related', ({ related }) => related.length > 0],
      ['steps.actor', ({ steps }) => steps.length > 0],
    ]),
  }),
};
