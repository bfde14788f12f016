import { plainWords } from './plain-words.ts';
import { part, type Span } from './span.ts';

/** Words with which the name of an agency begins; a comma before anything else belongs to the name («Phòng, Chống thiên tai»). */
const HEAD =
  /^(?:bo |so |cuc |tong cuc|chi cuc|vu |uy ban|uỷ ban|ubnd|hoi dong|cong an|phong (?!,)|ban |van phong|chi nhanh|trung tam|co quan|thue |kho bac|ngan hang|toa an|toa |vien |thanh tra|bao hiem|cang vu|chu tich|to chuc|doi |tram |hai quan|quy |doanh nghiep|don vi|nguoi |hat |truong |hoc vien|benh vien|dai su quan|cong ty|tong cong ty|chinh phu|thu tuong|quoc hoi|doan |bo truong|giam doc|cuc truong|lien doan|hiep hoi|cong chung|bo tu lenh|bo chi huy|khu quan ly|cang |ca nhan|co so|mat tran|tap doan|cac |khoa |lanh dao|canh sat|xa |tinh |hiep |to |vien|dai |lien |quan |bo)/;

/** The agencies of a list with commas. */
export function agenciesIn(list: Span): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of list.text.matchAll(/[,;]\s+/g)) {
    const next = list.text.slice(match.index + match[0].length);
    if (!/^\p{Lu}/u.test(next) || !HEAD.test(plainWords(next.slice(0, 40)))) continue;
    found.push(part(list, start, match.index));
    start = match.index + match[0].length;
  }
  return [...found, part(list, start)].filter(({ text }) => text !== '');
}

/** Whether the name is one of a district, which ended on 2025-07-01. «cấp xã, phường, thị trấn» is a commune. */
export function isOfDistrict(name: string): boolean {
  return /(?:cap huyen|quan,? huyen|huyen,? (?:quan|thi xa)|uy ban nhan dan (?:quan|huyen|thi xa|cap huyen)|ubnd (?:quan|huyen|cap huyen)|\bhuyen$|cong an (?:quan|huyen|cap huyen))/.test(
    plainWords(name),
  );
}
