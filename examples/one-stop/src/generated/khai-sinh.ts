// Made by `motcua types`. Do not edit: change the forms of the procedure and make it again.

export type Application = {
requester: {
/**
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
/**
 * 12 chữ số, ghi trên thẻ căn cước
 */
citizenId: string
/**
 * Nơi thường trú; nếu không có thì nơi tạm trú hoặc nơi đang sinh sống
 */
residence: string
/**
 * Để nhận thông báo về hồ sơ
 */
phone: string
email?: string
relation: (("father" | "mother" | "grandparent" | "relative" | "guardian" | "representative") & string)
}
child: {
/**
 * Tên sẽ được ghi trong Giấy khai sinh, bằng chữ in hoa
 */
fullName: string
birthDate: string
sex: (("male" | "female") & string)
/**
 * Theo dân tộc của cha hoặc mẹ
 */
ethnicity: string
nationality: string
/**
 * Nếu sinh tại cơ sở y tế: tên và địa chỉ của cơ sở, như trong Giấy chứng sinh
 */
birthPlace: string
/**
 * Theo quê quán của cha hoặc mẹ
 */
homeTown: string
}
mother: {
/**
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
birthDate: string
ethnicity: string
nationality: string
residence: string
/**
 * Bỏ trống nếu là người nước ngoài
 */
citizenId?: string
}
/**
 * Chọn «Không» nếu chưa xác định được cha
 */
fatherDeclared: boolean
father?: {
/**
 * Viết như trong giấy tờ tùy thân
 */
fullName: string
birthDate: string
ethnicity: string
nationality: string
residence: string
/**
 * Bỏ trống nếu là người nước ngoài
 */
citizenId?: string
}
/**
 * Ghi 0 nếu không cần bản sao
 */
extraCopies: number
papers: {
/**
 * Nếu không có Giấy chứng sinh thì nộp văn bản của người làm chứng; nếu không có người làm chứng thì nộp giấy cam đoan
 */
proofOfBirth: (("birth-notification" | "witness-statement" | "declaration-of-birth") & string)
/**
 * Chụp rõ cả trang, không cắt góc
 */
proofFile: string
/**
 * Phải chứng thực, trừ khi người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột
 */
authorisation?: string
/**
 * Biên bản về việc trẻ bị bỏ rơi, hoặc xác nhận mang thai hộ, nếu thuộc trường hợp đó
 */
otherFile?: string
}
declaration: true
}

export type Check = {
/**
 * Không yêu cầu giấy tờ mà pháp luật hộ tịch không quy định phải nộp
 */
complete: boolean
/**
 * Chọn «Không» thì hồ sơ bị từ chối tiếp nhận
 */
supplementable?: boolean
/**
 * Ghi đủ trong một lần
 * 
 * @minItems 1
 * @maxItems 20
 */
missing?: {
name: string
reason: string
}[]
/**
 * Người yêu cầu sẽ nhận được nội dung này
 */
refusalReason?: string
/**
 * Người yêu cầu không thấy nội dung này
 */
note?: string
}

export interface Confirmation {
/**
 * Sau 1 ngày không trả lời thì coi như đồng ý
 */
agrees: boolean
/**
 * Ghi rõ mục cần sửa và nội dung đúng
 */
correction?: string
}

export interface Handover {
method: (("counter" | "online" | "postal") & string)
receiverName?: string
receiverId?: string
copiesGiven: number
note?: string
}

export interface Signing {
decision: (("sign" | "return") & string)
/**
 * Công chức tư pháp – hộ tịch sẽ nhận được nội dung này
 */
reason?: string
}

export interface Supplement {
/**
 * Trả lời từng mục mà cán bộ tiếp nhận đã nêu
 */
answer: string
/**
 * @maxItems 20
 */
papers?: {
name: string
/**
 * Chụp rõ cả trang, không cắt góc
 */
file: string
}[]
}

export interface Verification {
/**
 * Xem kết quả tra cứu của hệ thống
 */
registerMatches: boolean
discrepancy?: string
/**
 * Nội dung sẽ ghi vào Giấy khai sinh nếu khác với tờ khai
 */
findings: string
/**
 * Người yêu cầu xem bản này trước khi ký
 */
draftFile?: string
}

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
