import type { FurtherTexts } from './form-texts.ts';

export const viFurther: FurtherTexts = {
  addRow: 'Thêm {label}',
  removeRow: 'Xóa {label} {number}',
  row: '{label} {number}',
  noRows: 'Chưa có dòng nào.',
  chooseFile: 'Chọn tệp',
  removeFile: 'Bỏ tệp {name}',
  uploading: 'Đang tải lên {name}…',
  uploadFailed: 'Chưa tải được tệp {name}. Hãy kiểm tra đường truyền rồi chọn lại tệp.',
  fileTooLarge: 'Tệp {name} lớn hơn {limit}. Hãy chọn tệp nhỏ hơn.',
  fileHint: 'Ảnh chụp hoặc PDF, tối đa {limit}',
  reviewTitle: 'Kiểm tra lại trước khi gửi',
  reviewHint: 'Đọc lại những gì đã khai. Bấm «Sửa» ở dòng nào cần sửa.',
  change: 'Sửa',
  computed: 'Tự động tính',
};
