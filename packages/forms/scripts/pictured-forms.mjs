import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const procedure = join(import.meta.dirname, '../../../examples/procedures/khai-sinh/forms');
/**
 * @param {string} title
 * @param {object} [more]
 */
const text = (title, more = {}) => ({ type: 'string', title, ...more });

/** @param {Readonly<Record<string, object>>} kinds */
const layout = (kinds) => ({
  type: 'VerticalLayout',
  elements: Object.entries(kinds).map(([key, options]) => ({
    type: 'Control',
    scope: `#/properties/${key}`,
    options,
  })),
});

const writing = {
  schema: {
    required: ['name', 'born', 'citizenId', 'phone', 'email', 'story', 'fee'],
    properties: {
      name: text('Họ, chữ đệm, tên'),
      born: text('Ngày sinh', { format: 'date' }),
      citizenId: text('Số định danh cá nhân', { format: 'citizen-id' }),
      phone: text('Số điện thoại', { format: 'phone-vn' }),
      email: text('Thư điện tử', { format: 'email' }),
      taxCode: text('Mã số thuế', { format: 'tax-code' }),
      time: text('Giờ hẹn', { format: 'time' }),
      copies: { type: 'integer', title: 'Số bản sao' },
      area: { type: 'number', title: 'Diện tích (m²)' },
      fee: { type: 'integer', title: 'Lệ phí' },
      story: text('Lý do', { format: 'multiline', maxLength: 60 }),
    },
  },
  uiSchema: layout({
    name: { kind: 'name' },
    born: {},
    citizenId: {},
    phone: {},
    email: {},
    taxCode: {},
    time: {},
    copies: {},
    area: {},
    fee: { kind: 'money' },
    story: {},
  }),
  data: {
    name: 'Nguyễn Thị Lan',
    born: '1990-03-27',
    citizenId: '001190000123',
    phone: '0912345678',
    email: 'lan@vidu.vn',
    taxCode: '0100109106-001',
    time: '08:30:00+07:00',
    copies: 2,
    area: 80.5,
    fee: 100000,
    story: 'Đăng ký khai sinh cho con, sinh tại bệnh viện huyện.',
  },
};

const choosing = {
  schema: {
    required: ['sex', 'ethnicity', 'married', 'papers', 'who', 'truth'],
    properties: {
      note: text('Trước khi khai', { description: 'Chuẩn bị thẻ căn cước và giấy chứng sinh.' }),
      sex: { title: 'Giới tính', enum: ['Nam', 'Nữ'] },
      ethnicity: { title: 'Dân tộc', enum: ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hmông', 'Nùng'] },
      married: { type: 'boolean', title: 'Cha mẹ đã đăng ký kết hôn' },
      papers: { type: 'array', title: 'Nhận kết quả', items: { enum: ['Bản giấy', 'Bản điện tử'] } },
      who: {
        title: 'Người nộp',
        oneOf: [
          { title: 'Cá nhân', required: ['name'], properties: { name: text('Họ tên') } },
          { title: 'Tổ chức', required: ['org'], properties: { org: text('Tên tổ chức') } },
        ],
      },
      total: { type: 'integer', title: 'Tổng số tiền', 'x-computed': 'fee * copies' },
      truth: { const: true, title: 'Tôi cam đoan những điều khai trên là đúng sự thật' },
    },
  },
  uiSchema: layout({
    note: { kind: 'explanation' },
    sex: {},
    ethnicity: {},
    married: {},
    papers: {},
    who: {},
    total: {},
    truth: {},
  }),
  data: {
    sex: 'Nữ',
    ethnicity: 'Kinh',
    married: true,
    papers: ['Bản giấy'],
    who: { name: 'Nguyễn Thị Lan' },
  },
};

const looking = {
  schema: {
    required: ['home', 'company', 'children', 'birthPaper', 'signature'],
    properties: {
      home: {
        title: 'Nơi thường trú',
        format: 'address',
        required: ['province', 'commune'],
        properties: {
          province: text('Tỉnh, thành phố', { 'x-place': 'province' }),
          commune: text('Xã, phường', { 'x-place': 'commune' }),
          detail: text('Số nhà, đường, thôn'),
        },
      },
      company: { title: 'Doanh nghiệp', type: 'object', 'x-register': 'companies' },
      children: {
        type: 'array',
        title: 'Các con',
        items: { type: 'object', title: 'Con', properties: { name: text('Họ tên') } },
      },
      birthPaper: { title: 'Giấy chứng sinh', type: 'object', format: 'file' },
      other: { title: 'Giấy tờ khác', type: 'object', format: 'file' },
      signature: text('Chữ ký', { format: 'signature' }),
    },
  },
  data: {
    home: { province: '46', commune: '19768' },
    company: { name: 'Công ty TNHH Gạo Sạch' },
    children: [{ name: 'Trần An' }],
    birthPaper: { id: 'f1', name: 'giay-chung-sinh.pdf', size: 812000, type: 'application/pdf' },
    signature: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><path d="M120 140 L150 60 L170 130 L190 80 L210 130 L240 90 L260 130 L330 110 L420 120"/></svg>')}`,
  },
};

const pages = {
  type: 'Categorization',
  elements: Object.entries({
    'Người khai': ['name', 'born', 'citizenId'],
    'Liên hệ': ['phone', 'email'],
    'Yêu cầu': ['copies', 'story'],
  }).map(([label, keys]) => ({
    type: 'Category',
    label,
    elements: layout(Object.fromEntries(keys.map((key) => [key, {}]))).elements,
  })),
};

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(procedure, name), 'utf8'));
/** @param {string} id */
const ofProcedure = (id) => ({ schema: read(`${id}.schema.json`), uiSchema: read(`${id}.ui.json`) });

const papers = {
  schema: {
    required: ['birthPaper', 'marriage'],
    properties: {
      birthPaper: { title: 'Giấy chứng sinh', type: 'object', format: 'file' },
      marriage: {
        title: 'Giấy chứng nhận kết hôn',
        type: 'object',
        format: 'file',
        description: 'Bản chụp rõ bốn góc',
      },
    },
  },
};

const entries = {
  schema: {
    required: ['phones', 'plots'],
    properties: {
      phones: {
        title: 'Điện thoại liên hệ',
        type: 'object',
        description: 'Đặt tên cho từng số, ví dụ: nhà riêng, cơ quan',
        properties: { main: text('Số chính', { format: 'phone-vn' }) },
        additionalProperties: text('Số điện thoại', { format: 'phone-vn' }),
      },
      plots: {
        title: 'Các thửa đất',
        type: 'object',
        minProperties: 1,
        additionalProperties: {
          type: 'object',
          title: 'Thửa đất',
          required: ['area'],
          properties: { area: { type: 'number', title: 'Diện tích (m²)' } },
        },
      },
    },
  },
  data: { phones: { main: '0912345678', 'cơ quan': '091' }, plots: {} },
  sent: true,
};

/** Three hundred fields of six kinds. */
const long = {
  schema: {
    properties: Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `f${index}`,
        {
          ...[
            { type: 'string' },
            { type: 'integer' },
            { type: 'string', format: 'date' },
            { enum: ['Có sẵn', 'Chưa có'] },
            { type: 'boolean' },
            { type: 'string', format: 'citizen-id' },
          ][index % 6],
          title: `Câu hỏi ${index + 1}`,
        },
      ]),
    ),
  },
};

/** The forms of the pictures in docs/forms.md: what the element is given, and whether it is sent before the picture is taken. */
export const picturedForms = {
  writing,
  choosing,
  looking,
  errors: { ...writing, data: { born: '1990-13-', citizenId: '123' }, sent: true },
  'task-list': {
    ...writing,
    uiSchema: pages,
    flow: 'task-list',
    data: { name: 'Nguyễn Thị Lan', born: '1990-03-27', citizenId: '001190000123', phone: '0912345678' },
  },
  page: { ...writing, uiSchema: pages },
  review: { ...writing, review: true, sent: true },
  'sent-before': {
    ...writing,
    corrections: { '/citizenId': 'Số không khớp với thẻ căn cước đã gửi', '/fee': 'Thiếu một số 0' },
    previous: writing.data,
    data: { ...writing.data, citizenId: '001190000132', fee: 1000000 },
  },
  camera: papers,
  uploading: { ...papers, upload: 'running' },
  'upload-lost': { ...papers, upload: 'lost' },
  entries,
  'still-uploading': { ...papers, upload: 'running', sent: true },
  long,
  corrections: { ...writing, corrections: { '/citizenId': 'Số không khớp với thẻ căn cước đã gửi' } },
  'khai-sinh-application': ofProcedure('application'),
  'khai-sinh-check': ofProcedure('check'),
  'khai-sinh-confirmation': ofProcedure('confirmation'),
  'khai-sinh-handover': ofProcedure('handover'),
  'khai-sinh-signing': ofProcedure('signing'),
  'khai-sinh-supplement': ofProcedure('supplement'),
  'khai-sinh-verification': ofProcedure('verification'),
};
