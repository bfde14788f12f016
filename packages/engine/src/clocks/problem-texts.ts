import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';

/**
 * What calendars, terms, clocks and appointments can find wrong, one sentence each in every locale; `{name}` stands for a value of the
 * problem's `params`. A code that one locale lacks does not compile, and a test looks for codes that both lack.
 */
const english = {
  APPOINTMENT_AFTER_DUE: 'The appointment at {to} is later than the statutory due date {dueAt}.',
  APPOINTMENT_DAY_OFF: 'The appointment at {to} is on a day off.',
  APPOINTMENT_LIMIT_REACHED: 'A new appointment may be made {most} times, and {already} were made already.',
  APPOINTMENT_PAST: 'The appointment at {to} is not after {recordedAt}, when it is made.',
  APPOINTMENT_TOO_LATE:
    'A new appointment must be made a certain time before the one that stands, and {recordedAt} is later.',
  CALENDAR_DATE: 'Expected a date that exists, but found «{found}».',
  CALENDAR_EXCEPTION: 'Expected a closed day without hours or a working day, but found «{found}».',
  CALENDAR_EXCEPTIONS_OVERLAP: 'The days {from} to {to} are both closed and working; the later entry counts.',
  CALENDAR_INHERITS_ITSELF: 'The calendar inherits itself by way of «{found}».',
  CALENDAR_LAYERS: 'A calendar may inherit {most} others one after the other, and there are more.',
  CALENDAR_NEVER_OPEN: 'The calendar has no opening hours on any day.',
  CALENDAR_NO_WORKING_DAY: 'The calendar «{calendar}» has no {count} further working days.',
  CALENDAR_NUMBER: 'Expected a whole number that makes sense here, but found «{found}».',
  CALENDAR_OUT_OF_REACH: 'Dates can be counted from {from} to {to} only.',
  CALENDAR_RANGE: 'The days from {from} to {to} are no range, or one too long for every year.',
  CALENDAR_SHAPE: 'What stands at «{pointer}» is not what belongs there.',
  CALENDAR_SHIFT: 'Expected opening hours such as 07:30–11:30, but found «{found}».',
  CALENDAR_SHIFTS_OVERLAP: 'Opening hours of one day overlap: {shifts}.',
  CALENDAR_UNIT_REPEATED: 'The unit «{unit}» counts by the calendar «{found}» already.',
  CALENDAR_UNKNOWN: 'There is no calendar «{found}».',
  CALENDAR_WEEKDAY: 'Expected one of {known}, but found «{found}».',
  CALENDAR_YEAR_UNDECIDED:
    'The days off of {year} are not decided yet in the calendar «{calendar}»: the date may change.',
  CALENDAR_ZONE: 'There is no time zone «{zone}».',
  CALENDAR_ZONE_MISSING: 'Neither the calendar nor one that it inherits names a time zone.',
  CLOCK_EFFECT_AHEAD: '«{effect}» at {at} was recorded before that, at {recordedAt}.',
  CLOCK_EFFECT_REFUSED:
    '«{effect}» at {at} does not fit a clock in the status «{status}»; it takes {expected}.',
  CLOCK_EFFECT_REPEATED: '«{effect}» at {at} was recorded already; nothing was changed.',
  CLOCK_EFFECT_UNKNOWN: 'Expected one of {known}, but found «{effect}».',
  CLOCK_EXTENSION_ROLE: 'Only {allowed} may extend this clock.',
  CLOCK_EXTENSION_TERM: 'An extension needs a term without phases.',
  CLOCK_EXTENSION_TOO_LONG: 'The extension at {at} is longer than the procedure allows, or in another unit.',
  CLOCK_EXTENSION_UNIT: 'A term in «{clockUnit}» cannot be extended by {amount} «{unit}».',
  CLOCK_LEDGER_EMPTY: 'The clock «{clock}» has lost its ledger.',
  CLOCK_LIMIT_REACHED: '«{effect}» is allowed {most} times, and happened {already} times already.',
  CLOCK_NOT_DUE: 'The clock «{clock}» («{status}») is due at {dueAt} and has not run out at {at}.',
  CLOCK_PAUSED_OVERDUE: 'The clock was paused at {at}, when it was overdue since {dueAt}.',
  CLOCK_PAUSE_ROLE: 'Only {allowed} may pause this clock.',
  CLOCK_PAUSE_TOO_LONG: 'The pause until {at} was longer than the procedure allows.',
  TERM_AMOUNT: 'Expected an amount from 0 to {largest}, but found «{amount}».',
  TERM_FRACTION: '{amount} «{unit}» cannot be counted: only working days and working hours may be divided.',
  TERM_OPTION: 'Expected «{option}» to be one of {known}, but found «{found}».',
  TERM_PHASES: 'A term may have {most} phases, and there are more.',
  TERM_TEXT: 'Expected a term such as «3 workingDay», but found «{found}».',
  TERM_TIME: 'Expected a time of day such as 15:00, but found «{found}».',
  TERM_UNIT: 'Expected a unit out of {known}, but found «{unit}».',
  TIME_INVALID: 'Expected a time such as {expected}, but found «{found}».',
} as const;

/** The codes of the problems that calendars, terms, clocks and appointments find. */
export type CalendarProblemCode = keyof typeof english;

const vietnamese: Readonly<Record<CalendarProblemCode, string>> = {
  APPOINTMENT_AFTER_DUE: 'Ngày hẹn {to} muộn hơn hạn theo quy định {dueAt}.',
  APPOINTMENT_DAY_OFF: 'Ngày hẹn {to} là ngày nghỉ.',
  APPOINTMENT_LIMIT_REACHED: 'Chỉ được hẹn lại {most} lần, đã hẹn lại {already} lần.',
  APPOINTMENT_PAST: 'Ngày hẹn {to} không sau thời điểm hẹn {recordedAt}.',
  APPOINTMENT_TOO_LATE:
    'Phải hẹn lại trước ngày hẹn cũ một khoảng thời gian theo quy định; {recordedAt} là quá muộn.',
  CALENDAR_DATE: 'Cần một ngày có thật, nhưng nhận được «{found}».',
  CALENDAR_EXCEPTION: 'Cần ngày nghỉ không có giờ, hoặc ngày làm việc, nhưng nhận được «{found}».',
  CALENDAR_EXCEPTIONS_OVERLAP:
    'Các ngày {from} đến {to} vừa là ngày nghỉ vừa là ngày làm việc; dòng sau được áp dụng.',
  CALENDAR_INHERITS_ITSELF: 'Lịch kế thừa chính nó qua «{found}».',
  CALENDAR_LAYERS: 'Lịch chỉ được kế thừa nối tiếp {most} lịch khác.',
  CALENDAR_NEVER_OPEN: 'Lịch không có giờ làm việc vào bất kỳ ngày nào.',
  CALENDAR_NO_WORKING_DAY: 'Lịch «{calendar}» không còn đủ {count} ngày làm việc.',
  CALENDAR_NUMBER: 'Cần một số nguyên phù hợp, nhưng nhận được «{found}».',
  CALENDAR_OUT_OF_REACH: 'Chỉ tính được ngày từ {from} đến {to}.',
  CALENDAR_RANGE: 'Từ {from} đến {to} không phải là khoảng ngày hợp lệ, hoặc quá dài để lặp lại hằng năm.',
  CALENDAR_SHAPE: 'Nội dung tại «{pointer}» không đúng dạng.',
  CALENDAR_SHIFT: 'Cần giờ làm việc như 07:30–11:30, nhưng nhận được «{found}».',
  CALENDAR_SHIFTS_OVERLAP: 'Các ca trong một ngày chồng lên nhau: {shifts}.',
  CALENDAR_UNIT_REPEATED: 'Đơn vị «{unit}» đã dùng lịch «{found}».',
  CALENDAR_UNKNOWN: 'Không có lịch «{found}».',
  CALENDAR_WEEKDAY: 'Cần một trong {known}, nhưng nhận được «{found}».',
  CALENDAR_YEAR_UNDECIDED:
    'Lịch «{calendar}» chưa có quyết định về ngày nghỉ năm {year}: ngày này có thể thay đổi.',
  CALENDAR_ZONE: 'Không có múi giờ «{zone}».',
  CALENDAR_ZONE_MISSING: 'Lịch này và các lịch nó kế thừa đều không nêu múi giờ.',
  CLOCK_EFFECT_AHEAD: '«{effect}» lúc {at} được ghi nhận trước thời điểm đó, lúc {recordedAt}.',
  CLOCK_EFFECT_REFUSED:
    '«{effect}» lúc {at} không phù hợp với trạng thái «{status}» của đồng hồ; có thể: {expected}.',
  CLOCK_EFFECT_REPEATED: '«{effect}» lúc {at} đã được ghi nhận; không có gì thay đổi.',
  CLOCK_EFFECT_UNKNOWN: 'Cần một trong {known}, nhưng nhận được «{effect}».',
  CLOCK_EXTENSION_ROLE: 'Chỉ {allowed} được gia hạn.',
  CLOCK_EXTENSION_TERM: 'Gia hạn cần một thời hạn không chia giai đoạn.',
  CLOCK_EXTENSION_TOO_LONG: 'Gia hạn lúc {at} dài hơn mức thủ tục cho phép, hoặc khác đơn vị.',
  CLOCK_EXTENSION_UNIT: 'Thời hạn tính bằng «{clockUnit}» không thể gia hạn thêm {amount} «{unit}».',
  CLOCK_LEDGER_EMPTY: 'Đồng hồ «{clock}» bị mất sổ ghi.',
  CLOCK_LIMIT_REACHED: '«{effect}» được phép {most} lần, đã thực hiện {already} lần.',
  CLOCK_NOT_DUE: 'Đồng hồ «{clock}» («{status}») có hạn {dueAt}, lúc {at} chưa hết hạn.',
  CLOCK_PAUSED_OVERDUE: 'Tạm dừng lúc {at} khi đã quá hạn từ {dueAt}.',
  CLOCK_PAUSE_ROLE: 'Chỉ {allowed} được tạm dừng.',
  CLOCK_PAUSE_TOO_LONG: 'Thời gian tạm dừng đến {at} dài hơn mức thủ tục cho phép.',
  TERM_AMOUNT: 'Cần một số từ 0 đến {largest}, nhưng nhận được «{amount}».',
  TERM_FRACTION: 'Không tính được {amount} «{unit}»: chỉ ngày làm việc và giờ làm việc được chia nhỏ.',
  TERM_OPTION: 'Cần «{option}» là một trong {known}, nhưng nhận được «{found}».',
  TERM_PHASES: 'Thời hạn chỉ được có {most} giai đoạn.',
  TERM_TEXT: 'Cần thời hạn như «3 workingDay», nhưng nhận được «{found}».',
  TERM_TIME: 'Cần giờ như 15:00, nhưng nhận được «{found}».',
  TERM_UNIT: 'Cần một đơn vị trong {known}, nhưng nhận được «{unit}».',
  TIME_INVALID: 'Cần thời điểm như {expected}, nhưng nhận được «{found}».',
};

/** The sentences by locale and code, with `{name}` for the values. */
export const calendarProblemTexts: Readonly<
  Record<'vi' | 'en', Readonly<Record<CalendarProblemCode, string>>>
> = {
  vi: vietnamese,
  en: english,
};

/**
 * The sentence of a problem that a calendar, a term, a clock or an appointment has; absent for any other problem.
 *
 * @example
 * describeCalendarProblem({ problem, locale: 'vi' }); // 'Không có lịch «vn-2».'
 */
export function describeCalendarProblem({
  problem,
  locale,
}: {
  readonly problem: Problem;
  readonly locale: 'vi' | 'en';
}): string | undefined {
  const texts: Readonly<Record<string, string>> = calendarProblemTexts[locale];
  const text = Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
  return text?.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(problem.params, name) ? wordsOf(problem.params[name]) : placeholder,
  );
}

function wordsOf(value: Json | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
