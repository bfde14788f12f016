const text = (title: string, more: object = {}) => ({
  type: 'string',
  title,
  minLength: 1,
  maxLength: 250,
  ...more,
});
const own = { 'x-personal': true };
const address = (title: string, more: object = {}) => ({
  type: 'object',
  title,
  format: 'address',
  required: ['province', 'commune'],
  additionalProperties: false,
  properties: {
    province: { type: 'string', title: 'Tỉnh, thành phố', 'x-place': 'province' },
    commune: { type: 'string', title: 'Xã, phường', 'x-place': 'commune' },
    detail: { type: 'string', title: 'Số nhà, đường, thôn', maxLength: 250 },
  },
  ...more,
});

/** Who nearly every form asks about, as blocks to begin with. */
export const newBlocks = [
  {
    id: 'person',
    title: 'Cá nhân',
    schema: {
      type: 'object',
      title: 'Cá nhân',
      required: ['fullName', 'birthDate', 'citizenId', 'residence'],
      additionalProperties: false,
      properties: {
        fullName: text('Họ, chữ đệm, tên', { maxLength: 100, ...own }),
        birthDate: { type: 'string', title: 'Ngày sinh', format: 'date', 'x-when': 'past', ...own },
        citizenId: { type: 'string', title: 'Số định danh cá nhân', format: 'citizen-id', ...own },
        residence: address('Nơi cư trú', own),
        phone: { type: 'string', title: 'Số điện thoại', format: 'phone-vn', maxLength: 20, ...own },
      },
    },
  },
  {
    id: 'organisation',
    title: 'Tổ chức',
    schema: {
      type: 'object',
      title: 'Tổ chức',
      required: ['name', 'taxCode', 'headOffice', 'representative'],
      additionalProperties: false,
      properties: {
        name: text('Tên tổ chức'),
        taxCode: { type: 'string', title: 'Mã số thuế', format: 'tax-code', maxLength: 14 },
        headOffice: address('Địa chỉ trụ sở'),
        representative: text('Người đại diện theo pháp luật', { maxLength: 100, ...own }),
        phone: { type: 'string', title: 'Số điện thoại', format: 'phone-vn', maxLength: 20 },
      },
    },
  },
] as const;
