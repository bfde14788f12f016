/** A fee by who asks and by the number of copies, with two rows that hold together. */
const feeTable = [
  ['#decision-new', 'Mức lệ phí'],
  ['#decision-add-input', 'application.requester.relation'],
  ['#decision-add-input', 'application.extraCopies'],
  ['#cell-0-in-0', 'guardian'],
  ['[data-action=add-row]'],
  ['#cell-1-in-1', 'từ 1 đến 5'],
  ['#cell-1-out-0', '8000'],
];

/** A table as an office writes it, with one row that cannot be understood. */
const officeTable = [
  'TT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu/Kết quả',
  '1\tTiếp nhận hồ sơ\tBộ phận Một cửa\t0,5 ngày làm việc\tGiấy tiếp nhận',
  '2\tThẩm định hồ sơ\tChuyên viên\t3 ngày làm việc\tTờ trình',
  '3\tDuyệt. Nếu không đồng ý: chuyển lại bước 2\tLãnh đạo phòng\tmột lúc\tTờ trình',
  '4\tTrả kết quả\tBộ phận Một cửa\tKhông tính thời gian\t',
].join('\n');

/** What a decree changed: a term, who does a step, the name of another. */
const changes = [
  ['[data-view=list]'],
  ['#row-check-term', '3'],
  ['#row-handover-role', 'civil-status'],
  ['#row-handover-name', 'Trả Giấy khai sinh'],
  ['[data-part=overview]'],
];

const problems = [
  ['[data-view=list]'],
  ['#row-check-role', ''],
  ['#row-supplement-form', ''],
  ['#row-handover-name', ''],
];

/**
 * The pictures of docs/designer.md: what is clicked or filled in before each is taken. Each is taken in both languages.
 *
 * @type {Readonly<Record<string, readonly (readonly string[])[]>>}
 */
const steps = {
  diagram: [['[data-action=lanes]']],
  list: [['[data-view=list]']],
  overview: changes,
  facts: [['[data-part=facts]']],
  retention: [
    ['[data-part=facts]'],
    ['#part-retention-after', '10'],
    ['#part-retention-legalBasis', 'Điều 12'],
    ['#part-retention-after'],
  ],
  roles: [['[data-part=roles]'], ['#assign-check summary']],
  papers: [['[data-part=papers]'], ['#part-papers-0 summary']],
  forms: [['[data-part=forms]'], ['#form-open', 'application'], ['#field-u-elements-0-elements-5 summary']],
  decisions: [['[data-part=decisions]'], ...feeTable],
  clocks: [['[data-part=clocks]'], ['#part-clocks-0 summary']],
  fees: [['[data-part=fees]'], ['#part-channels-0-fees-0 summary']],
  documents: [['[data-part=documents]'], ['#part-documents-0 summary']],
  notifications: [['[data-part=notifications]'], ['#part-notifications-0 summary']],
  connectors: [['[data-part=connectors]']],
  texts: [['[data-part=texts]'], ['#texts-all']],
  try: [['[data-part=try]']],
  table: [['[data-action=table]'], ['#table-import-text', officeTable]],
  problems,
};

/** @type {readonly { readonly name: string, readonly part: string, readonly locale: 'vi' | 'en', readonly steps: readonly (readonly string[])[] }[]} */
export const pictures = Object.entries(steps).flatMap(([part, own]) => [
  { name: part, part, locale: 'vi', steps: own },
  { name: `${part}-en`, part, locale: 'en', steps: own },
]);
