/**
 * What an import of a catalogue doubts, one sentence each in both locales. They stand here, and not beside the import, since `catalog` lies above
 * `lint`. `{found}` is the text of the source.
 */
const english = {
  CATALOG_AGENCY_DISSOLVED:
    '«{found}» names an agency of a district; districts ended on 1 July 2025. Enter the agency that took over.',
  CATALOG_AGENCY_MISSING: 'The source does not say which agency decides. Enter it.',
  CATALOG_CHANNEL_REPEATED:
    'The source names the channel «{channel}» several times. Check which entry holds for whom.',
  CATALOG_CODE_UNUSUAL: '«{found}» does not look like the code of a procedure. Check it.',
  CATALOG_FEE_AMOUNT_IMPLAUSIBLE:
    'The fee «{found}» is implausibly small; thousands of đồng may be meant. Enter the true amount.',
  CATALOG_FEE_DIFFERS_FROM_TEXT:
    'The fee is given as «{found}», but the text beside it names {other}. Check which of them holds.',
  CATALOG_FEE_FREE_WITH_NOTE:
    'It says «free of charge», but the note speaks of a fee: «{note}». Check what must be paid.',
  CATALOG_FEE_IN_TEXT_ONLY:
    'The fee was read from running text: «{found}». Check the amount and for whom it holds.',
  CATALOG_FEE_NOT_STATED:
    'The source does not say what the procedure costs. Enter the fee, or that it is free.',
  CATALOG_LANGUAGE_MISSING: '«{found}» is there in another language only. Enter the Vietnamese text.',
  CATALOG_LEGAL_BASIS_WITHOUT_NUMBER: 'The legal basis «{found}» has no number. Enter it.',
  CATALOG_LEVEL_ABOLISHED:
    '«{found}» ended on 1 July 2025. Choose the level that took over: province or commune.',
  CATALOG_LEVEL_UNKNOWN:
    'The level «{found}» is none of ministry, province and commune. Choose who carries the procedure out.',
  CATALOG_NAME_HOLDS_CODE: 'The name repeated the code of the procedure: «{found}». It was left out.',
  CATALOG_PAPER_COUNT_DIFFERS:
    'The number of copies is given as «{count}», but the text of the paper says {other}. Check how many are needed.',
  CATALOG_PAPER_LIKELY_NOTE:
    '«{found}» stands in the list of papers, but may only be a note. Check whether it is a paper.',
  CATALOG_PAPER_WITHOUT_COUNT: 'It is not said how many of «{found}» are needed. Enter the number.',
  CATALOG_RESULT_CODE_UNUSUAL: '«{code}» does not look like the code of a result. Check it.',
  CATALOG_RESULT_MISSING: 'The source does not say what the applicant gets. Enter the result.',
  CATALOG_STEPS_NOT_NUMBERED:
    'The text gives its steps without numbers. Check where a step begins: «{found}».',
  CATALOG_TERM_DIFFERS_BY_CHANNEL:
    'The term is given as {found}, but for another channel as {other}. Check whether it truly differs.',
  CATALOG_TERM_DIFFERS_FROM_TEXT:
    'The term is given as «{found}», but the text beside it says {other}. Check which of them holds.',
  CATALOG_TERM_IN_TEXT_ONLY: 'The term was read from running text: «{found}». Check it.',
  CATALOG_TERM_NOT_STATED: 'The source does not say how long the procedure takes. Enter the term.',
  CATALOG_TERM_UNIT_MISSING:
    'The term «{found}» has no unit. Enter whether days, working days or hours are meant.',
  CATALOG_TEXT_UNREAD: 'This was not understood: «{found}». Enter what it means.',
} as const;

const vietnamese: Readonly<Record<keyof typeof english, string>> = {
  CATALOG_AGENCY_DISSOLVED:
    '«{found}» là cơ quan cấp huyện; cấp huyện đã kết thúc hoạt động từ ngày 01/7/2025. Hãy nhập cơ quan tiếp nhận nhiệm vụ.',
  CATALOG_AGENCY_MISSING: 'Nguồn không nêu cơ quan nào giải quyết. Hãy nhập cơ quan.',
  CATALOG_CHANNEL_REPEATED:
    'Nguồn nêu hình thức nộp «{channel}» nhiều lần. Hãy kiểm tra mục nào áp dụng cho ai.',
  CATALOG_CODE_UNUSUAL: '«{found}» không giống mã thủ tục. Hãy kiểm tra.',
  CATALOG_FEE_AMOUNT_IMPLAUSIBLE:
    'Mức phí «{found}» nhỏ bất thường, có thể tính bằng nghìn đồng. Hãy nhập đúng số tiền.',
  CATALOG_FEE_DIFFERS_FROM_TEXT:
    'Mức phí ghi là «{found}», nhưng phần mô tả lại nêu {other}. Hãy kiểm tra mức nào đúng.',
  CATALOG_FEE_FREE_WITH_NOTE:
    'Ghi là «Miễn phí», nhưng ghi chú lại nói đến phí: «{note}». Hãy kiểm tra phải nộp bao nhiêu.',
  CATALOG_FEE_IN_TEXT_ONLY:
    'Mức phí được đọc từ đoạn văn: «{found}». Hãy kiểm tra số tiền và đối tượng áp dụng.',
  CATALOG_FEE_NOT_STATED: 'Nguồn không nêu phí, lệ phí. Hãy nhập mức thu hoặc ghi rõ là miễn phí.',
  CATALOG_LANGUAGE_MISSING: '«{found}» chỉ có bằng tiếng khác. Hãy nhập nội dung tiếng Việt.',
  CATALOG_LEGAL_BASIS_WITHOUT_NUMBER: 'Căn cứ pháp lý «{found}» không có số hiệu. Hãy nhập số hiệu.',
  CATALOG_LEVEL_ABOLISHED:
    '«{found}» đã kết thúc hoạt động từ ngày 01/7/2025. Hãy chọn cấp tiếp nhận nhiệm vụ: tỉnh hoặc xã.',
  CATALOG_LEVEL_UNKNOWN:
    'Cấp thực hiện «{found}» không phải cấp bộ, tỉnh hay xã. Hãy chọn cấp thực hiện thủ tục.',
  CATALOG_NAME_HOLDS_CODE: 'Tên thủ tục lặp lại mã thủ tục: «{found}». Phần mã đã được bỏ.',
  CATALOG_PAPER_COUNT_DIFFERS:
    'Số lượng ghi là «{count}», nhưng tên giấy tờ lại nêu {other}. Hãy kiểm tra cần bao nhiêu bản.',
  CATALOG_PAPER_LIKELY_NOTE:
    '«{found}» nằm trong danh sách giấy tờ nhưng có thể chỉ là ghi chú. Hãy kiểm tra đó có phải giấy tờ không.',
  CATALOG_PAPER_WITHOUT_COUNT: 'Nguồn không nêu cần bao nhiêu bản «{found}». Hãy nhập số lượng.',
  CATALOG_RESULT_CODE_UNUSUAL: '«{code}» không giống mã kết quả. Hãy kiểm tra.',
  CATALOG_RESULT_MISSING: 'Nguồn không nêu kết quả giải quyết. Hãy nhập kết quả.',
  CATALOG_STEPS_NOT_NUMBERED:
    'Trình tự thực hiện không đánh số bước. Hãy kiểm tra mỗi bước bắt đầu từ đâu: «{found}».',
  CATALOG_TERM_DIFFERS_BY_CHANNEL:
    'Thời hạn ghi là {found}, nhưng hình thức nộp khác lại ghi {other}. Hãy kiểm tra có thật sự khác nhau không.',
  CATALOG_TERM_DIFFERS_FROM_TEXT:
    'Thời hạn ghi là «{found}», nhưng phần mô tả lại nêu {other}. Hãy kiểm tra thời hạn nào đúng.',
  CATALOG_TERM_IN_TEXT_ONLY: 'Thời hạn được đọc từ đoạn văn: «{found}». Hãy kiểm tra.',
  CATALOG_TERM_NOT_STATED: 'Nguồn không nêu thời hạn giải quyết. Hãy nhập thời hạn.',
  CATALOG_TERM_UNIT_MISSING: 'Thời hạn «{found}» không có đơn vị. Hãy nhập là ngày, ngày làm việc hay giờ.',
  CATALOG_TEXT_UNREAD: 'Không hiểu được: «{found}». Hãy nhập nội dung.',
};

export const catalogTexts = { en: english, vi: vietnamese };
