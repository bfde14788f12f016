import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { Channel } from '../../bundle/procedure.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { CatalogRecord } from '../record.ts';
import type { DraftPaper, DraftSituation } from './draft-papers.ts';
import { shorten } from './shorten.ts';

/** What the application asks for. */
export interface ApplicationParts {
  readonly name: string;
  readonly channels: readonly Channel[];
  /** Whose procedure it is: citizens, organisations or both. */
  readonly applicants: readonly string[];
  readonly papers: readonly DraftPaper[];
  readonly situations: readonly DraftSituation[];
  /** The sequences of the process, where it has several. */
  readonly sequences: readonly DraftSituation[];
}

const channelNames: Readonly<Record<Channel, string>> = {
  online: 'Trực tuyến',
  in_person: 'Trực tiếp',
  postal: 'Qua dịch vụ bưu chính',
};

const text = (title: string, more: JsonObject = {}): JsonObject => ({
  type: 'string',
  title,
  minLength: 1,
  maxLength: 250,
  ...more,
});

const choice = (
  title: string,
  options: readonly { readonly id: string; readonly name: string }[],
): JsonObject => ({
  type: 'string',
  title,
  oneOf: options.map(({ id, name }) => ({ const: id, title: name })),
});

function schemaFile(id: string, schema: JsonObject): BundleFile {
  const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', ...schema };
  return { name: `forms/${id}.schema.json`, content: formatJson(whole) };
}

/** The application: the applicant, how it is handed in, the situation, the request, a file for each paper. */
export function applicationForm(parts: ApplicationParts): readonly BundleFile[] {
  const { papers, situations, sequences } = parts;
  const files = papers.filter(({ paper }) => paper.presentOnly !== true);
  const properties: Record<string, Json> = {
    applicant: applicantBlock(parts.applicants),
    channel: choice(
      'Hình thức nộp',
      parts.channels.map((id) => ({ id, name: channelNames[id] })),
    ),
    ...(situations.length === 0 ? {} : { situation: choice('Thuộc trường hợp nào?', situations) }),
    ...(sequences.length === 0 ? {} : { sequence: choice('Trình tự áp dụng', sequences) }),
    content: text('Nội dung đề nghị', { maxLength: 4000 }),
    ...(files.length === 0 ? {} : { papers: papersBlock(files) }),
    declaration: { type: 'boolean', const: true, title: 'Tôi cam đoan nội dung khai là đúng sự thật' },
  };
  const required = Object.keys(properties).filter((key) => key !== 'papers');
  return [
    schemaFile('application', {
      title: shorten(parts.name, 200),
      required,
      additionalProperties: false,
      properties,
    }),
    { name: 'forms/application.ui.json', content: formatJson(layoutOf(properties, files)) },
  ];
}

function applicantBlock(applicants: readonly string[]): JsonObject {
  const isOrganisation =
    applicants.length > 0 &&
    !applicants.some((name) => /công dân|người|cá nhân|cán bộ|đảng viên/i.test(name));
  const personal = { 'x-personal': true };
  const identity: Readonly<Record<string, Json>> = isOrganisation
    ? { taxCode: text('Mã số thuế hoặc mã số doanh nghiệp', { maxLength: 20 }) }
    : {
        citizenId: text('Số định danh cá nhân', {
          minLength: 12,
          maxLength: 12,
          format: 'citizen-id',
          ...personal,
        }),
      };
  return {
    type: 'object',
    title: isOrganisation ? 'Tổ chức đề nghị' : 'Người đề nghị',
    required: ['fullName', 'phone', 'address'],
    additionalProperties: false,
    properties: {
      fullName: text(isOrganisation ? 'Tên tổ chức' : 'Họ và tên hoặc tên tổ chức', personal),
      ...identity,
      phone: text('Số điện thoại', { maxLength: 20, format: 'phone-vn', ...personal }),
      email: text('Thư điện tử', { maxLength: 254, format: 'email', ...personal }),
      address: text('Địa chỉ', { format: 'address', ...personal }),
    },
  };
}

function papersBlock(papers: readonly DraftPaper[]): JsonObject {
  return {
    type: 'object',
    title: 'Giấy tờ kèm theo',
    additionalProperties: false,
    properties: Object.fromEntries(papers.map(({ field, paper }) => [field, paperField(paper)])),
  };
}

function paperField({ name, originals, copies, note }: DraftPaper['paper']): JsonObject {
  const title = shorten(name.vi, 180);
  const counts = [
    originals > 0 ? `${originals} bản chính` : undefined,
    copies > 0 ? `${copies} bản sao` : undefined,
    title === name.vi ? undefined : shorten(name.vi, 1000),
    note === undefined ? undefined : shorten(note.vi, 300),
  ].filter((part) => part !== undefined);
  return {
    type: 'string',
    title,
    ...(counts.length === 0 ? {} : { description: counts.join('. ') }),
    maxLength: 200,
    format: 'file',
    'x-personal': true,
  };
}

function layoutOf(properties: Readonly<Record<string, Json>>, papers: readonly DraftPaper[]): JsonObject {
  const control = (path: readonly string[], more: JsonObject = {}): JsonObject => ({
    type: 'Control',
    scope: `#/${path.map((key) => `properties/${key}`).join('/')}`,
    ...more,
  });
  const applicant = Object.keys(((properties.applicant as JsonObject).properties ?? {}) as JsonObject);
  const own = Object.keys(properties).filter((key) => !['applicant', 'papers', 'declaration'].includes(key));
  return {
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Group',
        label: 'Người đề nghị',
        elements: applicant.map((key) => control(['applicant', key])),
      },
      { type: 'Group', label: 'Đề nghị', elements: own.map((key) => control([key])) },
      ...(papers.length === 0
        ? []
        : [
            {
              type: 'Group',
              label: 'Giấy tờ kèm theo',
              elements: papers.map(({ field, situation }) =>
                control(['papers', field], Object.hasOwn(properties, 'situation') ? shownIn(situation) : {}),
              ),
            },
          ]),
      control(['declaration'], { options: { kind: 'declaration' } }),
    ],
  };
}

/** A paper of one situation is shown when that is chosen. */
function shownIn(situation: string | undefined): JsonObject {
  if (situation === undefined) return {};
  const condition = { scope: '#/properties/situation', schema: { const: situation } };
  return { rule: { effect: 'SHOW', condition } };
}

/** The forms of the office: what is noted, what is checked, what is decided; only those that steps use. */
const officeForms: Readonly<Record<string, JsonObject>> = {
  note: {
    title: 'Ghi nhận công việc',
    additionalProperties: false,
    properties: { note: text('Ghi chú', { maxLength: 2000 }) },
  },
  check: {
    title: 'Kiểm tra hồ sơ',
    required: ['outcome'],
    additionalProperties: false,
    properties: {
      outcome: choice('Kết quả kiểm tra', [
        { id: 'accept', name: 'Hồ sơ đầy đủ, hợp lệ' },
        { id: 'supplement', name: 'Yêu cầu bổ sung, hoàn thiện' },
        { id: 'refuse', name: 'Từ chối tiếp nhận' },
      ]),
      reason: text('Lý do, nội dung cần bổ sung', { maxLength: 2000 }),
    },
  },
  supplement: {
    title: 'Bổ sung hồ sơ',
    additionalProperties: false,
    properties: {
      note: text('Nội dung bổ sung', { maxLength: 2000 }),
      file: text('Giấy tờ bổ sung', { maxLength: 200, format: 'file', 'x-personal': true }),
    },
  },
  decision: {
    title: 'Quyết định giải quyết',
    required: ['approved'],
    additionalProperties: false,
    properties: {
      approved: { type: 'boolean', title: 'Đồng ý giải quyết?' },
      reason: text('Lý do', { maxLength: 2000 }),
    },
  },
};

export function officeFormFiles(used: readonly string[]): readonly BundleFile[] {
  return [...new Set(used)].sort().flatMap((id) => {
    const schema = Object.hasOwn(officeForms, id) ? officeForms[id] : undefined;
    return schema === undefined ? [] : [schemaFile(id, schema)];
  });
}

/** Whose procedure it is, in words. */
export function applicantsOf(record: CatalogRecord): readonly string[] {
  return record.applicants.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
