import type { BundleFile } from '../../bundle/bundle.ts';
import type { PrintedForm } from '../../bundle/procedure.ts';

export const receiptForm: PrintedForm = {
  id: 'receipt',
  name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment' },
};

export const resultForm: PrintedForm = {
  id: 'result',
  name: { vi: 'Thông báo kết quả giải quyết', en: 'Notice of the result' },
};

/** The printed forms that every procedure needs; their official numbers change with the law and are for a person to enter. */
export function documentFiles(): readonly BundleFile[] {
  return [
    { name: 'documents/receipt.html', content: page('<p>Nội dung đề nghị: {{= application.content }}</p>') },
    { name: 'documents/result.html', content: page('<p>Hồ sơ đã được giải quyết.</p>') },
  ];
}

function page(body: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>{{= document.name }} {{= case.number }}</title>
  </head>
  <body>
    <p><strong>{{= office.name }}</strong></p>
    <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập – Tự do – Hạnh phúc</p>
    <h1>{{= document.name }}</h1>
    <p>Mã hồ sơ: <strong>{{= case.number }}</strong></p>
    <p>Thủ tục: {{= procedure.name }}</p>
    <p>Người nộp: {{= application.applicant.fullName }}, {{= application.applicant.address }}</p>
    ${body}
  </body>
</html>
`;
}
