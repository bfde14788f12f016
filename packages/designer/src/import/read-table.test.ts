import { expect, test } from 'vitest';
import { readGrid } from './read-grid.ts';
import { readTable, type TableAnswers } from './read-table.ts';

const HEAD = 'TT\tTrình tự\tTrách nhiệm\tThời gian\tBiểu mẫu/Kết quả';

function stepsOf(rows: readonly string[], answers?: TableAnswers) {
  const table = readTable(readGrid({ text: [HEAD, ...rows].join('\n') }), answers);
  return { ...table, steps: table.variants[0]?.steps ?? [] };
}

const codes = ({ questions }: { questions: readonly { question: string }[] }) =>
  questions.map(({ question }) => question);

test('a row of Excel is understood, and every value keeps its text', () => {
  const { steps, questions } = stepsOf(['Bước 1\tTiếp nhận hồ sơ\tBộ phận Một cửa\t04 giờ\tMẫu 01']);

  expect(questions).toEqual([]);
  expect(steps[0]).toMatchObject({
    number: { source: 'Bước 1', value: '1' },
    name: { value: 'Tiếp nhận hồ sơ' },
    role: { value: 'Bộ phận Một cửa' },
    time: { source: '04 giờ', value: { term: '4 workingHour' } },
    results: 'Mẫu 01',
  });
});

test('a return and a parallel step are read out of the words', () => {
  const { steps } = stepsOf([
    '1\tThẩm định\tChuyên viên\t\t',
    '2\tLấy ý kiến (song song với bước 1)\tChuyên viên\t\t',
    '3\tKiểm tra, ký nháy. Nếu không đồng ý: chuyển lại bước 1\tLãnh đạo phòng\t\t',
    '4\tKiểm tra. Nếu không đạt thì từ chối hồ sơ\tLãnh đạo phòng\t\t',
  ]);

  expect(steps[1]).toMatchObject({ name: { value: 'Lấy ý kiến' }, parallel: { value: ['1'] } });
  expect(steps[2]).toMatchObject({ name: { value: 'Kiểm tra, ký nháy' }, disagree: { value: { to: '1' } } });
  expect(steps[3]).toMatchObject({ name: { value: 'Kiểm tra' }, disagree: { value: { to: 'end' } } });
});

test('what is not understood is a question with its row and text', () => {
  const found = stepsOf([
    '1\tTiếp nhận\t\tkhi xong\t',
    '2\tKý. Nếu không đồng ý: chuyển lại bước 9\tLãnh đạo\t\t',
    '\tGửi (song song)\tVăn thư\t\t',
  ]);

  expect(found.questions).toEqual([
    { question: 'role-missing', row: 2, source: '' },
    { question: 'time-unclear', row: 2, source: 'khi xong' },
    { question: 'return-unknown-step', row: 3, source: 'Nếu không đồng ý: chuyển lại bước 9' },
    { question: 'number-unclear', row: 4, source: '' },
    { question: 'parallel-unclear', row: 4, source: '(song song)' },
  ]);
});

test('«ngày» alone is asked about, until it is answered or a part of a day says it', () => {
  const rows = ['1\tThẩm định\tChuyên viên\t3 ngày\t'];

  expect(codes(stepsOf(rows))).toEqual(['day-kind']);
  expect(stepsOf(rows, { day: 'calendarDay' }).steps[0]?.time.value).toEqual({ term: '3 calendarDay' });
  const withHalf = stepsOf([...rows, '2\tKý\tLãnh đạo\t0,25 ngày\t']);
  expect(withHalf.steps.map(({ time }) => time.value?.term)).toEqual(['3 workingDay', '0.25 workingDay']);
});

test('numbers that begin anew under a heading are variants, headings over one sequence are not', () => {
  const variants = stepsOf([
    'a) Cấp mới\t\t\t\t',
    '1\tNhận\tMột cửa\t\t',
    'b) Giải thể\t\t\t\t',
    '1\tNhận\tMột cửa\t\t',
  ]).variants;
  const phases = stepsOf([
    'I. Tại Sở\t\t\t\t',
    '1\tNhận\tMột cửa\t\t',
    'II. Tại UBND\t\t\t\t',
    '2\tKý\tChủ tịch\t\t',
  ]).variants;

  expect(variants.map(({ title, steps }) => [title, steps.length])).toEqual([
    ['a) Cấp mới', 1],
    ['b) Giải thể', 1],
  ]);
  expect(phases.map(({ title, steps }) => [title, steps.length])).toEqual([['', 2]]);
});

test('two columns of times are two variants', () => {
  const head = 'TT\tNội dung công việc\tTrách nhiệm\tThời gian a) Cấp mới\tThời gian b) Giải thể\n';
  const { variants } = readTable(readGrid({ text: `${head}1\tKý\tLãnh đạo\t0,5 ngày\t1 ngày` }));

  expect(variants.map(({ title, steps }) => [title, steps[0]?.time.value?.term])).toEqual([
    ['a) Cấp mới', '0.5 workingDay'],
    ['b) Giải thể', '1 workingDay'],
  ]);
});

test('a total is read, and compared with its steps', () => {
  const rows = ['1\tNhận\tMột cửa\t4 giờ\t', '2\tKý\tLãnh đạo\t0,5 ngày\t'];

  expect(codes(stepsOf([...rows, 'Tổng cộng\t\t\t01 ngày làm việc\t']))).toEqual([]);
  expect(codes(stepsOf([...rows, 'Tổng cộng\t\t\t02 ngày làm việc\t']))).toEqual(['total-differs']);
});

test('one time merged over several rows of Word is shared', () => {
  const html = `<html><style>td{}</style><!--[if x]><td>no</td><![endif]--><table>
    <tr><td><p>TT</p></td><td>Trình tự</td><td>Trách nhiệm</td><td>Thời gian</td></tr>
    <tr><td>1</td><td><p>Xem xét,<o:p></o:p></p><p>tr&igrave;nh</p></td><td>A &amp; B</td><td rowspan="2">07 ngày làm việc</td></tr>
    <tr><td>2</td><td>K&#253;</td><td>Chủ tịch</td></tr></table>`;

  const { variants } = readTable(readGrid({ html, text: '' }));

  expect(
    variants[0]?.steps.map(({ role, time, sharesTime }) => [role.value, time.value?.term, sharesTime]),
  ).toEqual([
    ['A & B', '7 workingDay', false],
    ['Chủ tịch', undefined, true],
  ]);
});

test('a .csv file with semicolons and lines in a cell', () => {
  const text = '\uFEFFTT;Trình tự;Trách nhiệm;Thời gian\n1;"Nhận ""đủ""\nvà quét";Một cửa;"0,5 ngày"\n';

  const { variants } = readTable(readGrid({ text }));

  expect(variants[0]?.steps[0]?.name.value).toBe('Nhận "đủ" và quét');
});

test('a text that is no such table says so', () => {
  expect(codes(readTable(readGrid({ text: '' })))).toEqual(['no-table']);
  expect(codes(readTable(readGrid({ text: 'a\tb\nc\td' })))).toEqual(['header-missing']);
});
