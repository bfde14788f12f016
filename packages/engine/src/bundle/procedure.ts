import type { ClockDefinition as CountedClock } from '../clocks/clock-definition.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { NotificationDefinition } from '../model/notification-definition.ts';

/** Where a procedure can be handed in. Codes follow the national portal's three channels. */
export type Channel = 'in_person' | 'online' | 'postal';

/** Who may act on steps. `applicant: true` marks the role that the person who started the case holds, in that case alone. */
export interface Role {
  readonly id: string;
  readonly name: LocalizedText;
  readonly applicant?: true;
}

/** One paper of the dossier. `presentOnly`: shown, not handed in. `exclusiveSet`: one of the papers that name the same set is enough. */
export interface Paper {
  readonly id: string;
  readonly name: LocalizedText;
  readonly originals: number;
  readonly copies: number;
  readonly required?: boolean;
  readonly presentOnly?: true;
  readonly exclusiveSet?: string;
  readonly note?: LocalizedText;
}

/** A part of a fee that is a share of something: percent of it, at least `least` and at most `most`, in the currency of the fee. */
export interface FeeShare {
  readonly percent: number;
  /** «giá trị hợp đồng» */
  readonly of: LocalizedText;
  readonly least?: number;
  readonly most?: number;
}

/** What is to be paid. `amount: 0` without a `share` is free of charge. */
export interface Fee {
  readonly id: string;
  readonly name: LocalizedText;
  /** Due whatever the share is. */
  readonly amount: number;
  readonly currency: string;
  /** What the amount is counted by: «giấy phép», «trang». */
  readonly per?: LocalizedText;
  readonly share?: FeeShare;
  readonly note?: LocalizedText;
}

/**
 * A clock that a case of this procedure can run, with its rules. What starts, stops and pauses it stands in the process
 * (`motcua:clockEffect`, `motcua:clock`).
 */
export type ClockDefinition = CountedClock & { readonly name: LocalizedText };

/** A printed form that this procedure issues; its template is `documents/<id>.*`. Its number changes with the law, so it is data. */
export interface PrintedForm {
  readonly id: string;
  readonly name: LocalizedText;
  readonly number?: string;
  readonly legalBasis?: string;
}

/** Where the facts come from, and which of them (`path`: JSON pointer into this file) somebody must check before they are relied on. */
export interface Source {
  readonly name: string;
  readonly url?: string;
  readonly retrieved?: string;
  readonly doubtful?: readonly { readonly path: string; readonly note: LocalizedText }[];
}

/** For how long personal data are kept after a case has ended: `after` is an ISO 8601 duration of one number and unit, e.g. `P10Y`. */
export interface Retention {
  readonly after: string;
  readonly legalBasis?: string;
}

/** `procedure.json` of a bundle: everything about a procedure that is not its process, forms, decisions and documents. */
export interface Procedure {
  readonly format: 1;
  readonly code: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  readonly field?: LocalizedText;
  readonly levels: readonly ('ministry' | 'province' | 'commune')[];
  readonly agencies?: {
    readonly competent?: LocalizedText;
    readonly implementing?: LocalizedText;
    readonly coordinating?: readonly LocalizedText[];
  };
  readonly applicants?: readonly LocalizedText[];
  readonly channels: readonly { readonly channel: Channel; readonly fees?: readonly Fee[] }[];
  readonly roles: readonly Role[];
  readonly clocks?: readonly ClockDefinition[];
  readonly papers?: readonly Paper[];
  readonly results?: readonly { readonly code?: string; readonly name: LocalizedText }[];
  readonly legalBases?: readonly string[];
  readonly documents?: readonly PrintedForm[];
  /** Who is told what, when something happens in a case. */
  readonly notifications?: readonly NotificationDefinition[];
  readonly retention?: Retention;
  readonly validFrom?: string;
  /** Number of the decision that published the procedure, e.g. `163/QĐ-BTP`. */
  readonly decision?: string;
  readonly source?: Source;
  /** Made from a catalogue; nobody has gone through it yet. Its open questions stand in `source.doubtful`. */
  readonly draft?: true;
}
