import type { Reading } from '../reading.ts';
import type { CatalogRecord, CatalogSituation } from '../record.ts';
import { channelName } from '../table/channel-words.ts';
import { writeFee, writeLegalBasis, writeTerm } from '../table/write-cells.ts';
import { plainWords } from '../understand/plain-words.ts';
import { type CatalogExporter, lostParts } from './export.ts';
import { escaped, listOf, pageOf, section, tableOf } from './html-markup.ts';

const TITLE = 'Thủ tục hành chính';

const valuesOf = <T>(readings: readonly Reading<T>[]): readonly T[] =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value]));

const escapedAll = (texts: readonly string[]): readonly string[] => texts.map(escaped);

const nameOf = ({ name, code }: CatalogRecord): string => name.value?.vi ?? code.value ?? '';

/** Codes are letters, digits and dots; anything else becomes a dash, so that a name is one on every computer. */
const fileOf = ({ code }: CatalogRecord, index: number): string =>
  `thu-tuc/${(code.value ?? `${index + 1}`).replaceAll(/[^\w.-]/gu, '-')}.html`;

/** Only addresses that lead somewhere safe become links. */
const link = (address: string): string =>
  /^https?:\/\//u.test(address) ? `<a href="${escaped(address)}">${escaped(address)}</a>` : escaped(address);

/** What a person types without marks, in small letters, finds what is written with them. The words of a list item are compared in the same form. */
const SEARCH = `
const plain = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
const input = document.getElementById('search');
const items = [...document.querySelectorAll('.procedures li')];
const found = document.getElementById('found');
const show = () => {
  const words = plain(input.value).split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const item of items) {
    const isFound = words.every((word) => item.dataset.words.includes(word));
    item.hidden = !isFound;
    if (isFound) count += 1;
  }
  found.textContent = count + ' thủ tục';
};
input.addEventListener('input', show);
document.getElementById('form').hidden = false;
show();
`;

function indexPage(records: readonly CatalogRecord[], title: string): string {
  const items = records.map((record, index) => {
    const quiet = [record.code.value ?? '', ...valuesOf(record.field)].join(' · ');
    const words = plainWords(`${nameOf(record)} ${quiet}`.normalize('NFC'));
    return `<li data-words="${escaped(words)}"><a href="${escaped(fileOf(record, index))}">${escaped(nameOf(record))}</a><span class="quiet">${escaped(quiet)}</span></li>`;
  });
  return pageOf({
    title,
    body: `<main>
<h1>${escaped(title)}</h1>
<form id="form" role="search" hidden onsubmit="return false">
<label for="search">Tìm thủ tục (gõ có dấu hoặc không dấu)</label>
<input id="search" type="search" autocomplete="off">
<p id="found" role="status">${records.length} thủ tục</p>
</form>
<ul class="procedures">
${items.join('\n')}
</ul>
</main>`,
    script: SEARCH,
  });
}

function papersOf(record: CatalogRecord): string {
  const papers = valuesOf(record.papers);
  const rowsOf = (situation: CatalogSituation | undefined) =>
    papers
      .filter((paper) => paper.situation === situation?.id)
      .map(({ name, required, originals, copies }) => [
        `${escaped(name)}${required ? '' : ' <em>(nếu có)</em>'}`,
        String(originals),
        String(copies),
      ]);
  const groups = [undefined, ...valuesOf(record.situations)].map((situation) => {
    const heading = situation === undefined ? '' : `<h3>${escaped(situation.name)}</h3>`;
    const table = tableOf(
      situation?.name ?? 'Thành phần hồ sơ',
      ['Giấy tờ', 'Bản chính', 'Bản sao'],
      rowsOf(situation),
    );
    return table === '' ? '' : `${heading}${table}`;
  });
  return groups.join('\n').trim();
}

const paragraphs = (text: string): string => escaped(text).replaceAll('\n', '<br>');

function procedurePage(record: CatalogRecord, title: string): string {
  const agencies = valuesOf(record.agencies).filter(({ role }) => role !== 'address');
  const steps = valuesOf(record.steps).map(({ name, text }) =>
    text === '' || text === name ? escaped(name) : `<strong>${escaped(name)}</strong><br>${paragraphs(text)}`,
  );
  return pageOf({
    title: `${nameOf(record)} – ${title}`,
    body: `<nav aria-label="Danh mục"><a href="../index.html">${escaped(title)}</a></nav>
<main>
<h1>${escaped(nameOf(record))}</h1>
<p class="quiet">Mã thủ tục: ${escaped(record.code.value ?? '')}</p>
${section('Mô tả', listOf(valuesOf(record.description).map(({ vi }) => paragraphs(vi))))}${section(
  'Cơ quan',
  listOf([...new Set(agencies.map(({ name }) => escaped(name)))]),
)}${section('Đối tượng thực hiện', listOf(escapedAll(valuesOf(record.applicants))))}${section('Hình thức nộp', listOf(escapedAll(valuesOf(record.channels).map(channelName))))}${section(
  'Thời hạn giải quyết',
  listOf(escapedAll(valuesOf(record.terms).map(writeTerm))),
)}${section('Phí, lệ phí', listOf(escapedAll(valuesOf(record.fees).map(writeFee))))}${section(
  'Thành phần hồ sơ',
  papersOf(record),
)}${section('Lưu ý về hồ sơ', listOf(valuesOf(record.notes).map(paragraphs)))}${section(
  'Trình tự thực hiện',
  listOf(steps, 'ol'),
)}${section('Yêu cầu, điều kiện', listOf(valuesOf(record.conditions).map(paragraphs)))}${section(
  'Kết quả',
  listOf(escapedAll(valuesOf(record.results).map(({ name }) => name))),
)}${section('Căn cứ pháp lý', listOf(escapedAll(valuesOf(record.legalBases).map(writeLegalBasis))))}${section('Quyết định công bố', listOf(escapedAll(valuesOf(record.decision))))}${section(
  'Nguồn',
  listOf(valuesOf(record.url).map(link)),
)}</main>`,
  });
}

/** A catalogue for the public: a page with all procedures that is searched where it lies, and a page for each. It needs no server. */
export const publicCatalogue: CatalogExporter = {
  id: 'html',
  write: async (records, { title = TITLE }) => ({
    files: [
      { name: 'index.html', content: indexPage(records, title) },
      ...records.map((record, index) => ({
        name: fileOf(record, index),
        content: procedurePage(record, title),
      })),
    ],
    lost: lostParts(records, [
      ['name.en', ({ name }) => name.value?.en !== undefined],
      ['kind', ({ kind }) => kind.length > 0],
      ['levels', ({ levels }) => levels.length > 0],
      [
        'papers.exclusiveSet',
        ({ papers }) => valuesOf(papers).some(({ exclusiveSet }) => exclusiveSet !== undefined),
      ],
      ['forms', ({ forms }) => forms.length > 0],
      ['related', ({ related }) => related.length > 0],
      ['steps.actor', ({ steps }) => steps.length > 0],
    ]),
  }),
};
