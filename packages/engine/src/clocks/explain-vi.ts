import type { Deferral } from '../calendar/progress.ts';
import { phasesOf, type Term, type TermUnit } from '../calendar/term.ts';
import { inBrackets, listDays, shortDate, textIn, timeOf, weekdayName } from './explain-format.ts';
import type { ExplanationStepOf, Moment, Sentences } from './explanation.ts';

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const units: Readonly<Record<TermUnit, string>> = {
  workingDay: 'ngày làm việc',
  workingHour: 'giờ làm việc',
  calendarDay: 'ngày',
  week: 'tuần',
  month: 'tháng',
};

const deferrals: Readonly<Record<Deferral, (step: ExplanationStepOf<'received'>) => string>> = {
  closedDay: () => 'ngày nghỉ',
  afterClosing: () => 'sau giờ làm việc',
  afterCutoff: ({ cutoff }) => (cutoff === undefined ? 'sau giờ chốt' : `sau giờ chốt ${cutoff}`),
};

/** The sentences in Vietnamese. */
export const vietnamese: Sentences = {
  received: (step) => {
    const verb = step.effect === 'restart' ? 'Tính lại từ đầu, nhận lúc' : 'Tiếp nhận';
    const why =
      step.deferral === undefined
        ? ''
        : `, ${deferrals[step.deferral](step)} → tính từ ${moment(step.countsFrom)}`;
    return `${verb} ${moment(step.at)}${why}${inBrackets(step.reason)}.`;
  },
  term: ({ term }) => `Thời hạn ${phasesOf(term).map(amountOf).join(', sau đó ')}.`,
  paused: ({ from, to, amount, measure, reason, legalBasis }) =>
    `Tạm dừng từ ${moment(from)} đến ${moment(to)}: cộng thêm ${measured(amount, measure)}${inBrackets(reason, legalBasis)}.`,
  waiting: ({ from, reason, legalBasis }) =>
    `Đang tạm dừng từ ${moment(from)}${inBrackets(reason, legalBasis)}; hạn sẽ được tính lại khi tiếp tục.`,
  extended: ({ term, at, reason, by }) =>
    `Gia hạn thêm ${amountOf(term)} vào ${moment(at)}${inBrackets(reason, by && `người gia hạn: ${by}`)}.`,
  daysOff: ({ days }) => `Không tính ngày nghỉ: ${listDays('vi', days)}.`,
  workedDays: ({ days }) => `Có tính ngày làm việc: ${listDays('vi', days)}.`,
  rolled: ({ from, to, reason }) =>
    `Ngày cuối ${day(from)} là ngày nghỉ${inBrackets(textIn('vi', reason))} → chuyển sang ${day(to)}.`,
  recalculated: ({ on, from, to, reason }) =>
    `Lịch thay đổi, tính lại ngày ${shortDate(on)}: hạn chuyển từ ${shortDate(from)} sang ${shortDate(to)}${inBrackets(reason)}.`,
  undecided: ({ year }) => `Chưa có quyết định về ngày nghỉ năm ${year}: hạn có thể thay đổi.`,
  due: ({ at }) => `Hạn: ${moment(at)}.`,
  stopped: ({ at, isLate }) => `Đã kết thúc lúc ${moment(at)}, ${isLate ? 'quá hạn' : 'trong hạn'}.`,
};

function moment(at: Moment): string {
  return `${timeOf(at)} ${day(at.date)}`;
}

function day(date: string): string {
  return `${weekdayName(weekdays, date)} ${shortDate(date)}`;
}

function amountOf(term: Term): string {
  const first = term.firstDay === 'included' ? ' (tính cả ngày đầu)' : '';
  return `${number(term.amount)} ${units[term.unit]}${first}`;
}

function measured(amount: number, measure: ExplanationStepOf<'paused'>['measure']): string {
  if (measure !== 'workingMinute') return `${amount} ${units[measure]}`;
  const minutes = amount % 60;
  return `${Math.floor(amount / 60)} giờ ${minutes === 0 ? '' : `${minutes} phút `}làm việc`;
}

function number(value: number): string {
  return String(value).replace('.', ',');
}
