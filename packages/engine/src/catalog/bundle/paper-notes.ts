import type { CatalogPaper } from '../record.ts';

/** What a draft writes into the note of a paper, and what is left of it: «Trường hợp …; Mẫu: mau-01.docx; Thay được bằng kết quả KQ.…». */
export function readPaperNotes(
  note: string,
): Pick<CatalogPaper, 'form' | 'replacedByResult'> & { readonly rest: string } {
  const result = /(?:^|; )Thay được bằng kết quả (\S+)$/u.exec(note);
  const before = result === null ? note : note.slice(0, result.index);
  const form = /(?:^|; )Mẫu: (.+)$/su.exec(before);
  return {
    rest: form === null ? before : before.slice(0, form.index),
    ...(form?.[1] === undefined ? {} : { form: form[1] }),
    ...(result?.[1] === undefined ? {} : { replacedByResult: result[1] }),
  };
}
