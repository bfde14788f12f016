/**
 * What an import of a catalogue doubts, one sentence each in both locales. They stand here, and not beside the import, since `catalog` lies above
 * `lint`. `{found}` is the text of the source.
 */
const english = {
  CATALOG_AGENCY_DISSOLVED:
    '«{found}» names an agency of a district; districts ended on 1 July 2025. Enter the agency that took over.',
  CATALOG_AGENCY_MISSING: 'The source does not say which agency decides. Enter it.',
  CATALOG_BUNDLE_DOUBTFUL: 'The bundle itself says that this must be checked: «{note}»',
  CATALOG_CELLS_RUN_TOGETHER:
    'In «{found}», two values stand side by side without a blank, and could be parted otherwise. Check both.',
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
  CATALOG_GONE_WITHHELD:
    'The file {file} could not be read whole, so the {count} procedures that are missing in it are not proposed for closing.',
  CATALOG_LANGUAGE_MISSING: '«{found}» is there in another language only. Enter the Vietnamese text.',
  CATALOG_LEGAL_BASIS_WITHOUT_NUMBER: 'The legal basis «{found}» has no number. Enter it.',
  CATALOG_LEVEL_ABOLISHED:
    '«{found}» ended on 1 July 2025. Choose the level that took over: province or commune.',
  CATALOG_LEVEL_UNKNOWN:
    'The level «{found}» is none of ministry, province and commune. Choose who carries the procedure out.',
  CATALOG_NAME_HOLDS_CODE: 'The name repeated the code of the procedure: «{found}». It was left out.',
  CATALOG_NOTE_LIKELY_PAPER:
    '«{found}» stands in the list with zero copies and was taken as a note, but reads like a paper. Check it.',
  CATALOG_PAPERS_MISSING:
    'The source has no list of papers; something else stands in its place: «{found}». Enter the papers.',
  CATALOG_PAPER_COUNT_DIFFERS:
    'The number of copies is given as «{count}», but the text of the paper says {other}. Check how many are needed.',
  CATALOG_PAPER_LIKELY_NOTE:
    '«{found}» stands in the list of papers, but may only be a note. Check whether it is a paper.',
  CATALOG_PAPER_SEVERAL:
    '«{found}» seems to hold several papers in one row. Check whether they should be parted.',
  CATALOG_PAPER_WITHOUT_COUNT: 'It is not said how many of «{found}» are needed. Enter the number.',
  CATALOG_RESULT_CODE_UNUSUAL: '«{code}» does not look like the code of a result. Check it.',
  CATALOG_RESULT_MISSING: 'The source does not say what the applicant gets. Enter the result.',
  CATALOG_STEPS_NOT_NUMBERED:
    'The text gives its steps without numbers. Check where a step begins: «{found}».',
  CATALOG_STEPS_NOT_STATED:
    'The text does not say its steps one by one; the standard process takes their place. Enter the steps: «{found}».',
  CATALOG_STEPS_REORDERED:
    'The source tells its steps in another order than it numbers them; the numbers were followed. Check the order.',
  CATALOG_TERM_DIFFERS_BY_CHANNEL:
    'The term is given as {found}, but for another channel as {other}. Check whether it truly differs.',
  CATALOG_TERM_DIFFERS_FROM_TEXT:
    'The term is given as «{found}», but the text beside it says {other}. Check which of them holds.',
  CATALOG_TERM_IN_TEXT_ONLY: 'The term was read from running text: «{found}». Check it.',
  CATALOG_TERM_NOT_STATED: 'The source does not say how long the procedure takes. Enter the term.',
  CATALOG_TERM_UNIT_MISSING:
    'The term «{found}» has no unit. Enter whether days, working days or hours are meant.',
  CATALOG_CODE_REPEATED:
    'The procedure {code} stands in {file} several times, also in line {line}. The first entry was taken.',
  CATALOG_DRAFT_CHANNEL_ASSUMED:
    'The source names no channel; handing in at the counter was assumed. Choose the channels.',
  CATALOG_DRAFT_FEE_BESIDE:
    'Beside the fee, «{found}» holds for a time or a situation; the draft charges the fee alone. Enter what must be paid when.',
  CATALOG_DRAFT_FEE_LEFT_OUT:
    'The fee «{found}» has no amount and is not worked out. Enter the amount, or that it is free.',
  CATALOG_DRAFT_FEE_MISSING:
    'The source says nothing of fees; the draft charges none. Enter the fee, or that it is free.',
  CATALOG_DRAFT_FEE_SHARE:
    'The fee «{found}» is a share; the draft only counts on its least amount. Decide who states what it is a share of.',
  CATALOG_DRAFT_LEVEL_ASSUMED:
    'The source names no level of today[[ («{found}»)]]; the province was assumed. Choose who carries the procedure out.',
  CATALOG_DRAFT_STANDARD_PROCESS:
    'The steps are those of the standard process, not of the source. Compare them with the text of the procedure.',
  CATALOG_DRAFT_STEP_ADDED:
    'The step «{step}» does not stand in the source; it was added so that a case comes to its result. Check it.',
  CATALOG_DRAFT_TERM_MISSING: 'No term is known, so no clock runs. Enter the term.',
  CATALOG_DRAFT_UNIT_ASSUMED:
    'The term «{found}» is counted in working time until somebody decides how it counts. Choose the unit.',
  CATALOG_ENCODING:
    'The file {file} is written in {encoding}; it was read as such. Check whether names are spelt right.',
  CATALOG_LINE_BROKEN:
    'Line {line} of {file} cannot be read from column {column} on and was left out. The file may have been cut off.',
  CATALOG_LINE_NO_RECORD: 'Line {line} of {file} holds no procedure and was left out.',
  CATALOG_LINE_TOO_LONG: 'Line {line} of {file} is too long ({found} characters) and was left out.',
  CATALOG_RECORD_WITHOUT_CODE:
    'The procedure in line {line} of {file} has no code and was left out. Enter its code.',
  CATALOG_SOURCE_UNKNOWN: 'What kind of catalogue {file} is was not recognised. Known kinds: {known}.',
  CATALOG_TEXT_DECOMPOSED:
    'In {file}, from line {line} on, letters and their marks are stored apart; they were put together.',
  CATALOG_TEXT_UNREADABLE: 'Line {line} of {file} holds letters that cannot be read. Check the procedure.',
  CATALOG_TEXT_UNREAD: 'This was not understood: «{found}». Enter what it means.',
  CATALOG_UNDO_EDITED:
    'The file {file} of {code} was edited after the import; it was kept as it is. Compare it by hand.',
} as const;

const vietnamese: Readonly<Record<keyof typeof english, string>> = {
  CATALOG_AGENCY_DISSOLVED:
    '«{found}» là cơ quan cấp huyện; cấp huyện đã kết thúc hoạt động từ ngày 01/7/2025. Hãy nhập cơ quan tiếp nhận nhiệm vụ.',
  CATALOG_AGENCY_MISSING: 'Nguồn không nêu cơ quan nào giải quyết. Hãy nhập cơ quan.',
  CATALOG_BUNDLE_DOUBTFUL: 'Chính gói này ghi là cần kiểm tra: «{note}»',
  CATALOG_CELLS_RUN_TOGETHER:
    'Trong «{found}» hai giá trị viết liền nhau, có thể tách theo cách khác. Hãy kiểm tra cả hai.',
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
  CATALOG_GONE_WITHHELD:
    'Không đọc được trọn tệp {file}, nên {count} thủ tục không có trong tệp chưa được đề nghị đóng.',
  CATALOG_LANGUAGE_MISSING: '«{found}» chỉ có bằng tiếng khác. Hãy nhập nội dung tiếng Việt.',
  CATALOG_LEGAL_BASIS_WITHOUT_NUMBER: 'Căn cứ pháp lý «{found}» không có số hiệu. Hãy nhập số hiệu.',
  CATALOG_LEVEL_ABOLISHED:
    '«{found}» đã kết thúc hoạt động từ ngày 01/7/2025. Hãy chọn cấp tiếp nhận nhiệm vụ: tỉnh hoặc xã.',
  CATALOG_LEVEL_UNKNOWN:
    'Cấp thực hiện «{found}» không phải cấp bộ, tỉnh hay xã. Hãy chọn cấp thực hiện thủ tục.',
  CATALOG_NAME_HOLDS_CODE: 'Tên thủ tục lặp lại mã thủ tục: «{found}». Phần mã đã được bỏ.',
  CATALOG_NOTE_LIKELY_PAPER:
    '«{found}» có số lượng bằng 0 nên được coi là ghi chú, nhưng trông giống tên giấy tờ. Hãy kiểm tra.',
  CATALOG_PAPERS_MISSING:
    'Nguồn không có danh sách giấy tờ mà là nội dung khác: «{found}». Hãy nhập thành phần hồ sơ.',
  CATALOG_PAPER_COUNT_DIFFERS:
    'Số lượng ghi là «{count}», nhưng tên giấy tờ lại nêu {other}. Hãy kiểm tra cần bao nhiêu bản.',
  CATALOG_PAPER_LIKELY_NOTE:
    '«{found}» nằm trong danh sách giấy tờ nhưng có thể chỉ là ghi chú. Hãy kiểm tra đó có phải giấy tờ không.',
  CATALOG_PAPER_SEVERAL:
    '«{found}» có vẻ gồm nhiều giấy tờ trong một dòng. Hãy kiểm tra có cần tách ra không.',
  CATALOG_PAPER_WITHOUT_COUNT: 'Nguồn không nêu cần bao nhiêu bản «{found}». Hãy nhập số lượng.',
  CATALOG_RESULT_CODE_UNUSUAL: '«{code}» không giống mã kết quả. Hãy kiểm tra.',
  CATALOG_RESULT_MISSING: 'Nguồn không nêu kết quả giải quyết. Hãy nhập kết quả.',
  CATALOG_STEPS_NOT_NUMBERED:
    'Trình tự thực hiện không đánh số bước. Hãy kiểm tra mỗi bước bắt đầu từ đâu: «{found}».',
  CATALOG_STEPS_NOT_STATED:
    'Trình tự thực hiện không nêu từng bước; quy trình chuẩn được dùng thay. Hãy nhập các bước: «{found}».',
  CATALOG_STEPS_REORDERED:
    'Nguồn nêu các bước theo thứ tự khác với số của chúng; ở đây theo số. Hãy kiểm tra thứ tự.',
  CATALOG_TERM_DIFFERS_BY_CHANNEL:
    'Thời hạn ghi là {found}, nhưng hình thức nộp khác lại ghi {other}. Hãy kiểm tra có thật sự khác nhau không.',
  CATALOG_TERM_DIFFERS_FROM_TEXT:
    'Thời hạn ghi là «{found}», nhưng phần mô tả lại nêu {other}. Hãy kiểm tra thời hạn nào đúng.',
  CATALOG_TERM_IN_TEXT_ONLY: 'Thời hạn được đọc từ đoạn văn: «{found}». Hãy kiểm tra.',
  CATALOG_TERM_NOT_STATED: 'Nguồn không nêu thời hạn giải quyết. Hãy nhập thời hạn.',
  CATALOG_TERM_UNIT_MISSING: 'Thời hạn «{found}» không có đơn vị. Hãy nhập là ngày, ngày làm việc hay giờ.',
  CATALOG_CODE_REPEATED:
    'Thủ tục {code} có nhiều lần trong {file}, kể cả ở dòng {line}. Mục đầu tiên được lấy.',
  CATALOG_DRAFT_CHANNEL_ASSUMED:
    'Nguồn không nêu hình thức nộp; tạm coi là nộp trực tiếp. Hãy chọn các hình thức nộp.',
  CATALOG_DRAFT_FEE_BESIDE:
    'Ngoài mức phí chung còn có «{found}» cho một thời gian hoặc trường hợp; bản nháp chỉ tính mức chung. Hãy nhập mức phí theo từng trường hợp.',
  CATALOG_DRAFT_FEE_LEFT_OUT:
    'Phí «{found}» không có số tiền nên chưa được tính. Hãy nhập số tiền hoặc ghi rõ là miễn phí.',
  CATALOG_DRAFT_FEE_MISSING:
    'Nguồn không nói gì về phí, lệ phí; bản nháp không thu. Hãy nhập mức phí hoặc ghi rõ là miễn phí.',
  CATALOG_DRAFT_FEE_SHARE:
    'Phí «{found}» tính theo tỷ lệ; bản nháp chỉ tính mức tối thiểu. Hãy quyết định ai khai giá trị làm căn cứ tính.',
  CATALOG_DRAFT_LEVEL_ASSUMED:
    'Nguồn không nêu cấp thực hiện hiện hành[[ («{found}»)]]; tạm coi là cấp tỉnh. Hãy chọn cấp thực hiện.',
  CATALOG_DRAFT_STANDARD_PROCESS:
    'Các bước là của quy trình chuẩn, không phải của nguồn. Hãy đối chiếu với trình tự thực hiện.',
  CATALOG_DRAFT_STEP_ADDED:
    'Bước «{step}» không có trong nguồn; được thêm để hồ sơ đi đến kết quả. Hãy kiểm tra.',
  CATALOG_DRAFT_TERM_MISSING: 'Chưa biết thời hạn nên không tính giờ. Hãy nhập thời hạn.',
  CATALOG_DRAFT_UNIT_ASSUMED:
    'Thời hạn «{found}» tạm tính theo thời gian làm việc cho đến khi có người quyết định. Hãy chọn đơn vị.',
  CATALOG_ENCODING:
    'Tệp {file} được viết bằng bảng mã {encoding} và đã được đọc như vậy. Hãy kiểm tra chính tả của tên gọi.',
  CATALOG_LINE_BROKEN:
    'Dòng {line} của {file} không đọc được từ cột {column} nên bị bỏ qua. Có thể tệp đã bị cắt ngang.',
  CATALOG_LINE_NO_RECORD: 'Dòng {line} của {file} không chứa thủ tục nào nên bị bỏ qua.',
  CATALOG_LINE_TOO_LONG: 'Dòng {line} của {file} quá dài ({found} ký tự) nên bị bỏ qua.',
  CATALOG_RECORD_WITHOUT_CODE: 'Thủ tục ở dòng {line} của {file} không có mã nên bị bỏ qua. Hãy nhập mã.',
  CATALOG_SOURCE_UNKNOWN: 'Không nhận ra {file} là danh mục loại nào. Các loại đã biết: {known}.',
  CATALOG_TEXT_DECOMPOSED:
    'Trong {file}, từ dòng {line}, chữ cái và dấu được lưu tách rời; chúng đã được ghép lại.',
  CATALOG_TEXT_UNREADABLE: 'Dòng {line} của {file} có ký tự không đọc được. Hãy kiểm tra thủ tục.',
  CATALOG_TEXT_UNREAD: 'Không hiểu được: «{found}». Hãy nhập nội dung.',
  CATALOG_UNDO_EDITED:
    'Tệp {file} của {code} đã được sửa sau lần nhập nên được giữ nguyên. Hãy đối chiếu thủ công.',
};

export const catalogTexts = { en: english, vi: vietnamese };
