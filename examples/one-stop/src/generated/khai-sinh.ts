// Made by `motcua types`. Do not edit: change the forms of the procedure and make it again.

/**
 * Tờ khai đăng ký khai sinh
 */
export type Application = {
/**
 * Người yêu cầu
 */
requester: {
/**
 * Họ, chữ đệm, tên
 * 
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
/**
 * Số định danh cá nhân
 * 
 * 12 chữ số, ghi trên thẻ căn cước
 */
citizenId: string
/**
 * Nơi cư trú
 * 
 * Nơi thường trú; nếu không có thì nơi tạm trú hoặc nơi đang sinh sống
 */
residence: string
/**
 * Số điện thoại
 * 
 * Để nhận thông báo về hồ sơ
 */
phone: string
/**
 * Thư điện tử
 */
email?: string
/**
 * Quan hệ với người được khai sinh
 */
relation: ("father" | "mother" | "grandparent" | "relative" | "guardian" | "representative")
}
/**
 * Người được khai sinh
 */
child: {
/**
 * Họ, chữ đệm, tên
 * 
 * Tên sẽ được ghi trong Giấy khai sinh, bằng chữ in hoa
 */
fullName: string
/**
 * Ngày, tháng, năm sinh
 */
birthDate: string
/**
 * Giới tính
 */
sex: ("male" | "female")
/**
 * Dân tộc
 * 
 * Theo dân tộc của cha hoặc mẹ
 */
ethnicity: string
/**
 * Quốc tịch
 */
nationality: string
/**
 * Nơi sinh
 * 
 * Nếu sinh tại cơ sở y tế: tên và địa chỉ của cơ sở, như trong Giấy chứng sinh
 */
birthPlace: string
/**
 * Quê quán
 * 
 * Theo quê quán của cha hoặc mẹ
 */
homeTown: string
}
/**
 * Người mẹ
 */
mother: {
/**
 * Họ, chữ đệm, tên
 * 
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
/**
 * Ngày, tháng, năm sinh
 */
birthDate: string
/**
 * Dân tộc
 */
ethnicity: string
/**
 * Quốc tịch
 */
nationality: string
/**
 * Nơi cư trú
 */
residence: string
/**
 * Số định danh cá nhân
 * 
 * Bỏ trống nếu là người nước ngoài
 */
citizenId?: string
}
/**
 * Có khai thông tin về người cha không?
 * 
 * Chọn «Không» nếu chưa xác định được cha
 */
fatherDeclared: boolean
/**
 * Người cha
 */
father?: {
/**
 * Họ, chữ đệm, tên
 * 
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
/**
 * Ngày, tháng, năm sinh
 */
birthDate: string
/**
 * Dân tộc
 */
ethnicity: string
/**
 * Quốc tịch
 */
nationality: string
/**
 * Nơi cư trú
 */
residence: string
/**
 * Số định danh cá nhân
 * 
 * Bỏ trống nếu là người nước ngoài
 */
citizenId?: string
}
/**
 * Số bản sao Giấy khai sinh đề nghị cấp thêm
 * 
 * Ghi 0 nếu không cần bản sao
 */
extraCopies: number
/**
 * Giấy tờ kèm theo
 */
papers: {
/**
 * Giấy tờ chứng minh việc sinh
 * 
 * Nếu không có Giấy chứng sinh thì nộp văn bản của người làm chứng; nếu không có người làm chứng thì nộp giấy cam đoan
 */
proofOfBirth: ("birth-notification" | "witness-statement" | "declaration-of-birth")
/**
 * Bản chụp giấy tờ chứng minh việc sinh
 * 
 * Chụp rõ cả trang, không cắt góc
 */
proofFile: string
/**
 * Văn bản ủy quyền
 * 
 * Phải chứng thực, trừ khi người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột
 */
authorisation?: string
/**
 * Giấy tờ khác
 * 
 * Biên bản về việc trẻ bị bỏ rơi, hoặc xác nhận mang thai hộ, nếu thuộc trường hợp đó
 */
otherFile?: string
}
/**
 * Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung cam đoan
 */
declaration: true
}

/**
 * Kiểm tra hồ sơ
 */
export type Check = {
/**
 * Hồ sơ đầy đủ, hợp lệ?
 * 
 * Không yêu cầu giấy tờ mà pháp luật hộ tịch không quy định phải nộp
 */
complete: boolean
/**
 * Người yêu cầu có thể bổ sung được không?
 * 
 * Chọn «Không» thì hồ sơ bị từ chối tiếp nhận
 */
supplementable?: boolean
/**
 * Giấy tờ, nội dung cần bổ sung
 * 
 * Ghi đủ trong một lần
 * 
 * @minItems 1
 * @maxItems 20
 * 
 * Items: Mục cần bổ sung
 */
missing?: {
/**
 * Giấy tờ hoặc nội dung
 */
name: string
/**
 * Lý do, cách bổ sung
 */
reason: string
}[]
/**
 * Lý do từ chối
 * 
 * Người yêu cầu sẽ nhận được nội dung này
 */
refusalReason?: string
/**
 * Ghi chú nội bộ
 * 
 * Người yêu cầu không thấy nội dung này
 */
note?: string
}

export type Confirmation = ({
/**
 * Nội dung bản dự thảo đúng với yêu cầu của tôi?
 * 
 * Sau 1 ngày không trả lời thì coi như đồng ý
 */
agrees: boolean
/**
 * Nội dung đề nghị sửa
 * 
 * Ghi rõ mục cần sửa và nội dung đúng
 */
correction?: string
} & ({
agrees: false
/**
 * Nội dung đề nghị sửa
 * 
 * Ghi rõ mục cần sửa và nội dung đúng
 */
correction: string
} | {
agrees?: true
}))

export type Handover = ({
/**
 * Hình thức trả kết quả
 */
method: ("counter" | "online" | "postal")
/**
 * Người nhận kết quả
 */
receiverName?: string
/**
 * Số định danh cá nhân của người nhận
 */
receiverId?: string
/**
 * Số bản sao đã trả
 */
copiesGiven: number
/**
 * Ghi chú
 */
note?: string
} & ({
method: "counter"
/**
 * Người nhận kết quả
 */
receiverName: string
/**
 * Số định danh cá nhân của người nhận
 */
receiverId: string
} | {
method?: ("online" | "postal")
}))

export type Signing = ({
/**
 * Quyết định
 */
decision: ("sign" | "return")
/**
 * Lý do trả lại
 * 
 * Công chức tư pháp – hộ tịch sẽ nhận được nội dung này
 */
reason?: string
} & ({
decision: "return"
/**
 * Lý do trả lại
 * 
 * Công chức tư pháp – hộ tịch sẽ nhận được nội dung này
 */
reason: string
} | {
decision?: "sign"
}))

/**
 * Bổ sung hồ sơ
 */
export interface Supplement {
/**
 * Nội dung bổ sung
 * 
 * Trả lời từng mục mà cán bộ tiếp nhận đã nêu
 */
answer: string
/**
 * Giấy tờ bổ sung
 * 
 * @maxItems 20
 * 
 * Items: Giấy tờ
 */
papers?: {
/**
 * Tên giấy tờ
 */
name: string
/**
 * Bản chụp
 * 
 * Chụp rõ cả trang, không cắt góc
 */
file: string
}[]
}

export type Verification = ({
/**
 * Thông tin khớp với CSDL quốc gia về dân cư?
 * 
 * Xem kết quả tra cứu của hệ thống
 */
registerMatches: boolean
/**
 * Nội dung không khớp và cách xử lý
 */
discrepancy?: string
/**
 * Kết quả thẩm tra
 * 
 * Nội dung sẽ ghi vào Giấy khai sinh nếu khác với tờ khai
 */
findings: string
/**
 * Bản dự thảo Giấy khai sinh
 * 
 * Người yêu cầu xem bản này trước khi ký
 */
draftFile?: string
} & ({
registerMatches: false
/**
 * Nội dung không khớp và cách xử lý
 */
discrepancy: string
} | {
registerMatches?: true
}))

/** The submissions of a case, by the form they were made with. */
export interface Variables {
  "application": Application;
  "check": Check;
  "confirmation": Confirmation;
  "handover": Handover;
  "signing": Signing;
  "supplement": Supplement;
  "verification": Verification;
}

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The type at a path of properties, as FEEL reads it: null where something on the way is missing. */
type Path<Value, Keys extends readonly string[]> = Keys extends readonly [infer Key extends string, ...infer Rest extends readonly string[]]
  ? Value extends object
    ? Key extends keyof Value
      ? Path<NonNullable<Value[Key]>, Rest> | (undefined extends Value[Key] ? null : never)
      : null
    : null
  : Value;

/** What each handler of the procedure is given. */
export interface HandlerInputs {
  "population.lookup": {
    "requester": Path<Variables, ["application","requester","citizenId"]>;
    "mother": Path<Variables, ["application","mother","citizenId"]>;
    "father": Path<Variables, ["application","father","citizenId"]>;
  };
  "notification.send": {
    "role": "civil-status";
    "template": "due-soon";
    "caseNumber": Json;
    "dueAt": Json;
  };
}
