import type { Calendar, CalendarException, CalendarText } from '../calendar-data.ts';

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';

const newYear = { vi: 'Tết Dương lịch', en: "New Year's Day" };
const lunarNewYear = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const hungKings = { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Commemoration Day" };
const reunification = { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day (30 April)' };
const labour = { vi: 'Ngày Quốc tế lao động 1/5', en: 'Labour Day (1 May)' };
const nationalDay = { vi: 'Quốc khánh 2/9', en: 'National Day (2 September)' };
const culture = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' };
const worked = { vi: 'Làm việc bù', en: 'Worked in exchange for a day off' };

type Days = readonly [reason: CalendarText, from: string, to?: string];

function closed(source: string, days: readonly Days[]): readonly CalendarException[] {
  return days.map(([reason, from, to]) => ({
    kind: 'closed',
    from,
    ...(to !== undefined && { to }),
    reason,
    source,
  }));
}

function workedSaturdays(source: string, days: readonly string[]): readonly CalendarException[] {
  return days.map((from) => ({ kind: 'working', from, like: 'mon', reason: worked, source }));
}

function noticeOf(year: number): string {
  return `${LABOUR_CODE}; thông báo nghỉ lễ, Tết năm ${year} đối với công chức, viên chức`;
}

/** Three decisions made 2026: the swap of 2 January, the block of the Lunar New Year, and National Day with its swap. */
const NOTICE_2026 = 'TB 9441/TB-BNV; CV 12729/VPCP-KGVX; CV 3383/BNV-CVL';
const CULTURE_DAY_LAW = 'NQ 28/2026/QH16 (từ 01/07/2026)';

const decided: readonly CalendarException[] = [
  ...closed(noticeOf(2023), [
    [newYear, '2023-01-02'],
    [lunarNewYear, '2023-01-20', '2023-01-26'],
    [labour, '2023-05-01'],
    [hungKings, '2023-05-02'],
    [reunification, '2023-05-03'],
    [nationalDay, '2023-09-01', '2023-09-04'],
  ]),
  ...closed(noticeOf(2024), [
    [newYear, '2024-01-01'],
    [lunarNewYear, '2024-02-08', '2024-02-14'],
    [hungKings, '2024-04-18'],
    [reunification, '2024-04-29', '2024-04-30'],
    [labour, '2024-05-01'],
    [nationalDay, '2024-09-02', '2024-09-03'],
  ]),
  ...workedSaturdays(noticeOf(2024), ['2024-05-04']),
  ...closed(noticeOf(2025), [
    [newYear, '2025-01-01'],
    [lunarNewYear, '2025-01-27', '2025-01-31'],
    [hungKings, '2025-04-07'],
    [reunification, '2025-04-30'],
    [labour, '2025-05-01', '2025-05-02'],
    [nationalDay, '2025-09-01', '2025-09-02'],
  ]),
  ...workedSaturdays(noticeOf(2025), ['2025-04-26']),
  ...closed(NOTICE_2026, [
    [newYear, '2026-01-01', '2026-01-02'],
    [lunarNewYear, '2026-02-16', '2026-02-20'],
    [hungKings, '2026-04-27'],
    [reunification, '2026-04-30'],
    [labour, '2026-05-01'],
    [nationalDay, '2026-08-31', '2026-09-02'],
  ]),
  ...workedSaturdays(NOTICE_2026, ['2026-01-10', '2026-08-22']),
  ...closed(CULTURE_DAY_LAW, [[culture, '2026-11-24']]),
];

/** The days that the law fixes by their date. They hold from the first year without a decision on; swaps and the Lunar New Year wait for it. */
const fixedByLaw: readonly CalendarException[] = [
  ...closed(LABOUR_CODE, [
    [newYear, '2027-01-01'],
    [reunification, '2027-04-30'],
    [labour, '2027-05-01'],
    [nationalDay, '2027-09-02'],
  ]),
  ...closed(CULTURE_DAY_LAW, [[culture, '2027-11-24']]),
].map((exception) => ({ ...exception, yearly: true }));

/**
 * Working time of the Vietnamese civil service, Monday to Friday, with the official days off and worked Saturdays of 2023 to 2026.
 *
 * Later years are undecided: only the days that the law fixes are off, and every date that reaches into them comes with a warning. A
 * province enters the decision of a year in a calendar of its own that inherits `vn` (`decidedYears`, `exceptions`), without
 * waiting for a release. The hours are the usual ones; they differ by province and season.
 */
export const vietnam: Calendar = {
  id: 'vn',
  name: { vi: 'Lịch làm việc của cơ quan nhà nước', en: 'Working time of the civil service' },
  timeZone: 'Asia/Ho_Chi_Minh',
  week: {
    mon: officeHours(),
    tue: officeHours(),
    wed: officeHours(),
    thu: officeHours(),
    fri: officeHours(),
    sat: [],
    sun: [],
  },
  exceptions: [...decided, ...fixedByLaw],
  decidedYears: [2023, 2024, 2025, 2026],
  minutesPerWorkingDay: 480,
};

/** Intake hours where applications are also taken on Saturday mornings (residence registration). Deadlines are not counted by it. */
export const vietnamSaturdayIntake: Calendar = {
  id: 'vn-saturday-intake',
  name: { vi: 'Giờ tiếp nhận, có sáng thứ Bảy', en: 'Intake hours with Saturday mornings' },
  inherits: 'vn',
  week: { sat: [['07:30', '11:30']] },
};

function officeHours(): readonly (readonly [string, string])[] {
  return [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ];
}
