import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

test.each([
  ['0,25 ngày', '0.25 workingDay'],
  ['1/2 ngày', '0.5 workingDay'],
  ['03 ngày làm việc', '3 workingDay'],
  ['Không quá 02 ngày làm việc', '2 workingDay'],
  ['12 ngày theo lịch', '12 calendarDay'],
  ['4 giờ', '4 workingHour'],
  ['168 giờ', '168 workingHour'],
  ['0,5 ngày (04 giờ)', '0.5 workingDay'],
  ['30 phút', '0.5 workingHour'],
  ['01 tháng', '1 month'],
])('«%s» is %s', (source, term) => {
  expect(readTime(source, undefined)).toEqual({ source, value: { term } });
});

test('a step that does not count, or is done while the office is open, has no length', () => {
  expect(readTime('Không tính thời gian', undefined).value).toEqual({ said: 'notCounted' });
  expect(readTime('Giờ hành chính', undefined).value).toEqual({ said: 'officeHours' });
  expect(readTime(' ', undefined).value).toEqual({});
});

test.each(['ngay khi nhận', '1-2 ngày', '0,5 tháng', '0 giờ', '0,5 ngày (05 giờ)', '3', 'giờ'])(
  '«%s» is a question',
  (source) => {
    expect(readTime(source, 'workingDay')).toEqual({ source, question: 'time-unclear' });
  },
);
