/** Words by which a label names an office, and not whoever applies. A label names actors as its record does. */
const OFFICE =
  /^(?:cơ quan (?!đề nghị)|ủy ban|sở |bộ |cục |chi cục|vụ |ngân hàng nhà nước|giám đốc sở|công chức|cán bộ|trung tâm|công an|bảo hiểm xã hội|chủ tịch|kho bạc|UBCKNN|người đứng đầu)/iu;
/** These hand something in to an office above them. */
const APPLYING_OFFICE = /^cơ quan, đơn vị/iu;

/** Whether a label's actor is the applicant. */
export const isApplicant = (actor: string): boolean => APPLYING_OFFICE.test(actor) || !OFFICE.test(actor);
