/** What is wrong with the file of a catalogue, one sentence each in both locales; what is doubted of its values stands in `catalog-texts.ts`. */
const english = {
  CATALOG_BUNDLE_BROKEN:
    'The bundle {bundle} cannot be read ({reason}) and is left out. Check it with «motcua lint».',
  CATALOG_BUNDLE_FACTS_ONLY:
    'Of {count} bundles the facts were read. Processes, forms, decisions, printed forms and scenarios were not: deploy the bundle itself to keep them.',
  CATALOG_COLUMN_MISSING:
    'No column of the table holds the {column} of a procedure, so that nothing can be imported. Say which column it is.',
  CATALOG_COLUMN_UNKNOWN:
    'The column «{column}» was not recognised and is left out. Say what it holds, or leave it.',
  CATALOG_CONTEXT_REMOTE:
    'Line {line} refers to the context {address}, which is not held here and is never fetched. Terms that only it explains are left out; write them as full addresses.',
  CATALOG_FILE_BROKEN: 'The file cannot be read from line {line} on ({reason}). What stands before was read.',
  CATALOG_FILE_TOO_LARGE: 'The file is longer than {limit} letters, more than can be held at once. Split it.',
  CATALOG_FILE_WITHOUT_RECORDS: 'No procedure was found in the file. Check whether it is the right one.',
  CATALOG_PROPERTY_KEPT:
    'What {count} procedures say with {property} has no field here. It is kept, and given back by an export to the same format.',
  CATALOG_ROW_BROKEN: 'Line {line} cannot be read ({reason}) and is left out.',
} as const;

const vietnamese: Readonly<Record<keyof typeof english, string>> = {
  CATALOG_BUNDLE_BROKEN:
    'Không đọc được gói {bundle} ({reason}) nên bỏ qua. Hãy kiểm tra bằng lệnh «motcua lint».',
  CATALOG_BUNDLE_FACTS_ONLY:
    'Chỉ đọc dữ kiện của {count} gói. Quy trình, biểu mẫu, bảng quyết định, mẫu in và kịch bản không được đọc: muốn giữ thì hãy triển khai chính gói đó.',
  CATALOG_COLUMN_MISSING:
    'Không có cột nào của bảng chứa {column} của thủ tục nên không nhập được. Hãy chỉ ra cột đó.',
  CATALOG_COLUMN_UNKNOWN: 'Không nhận ra cột «{column}» nên bỏ qua. Hãy cho biết cột chứa gì, hoặc để vậy.',
  CATALOG_CONTEXT_REMOTE:
    'Dòng {line} dẫn tới ngữ cảnh {address}; ngữ cảnh này không có sẵn và không bao giờ được tải về. Các từ chỉ được giải thích ở đó bị bỏ qua; hãy viết bằng địa chỉ đầy đủ.',
  CATALOG_FILE_BROKEN: 'Không đọc được tệp từ dòng {line} ({reason}). Phần trước đó đã được đọc.',
  CATALOG_FILE_TOO_LARGE: 'Tệp dài hơn {limit} ký tự, không giữ được một lúc. Hãy chia nhỏ tệp.',
  CATALOG_FILE_WITHOUT_RECORDS: 'Không tìm thấy thủ tục nào trong tệp. Hãy kiểm tra có đúng tệp không.',
  CATALOG_PROPERTY_KEPT:
    'Nội dung {property} của {count} thủ tục không có mục tương ứng ở đây. Nội dung được giữ lại và trả về khi xuất theo cùng định dạng.',
  CATALOG_ROW_BROKEN: 'Không đọc được dòng {line} ({reason}) nên bỏ qua.',
};

export const catalogFileTexts = { en: english, vi: vietnamese };
