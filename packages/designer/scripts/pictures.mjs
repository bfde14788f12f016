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

/**
 * The pictures of docs/designer.md: which panel, in which language, and what is clicked or filled in before. One row a picture.
 *
 * @type {readonly { readonly name: string, readonly locale: 'vi' | 'en', readonly part: string, readonly steps: readonly (readonly string[])[] }[]}
 */
export const pictures = [
  { name: 'facts', locale: 'vi', part: 'facts', steps: [] },
  { name: 'facts-en', locale: 'en', part: 'facts', steps: [] },
  { name: 'papers', locale: 'vi', part: 'papers', steps: [['#part-papers-0 summary']] },
  { name: 'papers-en', locale: 'en', part: 'papers', steps: [['#part-papers-0 summary']] },
  {
    name: 'forms',
    locale: 'vi',
    part: 'forms',
    steps: [['#form-open', 'application'], ['#field-u-elements-0-elements-5 summary']],
  },
  {
    name: 'forms-en',
    locale: 'en',
    part: 'forms',
    steps: [['#form-open', 'application'], ['#field-u-elements-0-elements-5 summary']],
  },
  { name: 'decisions', locale: 'vi', part: 'decisions', steps: feeTable },
  { name: 'decisions-en', locale: 'en', part: 'decisions', steps: feeTable },
  { name: 'roles', locale: 'vi', part: 'roles', steps: [['#assign-check summary']] },
  { name: 'roles-en', locale: 'en', part: 'roles', steps: [['#assign-check summary']] },
  { name: 'clocks', locale: 'vi', part: 'clocks', steps: [['#part-clocks-0 summary']] },
  { name: 'clocks-en', locale: 'en', part: 'clocks', steps: [['#part-clocks-0 summary']] },
  { name: 'fees', locale: 'vi', part: 'fees', steps: [['#part-channels-0-fees-0 summary']] },
  { name: 'fees-en', locale: 'en', part: 'fees', steps: [['#part-channels-0-fees-0 summary']] },
  { name: 'documents', locale: 'vi', part: 'documents', steps: [['#part-documents-0 summary']] },
  { name: 'documents-en', locale: 'en', part: 'documents', steps: [['#part-documents-0 summary']] },
  { name: 'connectors', locale: 'vi', part: 'connectors', steps: [] },
  { name: 'connectors-en', locale: 'en', part: 'connectors', steps: [] },
  { name: 'texts', locale: 'vi', part: 'texts', steps: [['#texts-all']] },
  { name: 'texts-en', locale: 'en', part: 'texts', steps: [['#texts-all']] },
];
