/** All words of a form in one language. `{label}`, `{limit}` … are filled in; a host may add a language of its own. */
export interface FormTexts extends BasicTexts, FurtherTexts {
  readonly errors: Readonly<Record<ErrorText, string>>;
}

/** The words of views and kinds that are loaded when a form needs them. */
export interface FurtherTexts {
  readonly addRow: string;
  readonly removeRow: string;
  readonly row: string;
  readonly noRows: string;
  readonly list: string;
  readonly entries: string;
  readonly entry: string;
  readonly entryName: string;
  readonly entryValue: string;
  readonly addEntry: string;
  readonly removeEntry: string;
  readonly noEntries: string;
  readonly entryUnnamed: string;
  readonly entryTaken: string;
  readonly entryRefused: string;
  readonly chooseFile: string;
  readonly removeFile: string;
  readonly takePhoto: string;
  readonly addPage: string;
  readonly photoUnreadable: string;
  readonly uploading: string;
  readonly stillUploading: string;
  readonly previously: string;
  readonly uploadFailed: string;
  readonly fileTooLarge: string;
  readonly fileHint: string;
  readonly back: string;
  readonly pageOf: string;
  readonly reviewTitle: string;
  readonly reviewHint: string;
  readonly change: string;
  readonly computed: string;
  readonly correction: string;
  readonly lookUpFailed: string;
  readonly lookUpNothing: string;
  readonly lookUpFound: string;
  readonly lookUpAgain: string;
  readonly source: string;
  readonly signatureHint: string;
  readonly timeHint: string;
  readonly signaturePad: string;
  readonly signed: string;
  readonly signAgain: string;
  readonly cancelUpload: string;
  readonly uploadAgain: string;
  readonly draftResumed: string;
  readonly draftDiscard: string;
  readonly draftConflict: string;
  readonly draftUse: string;
  readonly draftIgnore: string;
  readonly taskListTitle: string;
  readonly tasksDone: string;
  readonly taskDone: string;
  readonly taskBegun: string;
  readonly taskNotBegun: string;
  readonly page: string;
  readonly errors: Readonly<Record<FurtherErrorText, string>>;
}

/** The words that nearly every form shows. */
export interface BasicTexts {
  readonly optional: string;
  readonly submit: string;
  readonly sending: string;
  readonly sent: string;
  readonly next: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly notGiven: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly dateHint: string;
  readonly citizenIdHint: string;
  readonly phoneHint: string;
  readonly addressHint: string;
  readonly summaryTitle: string;
  readonly errorPrefix: string;
  readonly charactersLeft: string;
  readonly charactersOver: string;
  readonly listAnd: string;
  readonly types: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<Exclude<ErrorText, FurtherErrorText>, string>>;
}

/** Of keywords that few forms use. */
export type FurtherErrorText =
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'pattern'
  | 'patternRefused'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'addOne'
  | 'uniqueItems'
  | 'contains'
  | 'format.time'
  | 'format.date-time'
  | 'format.uuid'
  | 'format.uri'
  | 'minProperties'
  | 'maxProperties'
  | 'addEntry'
  | 'propertyNames'
  | 'entryUnmatched';

/** Sentences for what can be wrong with a value. */
export type ErrorText =
  | 'enter'
  | 'choose'
  | 'upload'
  | 'confirm'
  | 'answer'
  | 'addOne'
  | 'type'
  | 'const'
  | 'enum'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'patternRefused'
  | 'format'
  | 'format.date'
  | 'format.date.parts'
  | 'format.email'
  | 'format.phone-vn'
  | 'format.citizen-id'
  | 'format.tax-code'
  | 'past'
  | 'future'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'contains'
  | 'format.time'
  | 'format.date-time'
  | 'format.uuid'
  | 'format.uri'
  | 'minProperties'
  | 'maxProperties'
  | 'addEntry'
  | 'propertyNames'
  | 'entryUnmatched'
  | 'unknown'
  | 'reference'
  | 'other';

/** `fill('Nhập {label}', { label: 'họ tên' })` → «Nhập họ tên». */
export function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
