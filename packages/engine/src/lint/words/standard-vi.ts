import type { standardEnglish } from './standard-en.ts';

/** What is wrong with the file of a drawing by the standard, in Vietnamese. */
export const standardVietnamese: Readonly<Record<keyof typeof standardEnglish, string>> = {
  MODEL_PART_REPEATED: 'Tệp ghi «{part}» của {theStep} hai lần, trong khi chỉ được có một. Hãy bỏ bớt một.',
  FILE_PART_MISSING:
    'Trong tệp, «{owner}» thiếu «{part}» mà tiêu chuẩn bắt buộc. Hãy bổ sung, hoặc xuất lại bản vẽ.',
  FILE_VALUE_UNKNOWN:
    'Trong tệp, «{part}» của «{owner}» là «{found}», giá trị mà tiêu chuẩn không có. Hãy sửa lại.',
  FILE_REFERENCE_WRONG:
    'Trong tệp, «{part}» của «{owner}» trỏ tới «{found}», là thứ thuộc loại khác. Hãy chọn thứ phù hợp.',
  WAY_NOT_LISTED:
    'Trong tệp, danh sách mũi tên của «{owner}» không khớp với các mũi tên đã vẽ (xem «{found}»). Hãy xuất lại bản vẽ.',
  EXPRESSION_EMPTY: '«{owner}» có biểu thức để trống («{part}»). Hãy viết nội dung cần tính, hoặc bỏ đi.',
  EXPRESSION_NOT_FORMAL:
    '«{owner}»: nội dung của «{part}» được ghi như lời chú thích, không phải biểu thức tính được. Hãy đánh dấu nó là biểu thức.',
  CONDITION_CONSTANT:
    '«{owner}»: điều kiện trong «{part}» chỉ là một giá trị, không trả lời được có hay không. Hãy viết một phép so sánh.',
  SCRIPT_WITHOUT_FORMAT:
    '«{owner}» chứa một đoạn chương trình nhưng không ghi ngôn ngữ. Hãy ghi rõ ngôn ngữ.',
  TIMER_AMBIGUOUS:
    '«{owner}» chờ nhiều mốc thời gian cùng lúc. Hãy giữ một: một ngày, một khoảng thời gian, hoặc một chu kỳ.',
  WAY_LEAVES_PART:
    '{Way} dẫn ra ngoài phần của nó trong quy trình, tới «{target}». Mũi tên phải kết thúc trong chính phần mà nó bắt đầu.',
  WAY_AT_PART_APART:
    '«{owner}» tự bắt đầu hoặc chỉ dùng để hoàn tác, nên không được có mũi tên đi vào hay đi ra. Hãy bỏ mũi tên.',
  WAY_AT_EDGE: '«{owner}» nằm ở mép một bước và có mũi tên không được phép. Hãy bỏ mũi tên đó.',
  CONDITION_MISPLACED: '{Way} có điều kiện, nhưng tại «{owner}» không xét điều kiện nào. Hãy bỏ điều kiện.',
  CONDITION_ALONE:
    '{Way} có điều kiện và là lối duy nhất ra khỏi «{owner}»: nếu không thoả thì hồ sơ dừng lại. Hãy vẽ thêm một lối khác, hoặc bỏ điều kiện.',
  WAY_NOT_IMMEDIATE:
    '{Way} ghi rằng có thể chen việc khác vào giữa, điều không thể có trong quy trình chạy thật. Hãy bỏ dấu này (isImmediate).',
  DEFAULT_CONDITIONAL:
    '{Way} dành cho mọi trường hợp còn lại tại «{owner}», nên điều kiện của nó không bao giờ được xét. Hãy bỏ điều kiện, hoặc chọn lối khác.',
  DEFAULT_ELSEWHERE:
    '«{owner}» chọn «{found}» cho mọi trường hợp còn lại, nhưng mũi tên đó không xuất phát từ đây. Hãy chọn một mũi tên của chính nó.',
  DIRECTION_WRONG:
    '«{owner}» có {into} lối vào và {out} lối ra, không khớp với hướng ghi trong tệp ({found}). Hãy sửa mũi tên, hoặc để ngỏ hướng.',
  EVENT_CHOICE_TOO_FEW:
    '«{owner}» chờ việc nào đến trước, nhưng có ít hơn hai việc để chờ. Hãy vẽ thêm một việc, hoặc thay bằng một mũi tên.',
  EVENT_CHOICE_MIXED:
    '«{owner}» chờ thông báo theo hai cách: bằng bước nhận và bằng sự kiện. Hãy dùng một cách.',
  EVENT_CHOICE_SHARED:
    '«{target}» được chờ tại «{owner}», nhưng còn mũi tên khác dẫn tới nó. Chỉ để một mũi tên dẫn tới.',
  EVENT_CHOICE_KIND:
    'Không thể chờ «{target}» tại «{owner}»: chỉ chờ được thông báo, thời gian, tín hiệu hoặc điều trở thành đúng, và không gì được gắn ở mép nó. Hãy thay bằng thứ khác.',
  EVENT_CHOICE_BEGINNING:
    '«{owner}» dùng để mở hồ sơ: khi đó không có mũi tên dẫn tới, và chỉ tại đó mới được chờ nhiều thông báo cùng lúc. Hãy sửa lại.',
  EVENT_KIND_MISPLACED:
    'Tại chỗ này «{owner}» không thể là loại đó ({event}). Hãy chọn loại sự kiện khác, hoặc đặt ở chỗ khác.',
  EVENT_KIND_MISSING: '«{owner}» chưa nói chờ điều gì. Hãy chọn thông báo, thời gian hoặc loại khác.',
  EVENT_MUST_INTERRUPT:
    '«{owner}» luôn làm dừng việc đang diễn ra ({event}), nhưng lại vẽ như việc vẫn tiếp tục. Hãy để nó làm gián đoạn.',
  EVENT_DEFINITION_BORROWED:
    '«{owner}» dùng định nghĩa thuộc riêng «{found}». Hãy định nghĩa chung, hoặc riêng cho từng cái.',
  EVENT_DETAIL_MISSING: '«{owner}» chưa nói rõ là cái nào ({event}): thiếu «{part}». Hãy chọn một.',
  EVENT_DATA_COUNT:
    '«{owner}» không có đủ một dữ liệu cho mỗi điều nó nói tới. Hãy thêm phần thiếu, hoặc bỏ phần thừa.',
  EVENT_DATA_TYPE:
    '«{owner}» chuyển dữ liệu khác loại với điều nó nói tới. Hãy chọn cùng loại, theo cùng thứ tự.',
  START_NOT_DRAWN: '«{owner}» có điểm kết thúc nhưng không có điểm bắt đầu. Hãy vẽ điểm bắt đầu.',
  END_NOT_DRAWN: '«{owner}» có điểm bắt đầu nhưng không có điểm kết thúc. Hãy vẽ điểm kết thúc.',
  STEP_WITHOUT_WAY_IN: 'Không có mũi tên nào dẫn tới «{owner}». Hãy vẽ mũi tên, hoặc bỏ nó.',
  STEP_WITHOUT_WAY_OUT:
    'Không có mũi tên nào đi tiếp từ «{owner}». Hãy vẽ mũi tên tới bước sau hoặc tới điểm kết thúc.',
  STEP_BEFORE_BEGINNING:
    '«{owner}» mở hồ sơ, nhưng lại có mũi tên dẫn tới. Hãy bỏ mũi tên, hoặc mở hồ sơ ở chỗ khác.',
  LINK_WITH_WAY: '«{owner}» là một đầu của bước nhảy và có mũi tên ở phía không đúng. Hãy bỏ mũi tên.',
  PART_WITH_ONE_START:
    '«{owner}» tự bắt đầu và cần đúng một điểm bắt đầu; hiện có {found}. Hãy giữ hoặc vẽ một.',
  PART_WITHOUT_STEP: '«{owner}» không có bước nào để làm. Hãy vẽ ít nhất một bước.',
  PART_NOT_ALLOWED: '«{found}» không thể nằm trong «{owner}». Hãy chuyển sang chỗ khác, hoặc bỏ đi.',
  PART_WITH_DATA_PORTS:
    '«{owner}» thấy được dữ liệu xung quanh và không có đầu vào, đầu ra riêng. Hãy bỏ chúng.',
  TASK_DATA_COUNT:
    '«{owner}» không có đúng một dữ liệu cho thông báo nó trao đổi. Hãy sửa đầu vào và đầu ra.',
  TASK_DATA_TYPE: '«{owner}» trao đổi dữ liệu khác loại với thông báo của nó. Hãy chọn cùng loại.',
  REPETITION_UNBOUNDED:
    '«{owner}» cần làm nhiều lần nhưng chưa nói bao nhiêu lần. Hãy nhập một số, hoặc chọn một danh sách.',
  REPETITION_LIST:
    '«{owner}» lặp theo «{found}», thứ không phải danh sách của nó, hoặc là danh sách loại khác. Hãy chọn danh sách khác.',
  REPETITION_EVENT:
    '«{owner}»: điều được báo trong lúc lặp không phù hợp («{part}»). Hãy bổ sung, hoặc bỏ đi.',
  DATA_WITHOUT_SET: '«{found}» là dữ liệu của «{owner}» nhưng không thuộc bộ nào. Hãy đưa vào một bộ.',
  DATA_SET_PARTS:
    'Một bộ dữ liệu của «{owner}» ghi là tuỳ chọn một thứ không có trong bộ. Hãy thêm thứ đó vào bộ.',
  DATA_SET_PARTNER:
    'Hai bộ dữ liệu của «{owner}» đi với nhau nhưng chỉ một bên ghi. Hãy để hai bên ghi lẫn nhau.',
  DATA_FLOW_DIRECTION:
    'Tại «{owner}», dữ liệu đi sai chiều («{found}»): vào bước là thứ bước thấy được, ra khỏi bước là thứ bước tạo ra. Hãy đảo chiều.',
  DATA_OUT_OF_REACH:
    '«{owner}» không thấy được dữ liệu cần dùng («{found}») vì nó thuộc phần khác. Hãy đưa dữ liệu ra ngoài.',
  DATA_FLOW_SEVERAL:
    '«{owner}» cần lấy một giá trị từ nhiều nguồn («{found}») nhưng chưa nói cách tính. Hãy viết biểu thức.',
  DATA_FLOW_TYPE:
    'Tại «{owner}», dữ liệu được sao sang «{found}» thuộc loại khác. Hãy chọn cùng loại, hoặc nói cách chuyển đổi.',
  DATA_LIST_UNCLEAR:
    '«{owner}» tự nó là danh sách nhưng loại «{found}» thì không, hoặc ngược lại. Hãy cho hai bên giống nhau.',
  DATA_NAME_WRONG: '«{owner}» là dữ liệu ở một trạng thái nhất định, cần có tên «{expected}». Hãy đổi tên.',
  CALL_DATA_DIFFERS:
    '«{owner}» giao cho «{found}», hoặc nhận từ đó, dữ liệu khác với những gì nó có. Hãy cho hai bên giống nhau.',
  CALLED_WITHOUT_START:
    '«{owner}» cần chạy «{found}», nhưng quy trình đó chỉ tự bắt đầu. Hãy vẽ cho nó một điểm bắt đầu thường.',
  OPERATION_UNBOUND:
    '«{owner}» cung cấp một dịch vụ nhưng chưa nói dịch vụ nhận và trả dữ liệu nào. Hãy nối chúng.',
  OPERATION_DATA_DIFFERS:
    '«{owner}» cung cấp một dịch vụ với dữ liệu khác loại của dịch vụ. Hãy chọn cùng loại.',
  MESSAGE_END_WRONG:
    'Một thông báo đi từ «{source}» tới «{target}», trong đó có bên không gửi hoặc nhận được. Hãy nối các bên tham gia, hoặc các bước gửi và nhận.',
  MESSAGE_TO_SELF:
    'Một thông báo đi từ «{source}» tới «{target}» của cùng một bên. Trong một quy trình, hãy vẽ mũi tên thay thế.',
  COLLABORATION_PART: '«{owner}» không thể có «{part}» theo cách đã vẽ. Hãy bỏ đi.',
  PROCESS_PUBLIC:
    '«{owner}» được đánh dấu là bản mô tả cho bên ngoài nên không thể đồng thời chạy thật. Hãy chọn một.',
  LANE_STEP:
    'Làn «{owner}» chứa «{found}», bước nằm ở làn khác hoặc quy trình khác. Hãy đặt mỗi bước vào một làn.',
  PERFORMER_TWICE: '«{owner}» ghi người làm theo hai cách: theo tên và theo biểu thức. Hãy giữ một cách.',
  PERFORMER_PARAMETERS:
    '«{owner}» đòi hỏi thuộc tính của người làm, nhưng không gắn với ai có các thuộc tính đó. Hãy ghi tên người làm, hoặc bỏ các thuộc tính.',
  UNDOING_STEP_UNCLEAR:
    '«{owner}» ghi rằng bước của nó hoàn tác được, nhưng không nối với đúng một bước được đánh dấu để hoàn tác. Hãy nối với một bước.',
  UNDONE_ELSEWHERE:
    '«{owner}» cần hoàn tác «{found}», bước thuộc quy trình khác. Hãy chọn một bước trong cùng quy trình.',
};
