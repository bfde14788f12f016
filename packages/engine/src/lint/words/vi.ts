import { calendarProblemTexts } from '../../clocks/problem-texts.ts';
import { catalogFileTexts } from './catalog-file-texts.ts';
import { catalogTexts } from './catalog-texts.ts';
import type { ProblemCode } from './en.ts';
import { standardVietnamese } from './standard-vi.ts';

/** The same in Vietnamese. A code that is missing here does not compile. */
export const vietnamese: Readonly<Record<ProblemCode, string>> = {
  ...calendarProblemTexts.vi,
  ...catalogFileTexts.vi,
  ...catalogTexts.vi,
  ...standardVietnamese,

  BUNDLE_ARCHIVE_BROKEN: 'Không mở được tệp nén ({reason}). Hãy lưu lại thủ tục và gửi tệp mới.',
  BUNDLE_DOCUMENT_AMBIGUOUS: 'Có hai mẫu in cùng tên «{id}»: {file} và {other}. Hãy bỏ một mẫu.',
  BUNDLE_FILE_DUPLICATE:
    'Hai tệp {name} và {other} trùng nhau trên một số máy tính. Hãy đổi tên hoặc bỏ một tệp.',
  BUNDLE_FILE_NAME: 'Tên tệp «{name}» không hợp lệ ({fault}). Hãy đổi tên.',
  BUNDLE_FILE_TOO_LARGE:
    'Tệp {file} dài {found} byte, vượt mức cho phép {limit}. Hãy làm tệp nhỏ lại, chẳng hạn giảm ảnh.',
  BUNDLE_FILE_UNKNOWN:
    'Tệp {file} không thuộc phần nào của thủ tục nên không được đọc. Hãy bỏ tệp, hoặc sửa tên và thư mục.',
  BUNDLE_FORM_WITHOUT_SCHEMA:
    'Biểu mẫu «{id}» có bố cục nhưng không có trường nào: thiếu tệp {expected}. Hãy thêm các trường hoặc bỏ bố cục.',
  BUNDLE_FORMAT:
    'Thủ tục được lưu theo định dạng {found}, phiên bản này đọc định dạng {expected}. Hãy cập nhật phần mềm, hoặc xuất thủ tục theo định dạng cũ.',
  BUNDLE_JSON_DEPTH: 'Tệp {file} lồng nhau quá sâu ở dòng {line}: chỉ đọc được {limit} cấp.',
  BUNDLE_JSON_DUPLICATE_KEY:
    'Tệp {file}, dòng {line}, cột {column}: tên «{key}» xuất hiện hai lần. Hãy giữ lại một.',
  BUNDLE_JSON_NULL_CHARACTER:
    'Tệp {file}, dòng {line}, cột {column} có ký tự không lưu được (U+0000). Hãy xóa ký tự đó.',
  BUNDLE_JSON_SYNTAX:
    'Không đọc được tệp {file} từ dòng {line}, cột {column}: ở đó thiếu hoặc thừa dấu phẩy, dấu nháy hay dấu ngoặc. Hãy sửa tại chỗ đó.',
  BUNDLE_JSON_TYPE:
    'Tệp {file} phải chứa một đối tượng trong ngoặc nhọn, nhưng lại chứa giá trị loại khác ({found}). Hãy sửa lại tệp.',
  BUNDLE_PROCESS_AMBIGUOUS: 'Chỉ được có một sơ đồ các bước, nhưng có nhiều: {names}. Hãy giữ lại một.',
  BUNDLE_PROCESS_MISSING: 'Thiếu sơ đồ các bước: cần có tệp {expected}.',
  BUNDLE_TEXT_ENCODING: 'Tệp {file} không được lưu theo bảng mã {expected}. Hãy lưu lại theo bảng mã này.',
  BUNDLE_TOO_LARGE: 'Toàn bộ thủ tục dài {found} byte, vượt mức cho phép {limit}. Hãy bỏ phần không cần.',
  BUNDLE_TOO_MANY_FILES: 'Thủ tục có {found} tệp, vượt mức cho phép {limit}. Hãy bỏ tệp không cần.',

  DIALECT_ATTRIBUTE_UNSUPPORTED:
    '[[{Step}: ]]«{attribute}» của {dialect} không có mục tương ứng ở đây nên bị bỏ qua. Hãy xem thủ tục có cần nó không.',
  DIALECT_EXPRESSION_UNSUPPORTED:
    '[[{Step}: ]]không chuyển được biểu thức «{expression}» của {dialect}. Hãy viết lại bằng biểu thức FEEL.',
  ELEMENT_NOT_SUPPORTED: '{Step} thuộc loại chưa thực hiện được ({type}). Hãy thay bằng loại bước khác.',
  ELEMENT_WITHOUT_ID: 'Trong sơ đồ có một bước không có mã ({type}). Hãy vẽ lại bước đó.',
  EVENT_NOT_SUPPORTED:
    '{Step} chờ hoặc báo một việc chưa thực hiện được ({type}). Hãy thay bằng loại sự kiện khác.',
  FLOW_WITHOUT_END:
    'Trong sơ đồ có một mũi tên bị hở: từ «{source}» đến «{target}», một trong hai đầu không còn. Hãy vẽ lại.',
  MODEL_TOO_DEEP: 'Sơ đồ lồng nhau {depth} cấp, chỉ đọc được {maximum} cấp.',
  MODEL_TOO_LARGE: 'Sơ đồ dài {length} ký tự, chỉ đọc được {maximum}. Hãy chia nhỏ thủ tục.',
  MODEL_UNREADABLE:
    'Sơ đồ {file} bị hỏng, không đọc được trọn vẹn. Hãy mở bản tốt gần nhất, hoặc xuất lại sơ đồ. Lý do kỹ thuật: {reason}',
  MODEL_WITH_DOCTYPE:
    'Sơ đồ có khai báo kiểu tài liệu hoặc thực thể; phần này bị từ chối để bảo đảm an toàn. Hãy xuất lại sơ đồ không có khai báo đó.',
  MODEL_WITH_NULL_CHARACTER: 'Sơ đồ có ký tự không lưu được (U+0000). Hãy xuất lại sơ đồ.',
  NO_PROCESS: 'Sơ đồ chưa có bước nào. Hãy vẽ ít nhất một điểm bắt đầu, một bước và một điểm kết thúc.',

  CONDITION_NOT_YES_NO:
    '{Way}: «{expression}» là {found}, nhưng điều kiện phải trả lời được là đúng hay sai. Hãy so sánh với một giá trị, ví dụ {example}.',
  FEEL_ARGUMENTS_WRONG:
    '{Step}: hàm «{name}» trong «{expression}» nhận {found} giá trị, không đúng với hàm này. Hãy xem hàm cần những gì.',
  FEEL_BUDGET_EXCEEDED:
    '{Step}: phép tính bị dừng vì quá lâu hoặc quá lớn ({budget}, tối đa {limit}). Hãy làm cho đơn giản hơn.',
  FEEL_FUNCTION_UNKNOWN: '{Step}: không có hàm «{name}», dùng trong «{expression}». Hãy kiểm tra cách viết.',
  FEEL_KEY_DUPLICATE: '{Step}: tên «{name}» xuất hiện hai lần trong «{expression}». Hãy giữ lại một.',
  FEEL_LITERAL_INVALID:
    '{Step}: «{text}» trong «{expression}» không phải là ngày, giờ hoặc số có thật. Hãy sửa lại.',
  FEEL_NAME_AMBIGUOUS:
    '{Step}: không rõ «{name}» trong «{expression}» là trường của mục trong danh sách hay là một giá trị riêng. Nếu là trường, hãy viết «item.{name}».',
  FEEL_NAME_UNKNOWN:
    '{Step}: «{name}» trong «{expression}» không phải là biểu mẫu, trường hay giá trị đã có.[[ Có phải là «{nearest}» không?]] Hãy chọn một tên đã có.',
  FEEL_SYNTAX:
    '{Step}: không đọc được biểu thức «{expression}»[[ gần chỗ «{near}»]] (dòng {line}, cột {column}). Hãy kiểm tra dấu ngoặc, dấu nháy và phép toán ở đó.',
  FEEL_TOO_DEEP: '{Step}: biểu thức lồng nhau quá sâu (tối đa {limit} cấp). Hãy làm cho đơn giản hơn.',
  FEEL_TOO_LONG: '{Step}: biểu thức quá dài (tối đa {limit}). Hãy rút ngắn.',
  FEEL_TYPE_MISMATCH:
    '{Step}: trong «{part}», {expected} được đặt cùng với {found}, hai loại này không bao giờ khớp nhau. Hãy dùng hai giá trị cùng loại.',
  FEEL_TYPE_UNKNOWN:
    '{Step}: không có loại giá trị «{name}», dùng trong «{expression}». Hãy kiểm tra cách viết.',
  LANGUAGE_UNKNOWN:
    '{Step}: «{text}» viết bằng ngôn ngữ không đọc được ở đây ({language}). Hãy viết lại thành biểu thức FEEL.',

  DMN_TOO_LARGE: 'Bảng quyết định quá lớn. Chia thành nhiều quyết định nhỏ hơn.',
  DMN_CELLS_WRONG: 'Quyết định[[ «{name}»]] có dòng thiếu hoặc thừa ô. Mỗi dòng phải có một ô cho mỗi cột.',
  DMN_DECISION_UNKNOWN: 'Không có quyết định[[ «{name}»]]. Hãy chọn quyết định đã có.',
  DMN_HIT_POLICY_UNKNOWN:
    'Quyết định[[ «{name}»]] chưa nói theo cách đã biết phải lấy kết quả nào khi nhiều dòng cùng đúng[[ ({found})]]. Hãy chọn một trong các cách có sẵn.',
  DMN_ID_DUPLICATE: 'Hai phần của tệp quyết định trùng mã[[ «{id}»]]. Hãy đặt cho mỗi phần một mã riêng.',
  DMN_INPUT_INVALID:
    'Quyết định[[ «{name}»]] nhận một giá trị không dùng được[[ (hiện có: {found})]]. Hãy sửa giá trị, hoặc sửa loại giá trị mà quyết định cần.',
  DMN_LANGUAGE_UNSUPPORTED:
    'Quyết định[[ «{name}»]] viết bằng ngôn ngữ không đọc được ở đây[[ ({language})]]. Hãy viết lại thành biểu thức FEEL.',
  DMN_LOGIC_MISSING: 'Quyết định[[ «{name}»]] chưa nói quyết định như thế nào. Hãy thêm bảng hoặc biểu thức.',
  DMN_MODEL_UNKNOWN:
    'Quyết định[[ «{name}»]] dùng một tệp quyết định khác không có[[ ({found})]]. Hãy thêm tệp đó.',
  DMN_NO_RULE_MATCHES:
    'Quyết định[[ «{name}»]]: không dòng nào phù hợp với hồ sơ này. Hãy sửa dữ liệu, hoặc thêm dòng cho các trường hợp còn lại.',
  DMN_PRIORITIES_MISSING:
    'Quyết định[[ «{name}»]] lấy kết quả quan trọng nhất nhưng chưa nói kết quả nào quan trọng hơn. Hãy liệt kê các kết quả theo thứ tự.',
  DMN_REFERENCE_UNKNOWN:
    'Quyết định[[ «{name}»]] cần một phần không có[[ ({reference})]]. Hãy thêm phần đó, hoặc bỏ chỗ nối.',
  DMN_REQUIREMENT_CYCLE:
    'Quyết định[[ «{name}»]] cần đến chính kết quả của nó, qua các quyết định khác. Hãy bỏ một trong các chỗ nối đó.',
  DMN_RESULT_INVALID:
    'Quyết định[[ «{name}»]] cho kết quả khác loại đã khai báo[[ (hiện có: {found})]]. Hãy sửa dòng đó, hoặc sửa loại kết quả.',
  DMN_RULE_UNREACHABLE:
    'Quyết định[[ «{name}»]] có dòng[[ {rule}]] không bao giờ được dùng[[ ({values})]], vì các dòng khác đã gồm các trường hợp của nó. Hãy bỏ dòng này, hoặc sửa các dòng kia.',
  DMN_RULES_CONTRADICT:
    'Quyết định[[ «{name}»]]: nhiều dòng[[ ({rules})]] cùng đúng với hồ sơ này nhưng cho kết quả khác nhau. Hãy sửa để chỉ một dòng đúng.',
  DMN_RULES_OVERLAP:
    'Quyết định[[ «{name}»]] có các dòng[[ {rules}]] cùng đúng với một trường hợp[[ ({values})]]. Hãy sửa để mỗi trường hợp chỉ đúng một dòng.',
  DMN_TABLE_GAP:
    'Quyết định[[ «{name}»]] không có dòng cho một số trường hợp[[, chẳng hạn {values}]]. Hãy thêm dòng cho các trường hợp đó, hoặc dòng cho các trường hợp còn lại.',
  DMN_TABLE_NOT_DECIDED:
    'Quyết định[[ «{name}»]] quá lớn để kiểm tra thiếu sót và chồng chéo. Hãy tự kiểm tra, hoặc chia nhỏ.',
  DMN_TYPE_CYCLE: 'Loại giá trị[[ «{name}»]] chứa chính nó. Hãy mô tả mà không dùng lại chính nó.',
  DMN_TYPE_TOO_LARGE: 'Loại giá trị[[ «{name}»]] có quá nhiều phần. Hãy làm cho đơn giản hơn.',
  DMN_TYPE_UNKNOWN: 'Không có loại giá trị[[ «{name}»]]. Hãy kiểm tra cách viết, hoặc mô tả loại này.',
  DMN_VALUE_NOT_ALLOWED:
    'Quyết định[[ «{name}»]] gặp một giá trị không nằm trong danh sách cho phép[[ (hiện có: {found})]]. Hãy sửa giá trị, hoặc thêm vào danh sách.',
  DMN_VERSION_UNSUPPORTED:
    'Tệp quyết định thuộc phiên bản không đọc được ở đây[[ ({found})]]. Hãy xuất lại theo phiên bản mới hơn.',

  CALL_WITHOUT_PROCESS: '{Step} phải chạy một thủ tục khác nhưng chưa chọn thủ tục nào. Hãy chọn.',
  CALLED_PROCESS_UNKNOWN:
    '{Step} phải chạy «{process}», nhưng không có gì mang tên đó. Hãy chọn một tên đã có.',
  CANCEL_WITHOUT_TRANSACTION:
    '{Step} phải hủy một phần của hồ sơ, nhưng không có phần nào bao quanh có thể hủy. Hãy vẽ nó trong một phần có thể hủy, hoặc chọn loại kết thúc khác.',
  CLOCK_MOMENT_UNREADABLE:
    '{Step} thay đổi một đồng hồ vào thời điểm «{found}», nhưng không đọc được thời điểm này. Hãy dùng ngày hoặc ngày giờ, ví dụ 2026-01-05T08:00.',
  CLOCK_REFUSED:
    '{Step} phải thay đổi một đồng hồ, nhưng lúc này đồng hồ không nhận thay đổi đó. Hãy xem lịch sử của đồng hồ.',
  CLOCK_UNKNOWN:
    '{Step} dùng đồng hồ «{clock}», nhưng thông tin thủ tục không có đồng hồ này. Hãy chọn đồng hồ đã có, hoặc thêm mới.',
  CONDITION_UNDECIDED:
    '{Step}: điều kiện «{expression}» không trả lời được là đúng hay sai (kết quả: {found}), vì thiếu giá trị hoặc giá trị khác loại. Hãy nhập giá trị còn thiếu, hoặc sửa điều kiện.',
  DECISION_UNKNOWN:
    '{Step} dùng quyết định «{decision}» không có.[[ Có phải ý là «{nearest}»?]] Hãy chọn quyết định đã có, hoặc thêm mới.',
  ERROR_NOT_CAUGHT:
    '{Step} báo lỗi «{error}» nhưng thủ tục không nói phải làm gì khi đó. Hãy thêm cách xử lý lỗi này, hoặc khắc phục nguyên nhân rồi thử lại.',
  LANGUAGE_FAILED:
    '{Step}: không tính được «{text}» ({reason}). Hãy sửa biểu thức, hoặc sửa các giá trị mà biểu thức đọc.',
  EVENT_NOT_THROWABLE:
    '{Step} phải báo một việc không thể báo ở chỗ này ({event}). Hãy chọn loại sự kiện khác.',
  HANDLER_FAILED:
    '{Step} không thực hiện được sau {attempts} lần: dịch vụ «{handler}» trả lời «{reason}». Khi dịch vụ hoạt động trở lại, hãy thử lại.',
  JOIN_NEVER_COMPLETES:
    '{Step} chờ phần việc không còn ai làm: một trong các nhánh gặp nhau ở đây chưa từng bắt đầu. Hãy chuyển hồ sơ đi tiếp bằng tay, và sửa thủ tục.',
  LINK_WITHOUT_TARGET: '{Step} nhảy đến một chỗ không có. Hãy vẽ chỗ đến cùng tên, hoặc vẽ mũi tên thay thế.',
  LOOP_WITHOUT_ITEMS:
    '{Step} phải làm một lần cho mỗi mục của danh sách, nhưng không tìm thấy danh sách hay số lần ({found}). Hãy nêu tên một danh sách.',
  NO_CONDITION_HOLDS:
    '{Choice}: không nhánh nào phù hợp với hồ sơ này. Hãy sửa dữ liệu, hoặc thêm nhánh cho các trường hợp còn lại.',
  QUANTITY_TOO_SMALL:
    '{Step} phải bắt đầu hoặc chuyển tiếp {found} lần; ít nhất là một lần. Hãy nhập 1 hoặc hơn.',
  STEP_ENDLESS:
    '{Step} nằm trong một vòng lặp không bao giờ chờ: đã dừng sau {budget} lượt. Hãy sửa điều kiện thoát khỏi vòng lặp.',
  STEP_WITHOUT_DECISION: '{Step} cần theo một bảng quyết định nhưng chưa chọn bảng nào. Hãy chọn một bảng.',
  STEP_WITHOUT_HANDLER: '{Step} do máy thực hiện nhưng chưa chọn dịch vụ. Hãy chọn một dịch vụ.',
  TEXT_EXPECTED: '{Step} cần một đoạn chữ, nhưng biểu thức cho kết quả khác ({found}). Hãy sửa biểu thức.',
  TIMER_NOT_A_TIME:
    '{Step} chờ một thời điểm, nhưng «{found}» không phải là ngày hay khoảng thời gian. Hãy sửa thời hạn, hoặc giá trị dùng để tính.',
  TOO_DEEP: '{Step} tự bắt đầu lại chính nó nhiều lần: quá nhiều phần nằm trong nhau. Hãy sửa phần được gọi.',

  BOUNDARY_WITHOUT_HOST: '{Step} phải nằm trên cạnh của bước mà nó theo dõi. Hãy thả nó lên một bước.',
  BOUNDARY_WITHOUT_WAY: '{Step} chưa nói sau đó làm gì. Hãy vẽ mũi tên đến bước tiếp theo.',
  CHOICE_WITHOUT_DEFAULT:
    '{Choice} không có nhánh cho «các trường hợp còn lại»: khi không điều kiện nào đúng, hồ sơ sẽ đứng yên. Hãy chọn một nhánh làm nhánh cho các trường hợp còn lại.',
  CHOICE_WITHOUT_QUESTION:
    'Có một điểm rẽ nhánh chưa có câu hỏi. Hãy đặt tên bằng một câu hỏi, ví dụ «Hồ sơ đầy đủ?».',
  CLOCK_EFFECT_UNKNOWN:
    '{Step} làm «{effect}» với đồng hồ «{clock}», việc này không có. Hãy chọn một trong: {known}.',
  CLOCK_EVENT_UNHEARD:
    'Khi đồng hồ «{clock}» hết hạn, hồ sơ được báo «{event}», nhưng không bước nào chờ tin này. Hãy vẽ bước chờ tin, hoặc chọn một tên đã có.',
  CLOCK_EXPIRY_WITHOUT_CONSEQUENCE:
    'Khi đồng hồ «{clock}» hết hạn thì không có gì xảy ra. Hãy chọn người được báo, hoặc việc tiếp theo của hồ sơ.',
  CLOCK_EXTENSION_WITHOUT_TERM:
    '{Step} gia hạn đồng hồ «{clock}» nhưng chưa nói thêm bao lâu. Hãy nhập thời hạn.',
  CLOCK_NEVER_RESUMED:
    '{Step} tạm dừng đồng hồ «{clock}», nhưng không bước nào cho chạy tiếp. Hãy thêm việc đó vào bước mà sau đó thời gian lại được tính.',
  CLOCK_NEVER_STARTED:
    'Không bước nào bắt đầu đồng hồ «{clock}», nên thời hạn này không bao giờ được tính. Hãy chọn bước bắt đầu, hoặc bỏ đồng hồ.',
  CLOCK_NEVER_STOPPED:
    'Không bước nào dừng đồng hồ «{clock}», nên cuối cùng hồ sơ nào cũng bị coi là quá hạn. Hãy chọn bước dừng đồng hồ.',
  CLOCK_ROLE_UNKNOWN:
    'Quy định của đồng hồ «{clock}» nhắc đến vai trò «{role}», nhưng thủ tục không có vai trò này. Hãy chọn vai trò đã có.',
  COMPENSATION_UNKNOWN:
    '{Step} phải hủy kết quả của «{activity}», nhưng không có bước đó. Hãy chọn một bước của thủ tục này.',
  COMPENSATION_WITHOUT_HANDLER:
    '{Step} nói rằng một bước có thể hủy kết quả, nhưng chưa nói bằng cách nào. Hãy nối nó với bước thực hiện việc hủy.',
  DECISION_UNUSED: 'Không bước nào dùng quyết định trong tệp {file}. Hãy chọn ở một bước, hoặc bỏ tệp.',
  DECISION_INPUT_UNKNOWN:
    '{Step} thực hiện quyết định «{decision}», cần «{input}», nhưng không có gì mang tên đó.[[ Có phải ý là «{nearest}»?]] Hãy chuyển giá trị này ở bước.',
  DECISION_INPUT_TYPE:
    '{Step} thực hiện quyết định «{decision}», trong đó «{input}» phải là {expected}; hiện là: {found}. Hãy chuyển giá trị khác, hoặc sửa quyết định.',
  NAME_NOT_TRANSLATED: 'Tên «{text}» chưa được dịch sang {locale}. Hãy bổ sung bản dịch.',
  FIELD_SERVICE_UNKNOWN:
    'Trong biểu mẫu «{form}», trường «{field}» tra cứu một thứ không có: «{found}»[[ ({known})]]. Hãy chọn thứ có sẵn.',
  FIELD_WITHIN_UNKNOWN:
    'Trong biểu mẫu «{form}», trường «{field}» phụ thuộc nơi chọn ở «{found}», trường không nằm cạnh nó.[[ Có phải ý là «{nearest}»?]] Hãy chọn một trường cùng nhóm.',
  SCHEMA_INVALID: 'Biểu mẫu «{form}» được mô tả chưa đúng tại {place}: {reason}. Hãy sửa lại.',
  DEFAULT_WITH_CONDITION:
    '{Way} dành cho các trường hợp còn lại nên điều kiện của nó không bao giờ được xét. Hãy bỏ điều kiện, hoặc chọn nhánh khác cho các trường hợp còn lại.',
  DOCUMENT_UNKNOWN:
    '{Step} cấp mẫu in «{document}» không có trong thông tin thủ tục.[[ Có phải ý là «{nearest}»?]] Hãy chọn mẫu đã có, hoặc thêm mới.',
  DOCUMENT_WITHOUT_TEMPLATE:
    'Mẫu in «{name}» chưa có tệp mẫu: cần tệp documents/{id}.*. Hãy thêm tệp mẫu, hoặc bỏ mẫu in này.',
  END_WITH_WAY_OUT:
    '{Step} là điểm kết thúc nhưng lại có mũi tên đi tiếp. Hãy bỏ mũi tên, hoặc đổi thành một bước thường.',
  EVENT_CHOICE_TARGET:
    '{Choice} chờ việc nào đến trước, nên mỗi mũi tên phải dẫn đến một việc được chờ; «{target}» không phải như vậy. Hãy đặt ở đó một việc chờ.',
  FIELD_NOT_SHOWN:
    'Trong biểu mẫu «{form}», trường «{field}» bắt buộc phải điền nhưng không được hiển thị. Hãy thêm vào bố cục, hoặc không bắt buộc nữa.',
  FORM_UNKNOWN:
    '{Step} dùng biểu mẫu «{form}» không có.[[ Có phải là «{nearest}» không?]] Hãy chọn biểu mẫu đã có, hoặc tạo mới.',
  FORM_UNUSED: 'Không bước nào dùng biểu mẫu «{form}». Hãy chọn nó ở một bước, hoặc bỏ biểu mẫu này.',
  LAYOUT_FIELD_UNKNOWN:
    'Bố cục của biểu mẫu «{form}» hiển thị trường «{scope}» mà biểu mẫu không có. Hãy bỏ khỏi bố cục, hoặc thêm trường.',
  LINK_REPEATED: 'Có hai chỗ đến cùng tên «{link}». Hãy đặt cho mỗi chỗ một tên riêng.',
  LINK_WITHOUT_SOURCE:
    '{Step} là chỗ để nhảy đến, nhưng không bước nào nhảy đến đó. Hãy bỏ nó, hoặc cho một bước nhảy đến.',
  NO_WAY_TO_END:
    '{Step} nằm trong một vòng không có lối ra: hồ sơ như vậy sẽ không bao giờ kết thúc. Hãy vẽ một lối đến điểm kết thúc.',
  MIGRATION_CASE_ENDED: 'Hồ sơ đã kết thúc nên giữ nguyên phiên bản hiện có.',
  MIGRATION_JOIN_DIFFERS:
    'Tại {theStep}, các nhánh của hồ sơ đang chờ nhau, nhưng ở phiên bản mới chúng không còn đến đó bằng cùng các đường ({flows}). Hãy đợi các nhánh gặp nhau, hoặc giữ nguyên các đường.',
  MIGRATION_STEP_DIFFERS:
    'Hồ sơ đang ở {theStep}, bước này thuộc loại khác ở phiên bản mới (nay: {kind}, sau: {found}). Hãy đợi hồ sơ qua bước này, hoặc nêu bước mà hồ sơ sẽ chuyển đến.',
  MIGRATION_STEP_MISSING:
    'Hồ sơ đang ở {theStep}, bước này không có ở phiên bản mới. Hãy đợi hồ sơ qua bước này, hoặc nêu bước mà hồ sơ sẽ chuyển đến.',
  MIGRATION_UNDO_MISSING:
    'Hồ sơ có thể còn phải hủy kết quả của {theStep}, bước này không có ở phiên bản mới. Hãy giữ bước này, hoặc nêu tên mới của nó.',
  NOTIFICATION_CLOCK_UNKNOWN:
    'Thông báo «{notification}» chờ thời hạn «{found}» mà thủ tục không có.[[ Có phải là «{nearest}» không?]] Hãy chọn một thời hạn đã có.',
  NOTIFICATION_LEVEL_UNKNOWN:
    'Thông báo «{notification}» chờ mức nhắc «{found}» mà thời hạn đó không có.[[ Có phải là «{nearest}» không?]] Hãy chọn một mức nhắc đã có.',
  NOTIFICATION_MISPLACED:
    '{Step} gửi thông báo «{notification}», nhưng đây không phải là bước gửi. Hãy đặt nó ở bước gửi, sự kiện phát hoặc điểm kết thúc, hoặc ghi trong thông báo khi nào thì gửi.',
  NOTIFICATION_NEVER_SENT:
    'Thông báo «{notification}» không bao giờ được gửi: nó không nêu sự kiện nào và không bước nào gửi nó. Hãy ghi khi nào thì gửi, hoặc bỏ thông báo này.',
  NOTIFICATION_PHASE_UNKNOWN:
    'Thông báo «{notification}» chờ trạng thái «{found}» mà không bước nào đặt.[[ Có phải là «{nearest}» không?]] Hãy chọn một trạng thái mà một bước có.',
  NOTIFICATION_ROLE_UNKNOWN:
    'Thông báo «{notification}» gửi cho vai trò «{role}» mà thủ tục không có.[[ Có phải là «{nearest}» không?]] Hãy chọn một vai trò đã có.',
  NOTIFICATION_STEP_UNKNOWN:
    'Thông báo «{notification}» chờ bước «{found}» mà thủ tục không có.[[ Có phải là «{nearest}» không?]] Hãy chọn một bước đã có.',
  NOTIFICATION_TEXT_UNREADABLE:
    'Trong thông báo «{notification}», không đọc được «{expression}» ({place}). Hãy sửa phần trong dấu ngoặc.',
  NOTIFICATION_UNKNOWN:
    '{Step} gửi thông báo «{notification}» mà thông tin thủ tục không có.[[ Có phải là «{nearest}» không?]] Hãy chọn một thông báo đã có, hoặc thêm thông báo này.',
  NOTIFICATION_VALUE_UNKNOWN:
    'Thông báo «{notification}» nêu «{name}», nhưng đó không phải là biểu mẫu, trường hay thông tin của hồ sơ ({place}).[[ Có phải là «{nearest}» không?]] Hãy chọn một tên đã có.',
  NOTIFICATION_WITHOUT_TASK:
    'Thông báo «{notification}» nói về việc của một người, nhưng bước mà nó nêu không do người làm. Hãy chọn một bước do người làm, hoặc gửi cho người khác.',
  PLACEHOLDER_UNKNOWN:
    'Mẫu {file} in «{name}» (dòng {line}), nhưng đó không phải là biểu mẫu, trường hay thông tin của hồ sơ.[[ Có phải là «{nearest}» không?]] Hãy chọn một tên đã có.',
  PLACEHOLDER_UNREADABLE:
    'Mẫu {file}, dòng {line}: không đọc được «{expression}». Hãy sửa phần trong dấu ngoặc.',
  PROCEDURE_FACT_MISSING: 'Thông tin của thủ tục còn thiếu: {fact}[[ (tại {pointer})]]. Hãy điền vào.',
  PROCEDURE_DRAFT:
    'Thủ tục này là bản nháp lập từ danh mục, chưa ai kiểm tra. Hãy xem lại từng phần, rồi bỏ dấu bản nháp trong trình thiết kế.',
  PROCEDURE_FACT_UNKNOWN:
    'Trong thông tin thủ tục, {place} có mục «{key}» không được dùng đến. Hãy kiểm tra cách viết, hoặc bỏ mục này.',
  PROCEDURE_FACT_WRONG:
    'Trong thông tin thủ tục, {place} không đúng dạng cần có ({expected}). Hiện có: {found}.',
  PROCEDURE_ID_REPEATED:
    'Trong thông tin thủ tục, hai mục trùng mã «{id}» ({place}). Hãy đặt cho mỗi mục một mã riêng.',
  ROLE_UNKNOWN:
    '{Step} giao cho «{role}», vai trò mà thủ tục không có.[[ Có phải là «{nearest}» không?]] Hãy chọn vai trò đã có, hoặc thêm vai trò này.',
  SCENARIO_CLOCK_UNKNOWN:
    'Lần chạy thử «{scenario}» kiểm tra đồng hồ «{clock}» mà thủ tục không có. Hãy sửa tên.',
  SCENARIO_DATA_INVALID:
    'Lần chạy thử «{scenario}» điền biểu mẫu «{form}» theo cách biểu mẫu không nhận: {reason} ({place}). Hãy sửa các giá trị.',
  SCENARIO_FAILED:
    'Lần chạy thử {file} không đạt: ở bước thứ {step}, kết quả kiểm tra là «{reason}». Hãy sửa thủ tục, hoặc ghi lại lần chạy thử.',
  SCENARIO_NOTIFICATION_UNKNOWN:
    'Lần chạy thử «{scenario}» kiểm tra thông báo «{notification}» mà thủ tục không có. Hãy sửa tên.',
  SCENARIO_ROLE_UNKNOWN:
    'Trong lần chạy thử «{scenario}», có người giữ vai trò «{role}» mà thủ tục không có. Hãy sửa vai trò.',
  SCENARIO_STEP_NOT_FOR_PERSON:
    'Lần chạy thử «{scenario}» làm bước «{stepId}» bằng tay, nhưng bước đó không do người làm. Hãy bỏ bước này khỏi lần chạy thử.',
  SCENARIO_STEP_UNKNOWN:
    'Lần chạy thử «{scenario}» nêu bước «{stepId}» mà thủ tục không có. Hãy sửa lại, hoặc ghi lại lần chạy thử.',
  SCENARIO_UNREADABLE: 'Không đọc được lần chạy thử «{scenario}» tại {place}: cần {expected}. Hãy ghi lại.',
  SCHEMA_BRANCHES_TOO_MANY:
    'Biểu mẫu «{form}» có các lựa chọn chồng lên nhau: mỗi lần kiểm tra phải so {found} lần, nhiều hơn mức {allowed}. Hãy bớt các trường hợp lồng nhau («anyOf», «oneOf»), hoặc viết danh sách giá trị bằng «enum».',
  SCHEMA_ENDLESS:
    'Biểu mẫu «{form}» dẫn vòng về chính nó mà không thêm ô nào, nên không bao giờ kiểm tra xong. Hãy sửa chỗ dẫn («$ref»).',
  SCHEMA_FIELDS_TOO_MANY:
    'Biểu mẫu «{form}» có {found} ô, nhiều hơn mức {allowed}: không ai điền nổi. Hãy chia thành nhiều biểu mẫu, hoặc dùng danh sách thêm dòng cho phần lặp lại.',
  SCHEMA_FORMAT_UNKNOWN:
    'Một trường của biểu mẫu «{form}» yêu cầu định dạng «{format}» chưa biết, nên không kiểm tra được ({place}). Hãy chọn một định dạng đã có.',
  SCHEMA_KEYWORD_UNSUPPORTED:
    'Biểu mẫu «{form}» dùng «{keyword}» ({place}), biểu mẫu không được dùng từ này. Hãy dẫn đến phần dùng chung theo vị trí của nó.',
  SCHEMA_PATTERN_UNSAFE:
    'Một trường của biểu mẫu «{form}» phải theo mẫu «{pattern}», nhưng mẫu này không kiểm tra an toàn được ({fault}). Hãy viết mẫu đơn giản hơn.',
  SCHEMA_REFERENCE_UNKNOWN:
    'Biểu mẫu «{form}» dẫn đến phần dùng chung «{reference}» không có ({place}). Hãy sửa chỗ dẫn.',
  START_MISSING:
    'Thủ tục[[ (phần «{name}»)]] chưa có điểm bắt đầu. Hãy vẽ điểm bắt đầu và mũi tên đến bước đầu tiên.',
  START_REPEATED:
    'Thủ tục có nhiều điểm bắt đầu, hồ sơ sẽ bắt đầu ở tất cả cùng lúc: {names}. Hãy giữ lại một.',
  START_WITH_WAY_IN:
    '{Step} là điểm bắt đầu nhưng có mũi tên dẫn đến. Hãy cho mũi tên dẫn đến bước đầu tiên.',
  STEP_LEADS_NOWHERE:
    'Sau {theStep} không có gì tiếp theo. Hãy vẽ mũi tên đến bước tiếp theo hoặc điểm kết thúc.',
  STEP_NOT_REACHED:
    'Không có đường nào dẫn đến {theStep}, nên bước này không bao giờ được làm. Hãy vẽ mũi tên đến đó, hoặc bỏ đi.',
  STEP_WITHOUT_FORM:
    '{Step} chưa có biểu mẫu: người làm không nhập được gì. Hãy chọn biểu mẫu, trừ khi không cần nhập gì.',
  STEP_WITHOUT_NAME: 'Có một bước chưa có tên ({element}). Hãy ghi việc phải làm, ví dụ «Kiểm tra hồ sơ».',
  STEP_WITHOUT_ROLE: '{Step} chưa có người làm. Hãy chọn vai trò.',
  TERMS_EXCEED_CLOCK:
    'Thời hạn của các bước cộng lại là {found}, nhiều hơn {allowed} của đồng hồ «{clock}» (tính bằng ngày, hoặc bằng tháng nếu quy định theo tháng). Hãy rút ngắn thời hạn của các bước.',
  TERM_UNREADABLE:
    '{Step}: không đọc được thời hạn «{found}». Hãy viết như «3 workingDay» (3 ngày làm việc), «4 workingHour» (4 giờ làm việc) hoặc «1 month» (1 tháng).',
  TEXT_NOT_TRANSLATED: 'Nội dung «{text}» chưa được dịch sang {locale}. Hãy thêm bản dịch.',
  TEXT_UNUSED:
    'Bản dịch của «{text}» sang {locale} không được dùng: không biểu mẫu nào có nội dung này. Hãy sửa lại nội dung, hoặc bỏ bản dịch.',
  TIMER_UNREADABLE:
    '{Step} chờ «{found}», nhưng đó không phải là ngày hay khoảng thời gian. Hãy viết như «1 workingDay» (1 ngày làm việc) hoặc «P1D».',
  WAIT_WITHOUT_TERM: '{Step} chờ một thời gian nhưng chưa nói bao lâu. Hãy nhập thời hạn.',
  WAY_WITHOUT_CONDITION:
    '{Way} chưa nói khi nào đi theo. Hãy nhập điều kiện, hoặc chọn làm nhánh cho các trường hợp còn lại.',

  CASE_MAY_NEVER_END:
    'Từ {theStep}, hồ sơ có thể đi vòng mãi mà không bao giờ đến điểm kết thúc.[[ Ví dụ khi đi qua: {steps}.]] Hãy vẽ một lối đến điểm kết thúc.',
  JOIN_MAY_WAIT_FOREVER:
    '{Step}[[ (ngay trước «{next}»)]] chờ mọi nhánh dẫn đến, nhưng có trường hợp một nhánh không bao giờ đến: hồ sơ sẽ đứng lại ở đó.[[ Ví dụ khi đi qua: {steps}.]] Hãy để các nhánh nhập lại theo đúng cách chúng đã rẽ ra.',
  STEP_DONE_TWICE:
    'Hai nhánh cùng đi tới {theStep}[[ (ngay trước «{next}»)]], nên từ đó mọi việc sẽ bị làm hai lần.[[ Ví dụ khi đi qua: {steps}.]] Hãy cho hai nhánh chờ nhau trước bước này, hoặc chỉ để một nhánh dẫn đến.',
  STEP_NEVER_BEGINS:
    'Dù hồ sơ đi theo đường nào, {theStep}[[ (ngay trước «{next}»)]] cũng không bao giờ được thực hiện. Hãy sửa các nhánh dẫn đến, hoặc bỏ bước này.',
  WAYS_NOT_DECIDED:
    'Chưa kiểm tra được hết mọi đường đi của thủ tục này, vì có quá nhiều trường hợp hoặc vì chỉ dữ liệu mới quyết định được. Hãy chạy thử các trường hợp khó, hoặc chia thủ tục thành các phần nhỏ hơn.',

  FIX_REMOVE_FORM: 'Bỏ biểu mẫu «{form}»',
  FIX_SET_DECISION: 'Dùng quyết định «{decision}»',
  FIX_SET_DEFAULT: 'Dùng «{wayName}» cho các trường hợp còn lại',
  FIX_SET_DOCUMENT: 'Dùng mẫu in «{document}»',
  FIX_SET_FORM: 'Dùng biểu mẫu «{form}»',
  FIX_SET_ROLE: 'Chọn vai trò «{role}»',
};
